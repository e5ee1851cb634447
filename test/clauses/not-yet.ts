/** What of the clauses cannot be seen yet, each with what is lacking; printed and counted, never passed over. */
import type { ClauseId } from './ids.ts'

interface Lacking {
  readonly id: ClauseId
  /** `part`: the rest of the clause is held by its stories. */
  readonly how: 'whole' | 'part'
  readonly because: string
}

export const notYet: readonly Lacking[] = [
  {
    id: 'C04',
    how: 'whole',
    because: 'inspectors have no read-only access, nothing is exported, and no look is audited',
  },
  { id: 'C03', how: 'part', because: 'nothing is erased over the API, sooner than three years or later' },
]
