/** Keeps what holds each clause: the rule it rests on in the shipped files, and the story that shows it. */
import type { ClauseId } from './ids.ts'
import type { Story } from './story.ts'

/** What is taken out: the line of a rule with what stands under it, told by words that only it has; or a part of that. */
export type Rule =
  | string
  | { readonly in: string; readonly words: string }
  | { readonly in: string; readonly under: string }
  /** Lines that only stand together. */
  | { readonly all: readonly string[] }

export interface HeldClause {
  readonly id: ClauseId
  readonly says: string
  /** Without any one of these the story must come out differently. */
  readonly restsOn: readonly Rule[]
  readonly story: (story: Story) => Promise<void>
  /** What the agency takes up, where that is not what its source's agencies do. */
  readonly inUse?: readonly string[]
}

const held: HeldClause[] = []

export const heldClauses: readonly HeldClause[] = held

export function clause(
  id: ClauseId,
  says: string,
  restsOn: Rule | readonly Rule[],
  story: HeldClause['story'],
  agency: Pick<HeldClause, 'inUse'> = {},
): void {
  held.push({ id, says, restsOn: Array.isArray(restsOn) ? restsOn : [restsOn as Rule], story, ...agency })
}
