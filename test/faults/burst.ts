/** Lets thousands of time-outs fall due in one second before several workers: one effect each, in the ruled order on each case. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Figures } from './experiment.ts'
import { type Ground, onGround } from './ground.ts'
import { startCrew, startProgram } from './processes.ts'
import { openAlarms } from './timers.ts'

export interface BurstSize {
  /** Three on each case. */
  readonly timers: number
}

export async function burst(size: BurstSize): Promise<Figures> {
  const shipped = await bursting(size, 'api/src/worker.ts')
  // Workers that only look at what is due, and do not take it for themselves, step on each other.
  const control = await bursting(size, 'test/faults/programs/claim-nothing.ts')
  return { name: 'burst', ...shipped, controlDoubled: control.doubled, controlFailed: control.doubled > 0 }
}

// The ruling on one instant: targets, stage clocks, procedure clocks.
const ruledOrder = ['fire_alarm_heard', 'stage 1', 'end_told']

async function bursting({ timers }: BurstSize, program: string) {
  return onGround(async (ground) => {
    if (program.includes('claim-nothing')) {
      // The log's key is the second guard: with it in place the first one's absence would be an error and no double.
      await ground.superuser.query('alter table event drop constraint event_pkey cascade')
    }
    const cases = Math.ceil(timers / 3)
    const dueAt = Date.now() + 4000 + cases * 15
    await openAlarms(
      ground,
      Array.from({ length: cases }, (_, place) => dueAt + Math.floor((place * 1000) / cases)),
      'fire_alarm',
    )
    const crew = await startCrew(3, () => startProgram(ground, program))
    await sleep(Math.max(0, dueAt - Date.now()))
    const firedMs = (await untilQuiet(ground)) - dueAt
    await crew.dismiss()
    return { ...(await count(ground)), firedMs }
  })
}

/** Reads the logs themselves: which clocks timed out on each case, in the order of its log. */
async function count({ superuser }: Ground) {
  const { rows } = await superuser.query<{ clocks: readonly (string | null)[] }>(
    `select array_agg(e.details ->> 'about' order by e.seq) as clocks from cases c
     left join event e on e.case_id = c.id and e.name = 'timed_out' group by c.id`,
  )
  const has = (clocks: readonly (string | null)[], times: (count: number) => boolean) =>
    ruledOrder.some((clock) => times(clocks.filter((each) => each === clock).length))
  return {
    timers: rows.length * ruledOrder.length,
    cases: rows.length,
    lost: rows.filter(({ clocks }) => has(clocks, (count) => count === 0)).length,
    doubled: rows.filter(({ clocks }) => has(clocks, (count) => count > 1)).length,
    outOfOrder: rows.filter(({ clocks }) => clocks.join() !== ruledOrder.join()).length,
  }
}

/** The moment of the last firing, when nothing has moved for three seconds. */
async function untilQuiet({ superuser }: Ground): Promise<number> {
  let moved = Date.now()
  for (let before = -1; Date.now() - moved < 3000; await sleep(100)) {
    const { rows } = await superuser.query(`select count(*)::int as fired from event where name = 'timed_out'`)
    if (rows[0].fired !== before) moved = Date.now()
    before = rows[0].fired
  }
  return moved
}
