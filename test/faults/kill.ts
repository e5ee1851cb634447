/** Kills workers while time-outs fall due, at random and in the middle of their transactions: each must fire once all the same. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Figures } from './experiment.ts'
import { type Ground, onGround } from './ground.ts'
import { type Crew, hasOpenTransaction, startCrew, startProgram } from './processes.ts'
import { openAlarms, percentile, tally, untilFired } from './timers.ts'

export interface KillSize {
  /** Rounds follow each other until so many were killed, with so many in the middle of a transaction. */
  readonly kills: number
  readonly inTransaction: number
  /** Of each round. */
  readonly timers: number
  readonly overMs: number
}

const workers = 3

export async function kill(size: KillSize): Promise<Figures> {
  const shipped = await killing(size, 'api/src/worker.ts')
  // A crew whose fired mark is not committed with the effect must lose some.
  const control = await killing({ ...size, kills: 10, inTransaction: 5 }, 'test/faults/programs/mark-first.ts')
  return { name: 'kill', ...shipped, controlLost: control.lost, controlFailed: control.lost > 0 }
}

async function killing({ timers, kills, inTransaction, overMs }: KillSize, program: string) {
  const isControl = program.includes('mark-first')
  return onGround(async (ground) => {
    const crew = await startCrew(workers, () => startProgram(ground, program))
    const killed: Kill[] = []
    const isEnough = () => killed.length >= kills && killed.filter((each) => each.inTransaction).length >= inTransaction
    while (!isEnough()) {
      // Opening takes a while; what is due before all are there, on a slow machine, fires as it is opened.
      const from = Date.now() + 2000 + timers * 15
      await openAlarms(
        ground,
        Array.from({ length: timers }, (_, place) => from + (place * overMs) / timers),
      )
      await sleep(Math.max(0, from - Date.now()))
      while (Date.now() < from + overMs && !isEnough())
        killed.push(await killOne(ground, crew, killed.length % 2 === 0))
      await untilFired(ground, isControl ? 4000 : 20_000)
      // One is enough to show that it loses some.
      if (isControl && (await tally(ground)).lost > 0) break
    }
    await crew.dismiss()
    const { delays, ...counts } = await tally(ground)
    const recoveries = killed
      .filter(({ inTransaction }) => inTransaction)
      .map(({ at }) => {
        const held = delays.filter(({ firedAt, delayMs }) => firedAt - delayMs <= at && firedAt > at)
        return Math.max(0, ...held.map(({ firedAt }) => firedAt - at))
      })
    return {
      kills: killed.length,
      inTransaction: recoveries.length,
      ...counts,
      delayP50Ms: percentile(
        delays.map(({ delayMs }) => delayMs),
        0.5,
      ),
      delayP99Ms: percentile(
        delays.map(({ delayMs }) => delayMs),
        0.99,
      ),
      recoveryMs: Math.max(0, ...recoveries),
    }
  })
}

interface Kill {
  readonly at: number
  readonly inTransaction: boolean
}

/** Wherever it happens to fall, or as soon as somebody has a transaction open; the crew is whole again before each. */
async function killOne(ground: Ground, crew: Crew, aimed: boolean): Promise<Kill> {
  while (crew.atWork().length < workers) await sleep(5)
  await sleep(Math.random() * 500)
  const victim = aimed ? await oneInTransaction(ground, crew) : await anyone(crew)
  // Once it is stopped nothing it does can change any more, so what is seen then is what the kill meets.
  victim.kill('SIGSTOP')
  const inTransaction = await hasOpenTransaction(ground.superuser, victim.pid)
  const at = Date.now()
  victim.kill('SIGKILL')
  // Whoever is still going is nobody's victim again.
  await victim.ended
  return { at, inTransaction }
}

async function anyone(crew: Crew) {
  while (crew.atWork().length === 0) await sleep(5)
  const members = crew.atWork()
  return members[Math.floor(Math.random() * members.length)]!
}

/** Looks for one for a second at most: where nothing is due, nobody has one open. */
async function oneInTransaction({ superuser }: Ground, crew: Crew) {
  for (const giveUpAt = Date.now() + 1000; Date.now() < giveUpAt; await sleep(1)) {
    for (const member of crew.atWork())
      if (await hasOpenTransaction(superuser, member.pid).catch(() => false)) return member
  }
  return anyone(crew)
}
