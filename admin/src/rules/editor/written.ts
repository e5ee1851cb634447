/** What the editor is given to write in, and what saving it may answer. */
import type { MessageKey } from '../../messages/use-words.ts'

/** A text to write in, and what becomes of what is written. */
export interface Written {
  /** What findings call it. */
  readonly name: string
  /** As it is published or saved. */
  readonly text: string
  /** Counts the changes of a draft; 0 for an edition. */
  readonly version: number
  /** Who else wrote in it; null: nobody else did. */
  readonly by: string | null
  /** What it is kept under in the browser. */
  readonly keptAs: string
  readonly words: { readonly unchanged: MessageKey; readonly changed: MessageKey; readonly kept: MessageKey }
  /** Null where what is written cannot be saved. */
  readonly saving: Saving | null
  /** Whether nothing may be written at all. */
  readonly isReadOnly?: boolean
}

export interface Saving {
  readonly label: MessageKey
  readonly save: (text: string, version: number) => Promise<Saved>
}

/** The version it then has; why nothing was saved; or what somebody else saved meanwhile. */
export type Saved =
  | { readonly saved: number }
  | { readonly problem: string }
  | { readonly theirs: { readonly text: string; readonly version: number; readonly by: string | null } }
