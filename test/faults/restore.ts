/** Backs up under load and restores to moments at random: what was acknowledged by then is there, and what is overdue fires once. */

import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { dayAt } from '@casewright/dsl'
import { proceduresInForce } from '../../api/src/agency/rules-in-use.ts'
import { newRun } from '../../api/src/case/new-run.ts'
import { saveSteps } from '../../api/src/case/save-steps.ts'
import { takeEvent } from '../../api/src/case/take-event.ts'
import { beginWork } from '../../api/src/case/work.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { eraseRecords } from '../../api/src/keeping/erase-record.ts'
import { openErasureList } from '../../api/src/keeping/erasure-list.ts'
import { type ArchivedServer, type Backup, type Place, startArchivedServer, withClient } from './backup.ts'
import { type Caller, globalIdOf, openCaller } from './caller.ts'
import type { Figures } from './experiment.ts'
import { type Ground, onGround } from './ground.ts'
import { countUnlike } from './replayed.ts'
import { type Acknowledged, isErased, lookAt, note, sendAgain, untilNothingIsDue } from './restored.ts'
import { startServer, tokenOf } from './servers.ts'
import { openAlarms, tally } from './timers.ts'

export interface RestoreSize {
  /** That are there and not due yet. */
  readonly cases: number
  /** Due one after the other: half of them raised before it is backed up, half after. */
  readonly timers: number
  /** How long the load goes on after the backup. */
  readonly afterMs: number
  /** With the log's files that the server had not given to the archive yet, and without the server's disk. */
  readonly points: { readonly kept: number; readonly lost: number }
}

const writers = 6
// Somebody's, on every case that is there.
const reference = 'Tabitha Wren'

export async function restore(size: RestoreSize): Promise<Figures> {
  const postgres = await startArchivedServer()
  try {
    return await onGround((ground) => restoring(ground, postgres, size), postgres.address)
  } finally {
    await postgres.stop()
  }
}

async function restoring(ground: Ground, postgres: ArchivedServer, size: RestoreSize): Promise<Figures> {
  const erasedId = await openMany(ground, size.cases)
  const caller = openCaller(await tokenOf(ground), writers)
  const acknowledged: Acknowledged[] = []
  const [backup, from] = await underLoad(ground, caller, size, acknowledged, () => postgres.backUp())
  await erase(ground, erasedId)
  // Without the disk that much is lost, and no more: the archive gets a file each minute.
  if (size.points.lost > 0) await sleep(70_000)
  const total = { lost: 0, doubled: 0, overdue: 0, replayed: 0, erasedAgain: 0, restoreMs: 0 }
  for (const disk of ['kept', 'lost'] as const) {
    const place = backup.place(disk)
    // After the latest there is nothing that the server could stop before. A later moment than the last restore's is
    // another life than the one that began with that restore.
    const moments = Array.from({ length: size.points[disk] }, () =>
      Math.round(from + Math.random() * (acknowledged.at(-1)!.at - 200 - from)),
    ).sort((one, other) => one - other)
    try {
      for (const at of moments) {
        const found = await restoreTo(ground, caller, place, at, acknowledged, erasedId)
        for (const name of ['lost', 'doubled', 'overdue', 'replayed', 'erasedAgain'] as const)
          total[name] += found[name]
        total.restoreMs = Math.max(total.restoreMs, found.restoreMs)
      }
    } finally {
      place.clear()
    }
  }
  const control = await withoutArchive(ground, backup, acknowledged)
  caller.end()
  return {
    name: 'restore',
    points: size.points.kept + size.points.lost,
    cases: size.cases,
    acknowledged: acknowledged.length,
    ...total,
    backupMs: backup.ms,
    controlLost: control.missing,
    controlUnlike: control.unlike,
    controlFailed: control.missing > 0 && control.unlike > 0,
  }
}

/** Through the code that people's opening runs through, many in a transaction; the id of one of them. */
async function openMany({ database, rulebook, agencyId, watcherId }: Ground, cases: number): Promise<string> {
  let last = ''
  for (let left = cases; left > 0; left -= 500) {
    await inAgency(database.app, agencyId, async (tx) => {
      const work = await beginWork(tx, rulebook)
      const today = new Date(work.nowMs).toISOString().slice(0, 10)
      const inForce = proceduresInForce(rulebook, await work.inUse(), today).get('fire_alarm')!
      for (let place = 0; place < Math.min(left, 500); place++) {
        const run = await newRun(work, inForce, reference)
        work.runs.push(run)
        const [at, on] = [work.nowMs, dayAt(run.calendar, work.nowMs)]
        await takeEvent(work, run, { name: 'fire_alarm_raised', on, at, recordedAt: at, by: watcherId, details: {} })
        last = run.caseId
      }
      await saveSteps(tx, work.runs, { told: 'nothing' })
    })
  }
  return last
}

/** The backup, and the moment from which on it is restored to: then all alarms are raised, and not all have fired. */
async function underLoad(
  ground: Ground,
  caller: Caller,
  { timers, afterMs }: RestoreSize,
  acknowledged: Acknowledged[],
  backUp: () => Promise<Backup>,
): Promise<readonly [Backup, number]> {
  const server = await startServer(ground)
  const ids = await raise(ground, timers / 2, afterMs)
  const caseIds = ids.map((id) => globalIdOf('Case', ground.agencyId, id))
  let over = false
  const write = async (place: number) => {
    for (let turn = 0; !over; turn++) {
      const [caseId, key] = [caseIds[(place + turn * writers) % caseIds.length]!, `${place} ${turn}`]
      const seq = await note(caller, server.url, caseId, key)
      if (seq === null) throw new Error('A note is refused.')
      acknowledged.push({ caseId, seq, key, at: Date.now() })
    }
  }
  const load = Array.from({ length: writers }, (_, place) => write(place))
  await sleep(300)
  const backup = await backUp()
  await raise(ground, timers / 2, afterMs)
  const raisedAt = Date.now()
  await sleep(afterMs)
  over = true
  await Promise.all(load)
  server.kill('SIGTERM')
  await server.ended
  return [backup, raisedAt]
}

/** Due one after the other, from now on. */
function raise(ground: Ground, timers: number, overMs: number): Promise<readonly string[]> {
  const from = Date.now()
  return openAlarms(
    ground,
    Array.from({ length: timers }, (_, place) => from + Math.round((place * overMs) / timers)),
  )
}

/** As the verb does it: first the list, which stands beside the database and is newer than any backup of it. */
async function erase({ database, agencyId, dataFolder }: Ground, caseId: string): Promise<void> {
  openErasureList(join(dataFolder, 'erasures.ndjson')).add({ agencyId, caseId })
  await inAgency(database.app, agencyId, (tx) => eraseRecords(tx, [caseId]))
}

async function restoreTo(
  ground: Ground,
  caller: Caller,
  place: Place,
  at: number,
  acknowledged: readonly Acknowledged[],
  erasedId: string,
) {
  const startedAt = Date.now()
  const restored = await place.restore(at)
  const restoredMs = Date.now() - startedAt
  try {
    return await withClient(restored.urlOf(ground.superuserUrl), async (superuser) => {
      const found = await lookAt(superuser, ground, acknowledged, at)
      const cameBack = !(await isErased(superuser, erasedId))
      const startedAt = Date.now()
      const server = await startServer({ ...ground, url: restored.urlOf(ground.url) })
      const readyMs = Date.now() - startedAt
      // It serves from here on, and nothing that was erased may be there any more.
      const erasedAgain = cameBack && (await isErased(superuser, erasedId)) ? 1 : 0
      await untilNothingIsDue(superuser)
      const fired = await tally({ superuser })
      const known = acknowledged.filter((each) => each.at <= at)
      const again = await sendAgain(caller, server.url, known.slice(-20))
      server.kill('SIGTERM')
      await server.ended
      return {
        lost: found.missing + found.unlike + fired.lost + again.lost + (1 - erasedAgain),
        doubled: found.beyond + found.renamed + fired.doubled + again.doubled,
        overdue: found.overdue,
        replayed: found.replayed,
        erasedAgain,
        restoreMs: restoredMs + readyMs,
      }
    })
  } finally {
    await restored.stop()
  }
}

/** Without the archive there is the backup and nothing after it; and a log that lacks an entry is not what it was. */
async function withoutArchive(ground: Ground, backup: Backup, acknowledged: readonly Acknowledged[]) {
  const restored = await backup.restoreAlone()
  try {
    return await withClient(restored.urlOf(ground.superuserUrl), async (superuser) => {
      const { missing } = await lookAt(superuser, ground, acknowledged, acknowledged.at(-1)!.at)
      await superuser.query(
        `set session_replication_role = replica;
         delete from event where (case_id, seq) = (select case_id, seq from event where name = 'note_made' limit 1)`,
      )
      return { missing, unlike: (await countUnlike(superuser, ground.rulebook)).unlike }
    })
  } finally {
    await restored.stop()
  }
}
