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
  { id: 'S-E', how: 'whole', because: 'no evidence pack can be asked for' },
  { id: 'C03', how: 'part', because: 'nothing is erased over the API, sooner than three years or later' },
  { id: 'C14', how: 'part', because: 'that the independent person comes from outside the agency is not checked' },
  { id: 'C15', how: 'part', because: 'whom the complainant brings is not recorded, so no solicitor is refused' },
  { id: 'C20', how: 'part', because: 'contact details that no rule gives out cannot be read' },
  { id: 'N07', how: 'part', because: 'a complaint that is owed because no ruleset is in force for it cannot be read' },
]
