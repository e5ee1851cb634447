/** Moves a sandbox's clock on, and fires everything that falls due on the way. */

import { inAgency } from '../database/agency-transaction.ts'
import { type Firing, fireAgency } from '../deadline/fire-due.ts'
import { InvalidInput } from '../graphql/results.ts'
import { isSandbox, moveAgencyClock } from './agency-clock.ts'

// Ten years is the longest that working days are counted, and the calendars end with 2080. A clock past them could never be
// brought back, and nothing that begins there could be counted.
const furthest = '2070-01-01T00:00:00Z'

/** How many cases were moved by time; in transactions of their own, as a worker would, and waiting for those that one has. */
export async function advanceClock(firing: Firing, agencyId: string, toMs: number): Promise<number | InvalidInput> {
  const fault = await inAgency(firing.orm, agencyId, async (tx) => {
    if (!(await isSandbox(tx, agencyId)))
      return new InvalidInput('to', 'This agency is no sandbox: its clock is the real one, and nobody moves it.')
    if (toMs > Date.parse(furthest))
      return new InvalidInput(
        'to',
        `A sandbox's clock goes up to ${furthest}: working days are known for ten years more.`,
      )
    return (await moveAgencyClock(tx, toMs)) ? null : new InvalidInput('to', 'A clock only moves forward.')
  })
  if (fault !== null) return fault
  let moved = 0
  for (;;) {
    const batch = await fireAgency({ ...firing, waits: true }, agencyId)
    if (batch === 0) return moved
    moved += batch
  }
}
