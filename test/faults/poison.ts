/** Lets cases fall due of which some cannot be stepped: the others are on time, these are set aside, seen, and fired after repair. */

import { setTimeout as sleep } from 'node:timers/promises'
import { globalIdOf, openCaller } from './caller.ts'
import type { Figures } from './experiment.ts'
import { type Ground, onGround } from './ground.ts'
import { startCrew, startProgram } from './processes.ts'
import { startServer, tokenOf } from './servers.ts'
import { openAlarms, percentile, tally, untilFired } from './timers.ts'

export interface PoisonSize {
  readonly timers: number
  readonly broken: number
}

export async function poison(size: PoisonSize): Promise<Figures> {
  const shipped = await poisoning(size, 'api/src/worker.ts')
  // Where no part of a batch is tried by itself, one broken case holds up all that are with it.
  const control = await heldUp({ timers: 40, broken: 1 }, 'test/faults/programs/batches-alone.ts')
  return { name: 'poison', ...shipped, controlHeldUp: control, controlFailed: control > 0 }
}

async function poisoning(size: PoisonSize, program: string) {
  return onGround(async (ground) => {
    const { broken, crew } = await fallDue(ground, size, program)
    await untilMarked(ground, size.broken)
    await untilUnfired(ground, size.broken)
    const { delays } = await tally(ground)
    const server = await startServer(ground)
    const caller = openCaller(await tokenOf(ground, ground.administratorId), 4)
    const ask = async (query: string, variables: object) => {
      const answer = await caller.call(server.url, query, variables)
      if (answer.kind !== 'answered' || !answer.body.data) throw new Error(`It is refused: ${JSON.stringify(answer)}`)
      return answer.body.data
    }
    const { cases } = await ask('{ cases(first: 100, filter: { setAside: true }) { nodes { id } } }', {})
    const seen = new Set(cases.nodes.map(({ id }: { id: string }) => id))
    await setClocks(ground, broken, -clocksOff)
    let resumed = 0
    for (const key of broken) {
      const id = globalIdOf('Case', ground.agencyId, key)
      const query = 'mutation($id: ID!, $key: String!) { resumeCase(caseId: $id, idempotencyKey: $key) { __typename } }'
      const { resumeCase } = await ask(query, { id, key })
      if (seen.has(id) && resumeCase.__typename === 'CaseResumed') resumed += 1
    }
    caller.end()
    await untilFired(ground, 10_000)
    await crew.dismiss()
    const { delays: _, ...counts } = await tally(ground)
    const others = delays.map(({ delayMs }) => delayMs)
    return {
      ...counts,
      setAside: seen.size,
      resumed,
      lost: counts.lost + (size.broken - resumed) + Math.abs(seen.size - size.broken),
      delayP50Ms: percentile(others, 0.5),
      delayMaxMs: percentile(others, 1),
    }
  })
}

/** How many of the others were not fired when nothing moved any more. */
async function heldUp(size: PoisonSize, program: string): Promise<number> {
  return onGround(async (ground) => {
    const { crew } = await fallDue(ground, size, program)
    await untilFired(ground, 3000)
    await crew.dismiss()
    const { timers, fired } = await tally(ground)
    return timers - fired - size.broken
  })
}

// A clock that the machine does not have.
const clocksOff = 900

/** Due within ten seconds of each other at most, the broken ones spread among them. */
async function fallDue(ground: Ground, { timers, broken: wanted }: PoisonSize, program: string) {
  const from = Date.now() + 4000 + timers * 15
  const ids = await openAlarms(
    ground,
    Array.from({ length: timers }, (_, place) => from + place),
  )
  const broken = Array.from({ length: wanted }, (_, place) => ids[Math.floor(((place + 0.5) * timers) / wanted)]!)
  await setClocks(ground, broken, clocksOff)
  const crew = await startCrew(2, () => startProgram(ground, program))
  await sleep(Math.max(0, from - Date.now()))
  return { broken, crew }
}

function setClocks({ superuser }: Ground, caseIds: readonly string[], by: number): Promise<unknown> {
  return superuser.query(
    `update cases set snapshot = jsonb_set(snapshot, '{instances,0,clock}',
       to_jsonb((snapshot #>> '{instances,0,clock}')::int + $2)) where id = any($1)`,
    [caseIds, by],
  )
}

async function untilMarked(ground: Ground, wanted: number): Promise<void> {
  for (const giveUpAt = Date.now() + 60_000; Date.now() < giveUpAt; await sleep(100)) {
    const { rows } = await ground.superuser.query(
      'select count(*)::int as marked from cases where set_aside_at is not null',
    )
    if (rows[0].marked >= wanted) return
  }
}

async function untilUnfired(ground: Ground, wanted: number): Promise<void> {
  for (const giveUpAt = Date.now() + 60_000; Date.now() < giveUpAt; await sleep(100)) {
    const { rows } = await ground.superuser.query(`select count(*)::int as left from cases where stage = '1'`)
    if (rows[0].left <= wanted) return
  }
}
