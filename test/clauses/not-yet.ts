/** What of the clauses cannot be seen yet, each with what is lacking; printed and counted, never passed over. */
import type { ClauseId } from './ids.ts'

interface Lacking {
  readonly id: ClauseId
  /** `part`: the rest of the clause is held by its stories. */
  readonly how: 'whole' | 'part'
  readonly because: string
}

export const notYet: readonly Lacking[] = []
