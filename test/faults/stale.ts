/** Stops workers that hold a batch, lets others take over and wakes the stopped again: nobody waits long, and nothing stale is written. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Figures } from './experiment.ts'
import { type Ground, onGround } from './ground.ts'
import { type Crew, holdsBatch, type Running, standsApart, startCrew, startProgram } from './processes.ts'
import { openAlarms, tally, untilFired } from './timers.ts'

export interface StaleSize {
  readonly stops: number
  /** Due in one moment, before each stop. */
  readonly timers: number
}

// Nobody may wait longer for a worker that does not move.
const longestBlockMs = 10_000

/**
 * What keeps a stopped worker from writing is the end of its transaction: it has its cases by the locks of the transaction
 * that would write them, others pass them by as long as those stand, and the server ends both at once. Its statements then meet a
 * connection that is closed. Behind that stands the key of the log, in which no place is taken twice. The control for what is
 * held up takes out the server's deadline; the one for stale writes takes the claim out of the transaction that writes, and
 * that key too, as one of the two is enough.
 */
export async function stale(size: StaleSize): Promise<Figures> {
  const [shipped, control, apart] = await Promise.all([
    stopping(size, 'api/src/worker.ts'),
    // Where the server waits for ever, so do the others.
    stopping({ stops: 1, timers: 60 }, 'test/faults/programs/hold-on.ts'),
    stopping({ stops: 2, timers: 60 }, claimApart),
  ])
  return {
    name: 'stale',
    ...shipped,
    lost: shipped.lost + shipped.heldUp,
    controlHeldUp: control.heldUp,
    controlStaleWrites: apart.staleWrites,
    controlFailed: control.heldUp > 0 && apart.staleWrites > 0,
  }
}

const claimApart = 'test/faults/programs/claim-apart.ts'

async function stopping({ stops, timers }: StaleSize, program: string) {
  return onGround(async (ground) => {
    if (program === claimApart) await ground.superuser.query('alter table event drop constraint event_pkey cascade')
    // What was claimed apart is held by no lock.
    const isHolding = program === claimApart ? standsApart : holdsBatch
    const crew = await startCrew(2, () => startProgram(ground, program))
    const blockedMs: number[] = []
    let [ended, heldUp, staleWrites] = [0, 0, 0]
    while (blockedMs.length < stops) {
      const from = Date.now() + 1500 + timers * 15
      await openAlarms(
        ground,
        Array.from({ length: timers }, (_, place) => from + place),
      )
      await sleep(Math.max(0, from - Date.now()))
      const stopped = await stopOneWithBatch(ground, crew, isHolding)
      if (stopped !== null) {
        const stoppedAt = Date.now()
        await untilFired(ground, longestBlockMs)
        blockedMs.push(Date.now() - stoppedAt)
        heldUp += await countUnfired(ground)
        // All have fired, so what fires from now on it wrote; but what others claimed apart they have to write first.
        if (program === claimApart) await sleep(4000)
        const fired = await countFirings(ground)
        stopped.kill('SIGCONT')
        staleWrites += (await firingsWithin(ground, fired, program === claimApart ? 10_000 : 1000)) - fired
        // It is to find out by itself, and to go on working.
        if (!crew.atWork().includes(stopped)) ended += 1
      }
      await untilFired(ground, longestBlockMs)
    }
    await crew.dismiss()
    const { delays: _, ...counts } = await tally(ground)
    return {
      stops,
      ...counts,
      staleWrites,
      heldUp,
      blockedMs: Math.max(...blockedMs),
      ended,
    }
  })
}

/** How many there are in the log, as soon as it is more than before, or when the time is over. */
async function firingsWithin(ground: Ground, before: number, ms: number): Promise<number> {
  for (const until = Date.now() + ms; ; await sleep(100)) {
    const fired = await countFirings(ground)
    if (fired > before || Date.now() >= until) return fired
  }
}

/** Of one case as often as it fired. */
async function countFirings({ superuser }: Ground): Promise<number> {
  const { rows } = await superuser.query(`select count(*)::int as fired from event where name = 'timed_out'`)
  return rows[0].fired
}

/** Those that nobody came to while the worker stood still. */
async function countUnfired({ superuser }: Ground): Promise<number> {
  const { rows } = await superuser.query(`select count(*)::int as left from cases where stage = '1'`)
  return rows[0].left
}

/** Null where both were quicker than a look. */
async function stopOneWithBatch(
  { superuser }: Ground,
  crew: Crew,
  isHolding: typeof holdsBatch,
): Promise<Running | null> {
  for (const giveUpAt = Date.now() + 2000; Date.now() < giveUpAt; await sleep(1)) {
    for (const member of crew.atWork()) {
      if (!(await isHolding(superuser, member.pid))) continue
      member.kill('SIGSTOP')
      // What was on its way may still commit.
      await sleep(200)
      if (await isHolding(superuser, member.pid)) return member
      member.kill('SIGCONT')
    }
  }
  return null
}
