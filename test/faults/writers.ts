/** Lets many record on the same cases at once: what was acknowledged stays, and who came second is told so. */

import { globalIdOf, noteMade, openCaller } from './caller.ts'
import type { Figures } from './experiment.ts'
import { type Ground, onGround } from './ground.ts'
import { startServer, tokenOf } from './servers.ts'
import { openAlarms } from './timers.ts'

export interface WritersSize {
  readonly cases: number
  /** On each case, each with one record to make. */
  readonly writers: number
}

export async function writers(size: WritersSize): Promise<Figures> {
  const shipped = await writing(size, 'api/src/main.ts')
  // A server that reads a case without taking it for itself writes over what another wrote.
  const control = await writing({ cases: 6, writers: 6 }, 'test/faults/programs/lock-nothing.ts')
  return { name: 'writers', ...shipped, controlLost: control.lost, controlFailed: control.lost > 0 }
}

async function writing({ cases, writers }: WritersSize, program: string) {
  return onGround(async (ground) => {
    if (program.includes('lock-nothing')) {
      // The log's key is the second guard: with it in place the first one's absence would be an error and no loss.
      await ground.superuser.query('alter table event drop constraint event_pkey cascade')
    }
    const inAnHour = Date.now() + 3_600_000
    const ids = await openAlarms(
      ground,
      Array.from({ length: cases }, (_, place) => inAnHour + place),
    )
    const servers = await Promise.all([startServer(ground, program), startServer(ground, program)])
    const caller = openCaller(await tokenOf(ground), 64)
    const ended = { acknowledged: 0, conflicts: 0, untyped: 0 }
    const versions = new Map<string, number>()
    const write = async (caseKey: string, writer: number) => {
      const caseId = globalIdOf('Case', ground.agencyId, caseKey)
      for (let turn = 0; ; turn++) {
        const input = {
          caseId,
          event: 'note_made',
          expectedVersion: versions.get(caseKey) ?? 2,
          idempotencyKey: `${caseKey} ${writer} ${turn}`,
        }
        const answer = await caller.call(servers[writer % 2]!.url, noteMade, { input })
        const result = answer.kind === 'answered' ? answer.body.data?.recordEvent : undefined
        if (result?.__typename === 'EventRecorded') {
          ended.acknowledged += 1
          versions.set(caseKey, Math.max(versions.get(caseKey) ?? 0, result.entries.at(-1).seq))
          return
        }
        if (result?.__typename === 'VersionConflict') {
          ended.conflicts += 1
          // Taken as told: where one writes over another, it may be less than was acknowledged.
          versions.set(caseKey, result.currentVersion)
        } else {
          ended.untyped += 1
          if (ended.untyped > cases * writers) throw new Error(`It is refused for good: ${JSON.stringify(answer)}`)
        }
      }
    }
    await Promise.all(ids.flatMap((id) => Array.from({ length: writers }, (_, writer) => write(id, writer))))
    caller.end()
    return { cases, writersEach: writers, ...ended, ...(await count(ground, writers)) }
  })
}

/** What was acknowledged must stand in the log, once for each writer, each at a place of its own, and on the case. */
async function count({ superuser }: Ground, writers: number) {
  const { rows } = await superuser.query<{ made: number; places: number; version: number; last: number }>(
    `select count(e.seq)::int as made, count(distinct e.seq)::int as places, c.version,
       coalesce(max(e.seq), 0)::int as last
     from cases c left join event e on e.case_id = c.id and e.name = 'note_made' group by c.id, c.version`,
  )
  const sum = (each: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + each(row), 0)
  return {
    lost: sum(({ made, places, version, last }) => writers - Math.min(made, places) + (version < last ? 1 : 0)),
    doubled: sum(({ made }) => Math.max(0, made - writers)),
  }
}
