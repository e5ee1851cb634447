/** The shapes of a machine as XState 5 takes it: plain JSON, guards and actions by name with their parameters. */
import type { CaseEvent } from '../event.ts'
import type { XStateContext } from './xstate-context.ts'

/** A guard or an action: a name that `xStateParts` gives meaning to. */
export interface Part {
  readonly type: string
  readonly params: object
}

export interface XStateTransition {
  readonly guard?: Part
  readonly target?: string
  readonly reenter?: boolean
  readonly actions: readonly Part[]
  /** What leads there, in plain words. */
  readonly description?: string
}

export interface XStateNode {
  readonly description?: string
  readonly meta?: { readonly title: string; readonly owner: string | null }
  readonly entry?: readonly Part[]
  readonly on?: Readonly<Record<string, readonly XStateTransition[]>>
  readonly always?: readonly XStateTransition[]
}

export interface XStateConfig extends XStateNode {
  readonly id: string
  readonly initial: string
  readonly context: XStateContext
  readonly states: Readonly<Record<string, XStateNode>>
}

/** A case event under XState's key for its name, or the passing of time up to `at`. */
export type XStateEvent =
  | ({ readonly type: string } & Omit<CaseEvent, 'name'>)
  | { readonly type: 'time'; readonly at: number }

export type Recording = Omit<CaseEvent, 'name'>
