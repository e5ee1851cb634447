/** How many errors, warnings and hints an edition has, as one tag. */
import type { Severity } from '../gql/graphql.ts'
import type { Tone } from '../layout/tone.ts'
import type { MessageKey } from '../messages/use-words.ts'

export interface Standing {
  readonly key: MessageKey
  readonly count: number
  readonly tone: Tone
}

const order = [
  ['ERROR', 'rules.errors', 'alarm'],
  ['WARNING', 'rules.warnings', 'soon'],
  ['HINT', 'rules.hints', 'quiet'],
] as const

/** The gravest kind that was found, and how many of it. */
export function standingOf(found: readonly { readonly severity: Severity }[]): Standing {
  for (const [severity, key, tone] of order) {
    const count = found.filter((one) => one.severity === severity).length
    if (count > 0) return { key, count, tone }
  }
  return { key: 'rules.noProblems', count: 0, tone: 'done' }
}
