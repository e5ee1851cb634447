/** Starts the next version beside the one that serves, with a migration of tables in use, and that one once more: nobody meets an error. */

import { setTimeout as sleep } from 'node:timers/promises'
import { type Caller, globalIdOf, noteMade, openCaller } from './caller.ts'
import type { Figures } from './experiment.ts'
import { type Ground, onGround } from './ground.ts'
import { startServer, tokenOf } from './servers.ts'
import { openAlarms } from './timers.ts'

export interface UpgradeSize {
  /** How long all serve side by side. */
  readonly besideMs: number
  /** Whether the gate is tried without, too: there a migration may take several attempts. */
  readonly withoutGate: boolean
}

const callers = 12

export async function upgrade(size: UpgradeSize): Promise<Figures> {
  const shipped = await upgrading(size.besideMs, 'expand')
  // What renames in place takes away what the version beside it reads.
  const control = await upgrading(500, 'rename')
  // Who has read one table waits for the migration at the next, and the migration for them.
  const gateless = size.withoutGate ? await upgrading(500, 'expand', { GATE: 'out' }) : null
  return {
    name: 'upgrade',
    ...shipped,
    controlErrors: control.errors,
    ...(gateless === null ? {} : { controlErrorsWithoutGate: gateless.errors }),
    controlFailed: control.errors > 0 && gateless?.errors !== 0,
  }
}

interface Progress {
  readonly acknowledged: Set<string>
  errors: number
  over: boolean
}

async function upgrading(besideMs: number, change: 'expand' | 'rename', environment: NodeJS.ProcessEnv = {}) {
  return onGround(async (ground) => {
    const inAnHour = Date.now() + 3_600_000
    const ids = await openAlarms(
      ground,
      Array.from({ length: 50 }, (_, place) => inAnHour + place),
    )
    const caseIds = ids.map((id) => globalIdOf('Case', ground.agencyId, id))
    const caller = openCaller(await tokenOf(ground), 3 * callers)
    const progress: Progress = { acknowledged: new Set(), errors: 0, over: false }
    const program = 'test/faults/programs/next-version.ts'
    const older = () => (environment.GATE ? startServer(ground, program, environment) : startServer(ground))
    const serving = await older()
    const load = writeTo(caller, serving.url, caseIds, 'serving', progress)
    const next = await startServer(ground, program, { ...environment, SCHEMA_CHANGE: change })
    // Somewhere else an older one ends meanwhile, and is started again beside the newer schema.
    const again = await older()
    const all = [
      load,
      writeTo(caller, next.url, caseIds, 'next', progress),
      writeTo(caller, again.url, caseIds, 'again', progress),
    ]
    await sleep(besideMs)
    progress.over = true
    await Promise.all(all)
    caller.end()
    return { acknowledged: progress.acknowledged.size, errors: progress.errors, ...(await count(ground, progress)) }
  })
}

async function writeTo(
  caller: Caller,
  url: string,
  caseIds: readonly string[],
  name: string,
  progress: Progress,
): Promise<void> {
  const write = async (place: number) => {
    for (let turn = 0; !progress.over; turn++) {
      const caseId = caseIds[(place + turn * callers) % caseIds.length]!
      const input = { caseId, event: 'note_made', idempotencyKey: `${name} ${place} ${turn}` }
      const answer = await caller.call(url, noteMade, { input })
      const result = answer.kind === 'answered' ? answer.body.data?.recordEvent : undefined
      if (result?.entries === undefined) progress.errors += 1
      else progress.acknowledged.add(`${caseId} ${result.entries.at(-1).seq}`)
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, place) => write(place)))
}

/** What was answered, and nothing else, stands in the log. */
async function count({ superuser, agencyId }: Ground, { acknowledged }: Progress) {
  const { rows } = await superuser.query(`select case_id, seq from event where name = 'note_made'`)
  const recorded = new Set(rows.map(({ case_id, seq }) => `${globalIdOf('Case', agencyId, case_id)} ${seq}`))
  return {
    lost: [...acknowledged].filter((each) => !recorded.has(each)).length,
    doubled: [...recorded].filter((each) => !acknowledged.has(each)).length,
  }
}
