/** Kills the database server under load, while time-outs fall due: what it acknowledged is there when it is back, by itself, and each fires once. */

import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type Caller, globalIdOf, noteMade, openCaller } from './caller.ts'
import type { Figures } from './experiment.ts'
import { type Ground, onGround } from './ground.ts'
import { untilNothingIsDue } from './restored.ts'
import { startServer, tokenOf } from './servers.ts'
import { openAlarms, percentile, tally } from './timers.ts'

export interface DatabaseSize {
  readonly kills: number
}

const writers = 24
// Fall due for each kill.
const timersEach = 20

export async function database(size: DatabaseSize): Promise<Figures> {
  const shipped = await killing(size, true)
  // A server that answers before its log is on its way to the disk forgets what it said last; a slow one, not every time.
  const control = await killing({ kills: 20 }, false)
  return { name: 'database', ...shipped, controlLost: control.forgotten, controlFailed: control.forgotten > 0 }
}

interface Progress {
  /** Of each acknowledged record its case and place, by its command's key. */
  readonly acknowledged: Map<string, string>
  /** Since when the latest acknowledged one was asked for: epoch ms. */
  askedAt: number
  over: boolean
}

async function killing({ kills }: DatabaseSize, waitsForTheLog: boolean) {
  return onGround(async (ground) => {
    if (!waitsForTheLog) {
      const name = new URL(ground.url).pathname.slice(1)
      await ground.superuser.query(`alter database ${name} set synchronous_commit = off`)
    }
    const inAnHour = Date.now() + 3_600_000
    const ids = await openAlarms(
      ground,
      Array.from({ length: 50 }, (_, place) => inAnHour + place),
    )
    const caseIds = ids.map((id) => globalIdOf('Case', ground.agencyId, id))
    const servers = await Promise.all([startServer(ground), startServer(ground)])
    const caller = openCaller(await tokenOf(ground), writers)
    const progress: Progress = { acknowledged: new Map(), askedAt: 0, over: false }
    const load = Array.from({ length: writers }, (_, place) =>
      keepWriting(caller, servers[place % 2]!.url, caseIds, place, progress),
    )
    const timers = waitsForTheLog ? kills * timersEach : 0
    const dueFrom = Date.now() + 500 + timers * 15
    const dueBy = dueFrom + (timers * 2500) / timersEach
    await openAlarms(
      ground,
      Array.from({ length: timers }, (_, place) => dueFrom + Math.floor((place * 2500) / timersEach)),
    )
    const recoveries: number[] = []
    for (let turn = 0; turn < kills; turn++) {
      const before = progress.acknowledged.size
      while (progress.acknowledged.size < before + writers) await sleep(5)
      await sleep(Math.random() * 300)
      const pid = await postmasterOf(ground)
      const killedAt = Date.now()
      process.kill(pid, 'SIGKILL')
      while (progress.askedAt <= killedAt) await sleep(5)
      recoveries.push(Date.now() - killedAt)
      // One is enough to show that it forgets.
      if (!waitsForTheLog && (await missing(ground, progress)) > 0) break
    }
    if (timers > 0) await sleep(Math.max(0, dueBy - Date.now()))
    progress.over = true
    await Promise.all(load)
    caller.end()
    const fired = await asSuperuser(ground, async (superuser) => {
      await untilNothingIsDue(superuser)
      return tally({ superuser }, dueBy)
    })
    let processesLost = 0
    for (const { ended } of servers) processesLost += await Promise.race([ended.then(() => 1), sleep(0, 0)])
    const { lost, doubled } = await count(ground, progress)
    return {
      kills,
      acknowledged: progress.acknowledged.size,
      timers: fired.timers,
      lost: lost + fired.lost,
      doubled: doubled + fired.doubled,
      early: fired.early,
      forgotten: lost,
      processesLost,
      recoveryP50Ms: percentile(recoveries, 0.5),
      recoveryMaxMs: Math.max(...recoveries),
    }
  })
}

/** Each command is sent until it is answered, under the same key. */
async function keepWriting(
  caller: Caller,
  url: string,
  caseIds: readonly string[],
  place: number,
  progress: Progress,
): Promise<void> {
  for (let turn = 0; !progress.over; turn++) {
    const caseId = caseIds[(place + turn * writers) % caseIds.length]!
    const key = `${place} ${turn}`
    while (!progress.acknowledged.has(key)) {
      const askedAt = Date.now()
      const answer = await caller.call(url, noteMade, { input: { caseId, event: 'note_made', idempotencyKey: key } })
      const result = answer.kind === 'answered' ? answer.body.data?.recordEvent : undefined
      if (result?.entries === undefined) {
        await sleep(20)
        continue
      }
      progress.acknowledged.set(key, `${caseId} ${result.entries.at(-1).seq}`)
      progress.askedAt = Math.max(progress.askedAt, askedAt)
    }
  }
}

async function postmasterOf(ground: Ground): Promise<number> {
  return asSuperuser(ground, async (client) => {
    const { rows } = await client.query(`select split_part(pg_read_file('postmaster.pid'), E'\n', 1)::int as pid`)
    return rows[0].pid
  })
}

/** Acknowledged, and not there; what is under way meanwhile is not looked for. */
async function missing(ground: Ground, { acknowledged }: Progress): Promise<number> {
  const places = [...acknowledged.values()]
  const recorded = await recordedIn(ground)
  return places.filter((each) => !recorded.has(each)).length + places.length - new Set(places).size
}

/** In the end every command is acknowledged, so the log must hold just what was: no less, and nothing twice. */
async function count(ground: Ground, { acknowledged }: Progress) {
  const recorded = await recordedIn(ground)
  const places = [...acknowledged.values()]
  // Two answers that name one place: the first one's record is gone.
  const overwritten = places.length - new Set(places).size
  return {
    lost: places.filter((each) => !recorded.has(each)).length + overwritten,
    doubled: [...recorded].filter((each) => !places.includes(each)).length,
  }
}

function recordedIn(ground: Ground): Promise<ReadonlySet<string>> {
  return asSuperuser(ground, async (client) => {
    const { rows } = await client.query(`select case_id, seq from event where name = 'note_made'`)
    return new Set(rows.map(({ case_id, seq }) => `${globalIdOf('Case', ground.agencyId, case_id)} ${seq}`))
  })
}

async function asSuperuser<Result>(
  { superuserUrl }: Ground,
  look: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client(superuserUrl)
  client.on('error', () => {})
  await client.connect()
  try {
    return await look(client)
  } finally {
    await client.end()
  }
}
