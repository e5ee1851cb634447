/** One round of switching: a batch of each agency that has a preview to count or live cases to move. */

import { inEachAgency } from '../database/each-agency.ts'
import type { Firing } from '../deadline/fire-due.ts'
import { traced } from '../telemetry/telemetry.ts'
import { countCases } from './count-cases.ts'
import { moveCases } from './move-cases.ts'

/** How many cases were counted or moved, so that 0 means rest. */
export function switchRound({ orm, rulebook }: Pick<Firing, 'orm' | 'rulebook'>, batchSize?: number): Promise<number> {
  return inEachAgency(orm, 'agencies_switching', (tx) =>
    traced('switch rules', { 'casewright.agency_id': tx.agencyId }, async (work) => {
      const moved = await moveCases(tx, rulebook, batchSize)
      work.note({ 'casewright.cases_moved': moved })
      return moved > 0 ? moved : countCases(tx, rulebook, batchSize)
    }),
  )
}
