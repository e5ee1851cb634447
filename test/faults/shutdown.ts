/** Tells servers under load to end, each with commands in hand, some while a receiver lets them wait: whatever they took in hand is answered, and they are gone soon. */

import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type Receiver, startReceiver } from '../api/receiver.ts'
import { type Caller, globalIdOf, noteMade, openCaller } from './caller.ts'
import type { Figures } from './experiment.ts'
import { type Ground, onGround } from './ground.ts'
import { startServer, tokenOf } from './servers.ts'
import { openAlarms, percentile } from './timers.ts'
import { createWebhook } from './webhook.ts'

export interface ShutdownSize {
  readonly ends: number
}

interface Endings extends ShutdownSize {
  readonly program: string
  /** In one ending of so many the receiver of its webhook never answers; null: in none. */
  readonly hangsOneOf: number | null
}

const callers = 16
// On a slow machine what is waited for may take its time.
const patienceMs = 60_000

export async function shutdown(size: ShutdownSize): Promise<Figures> {
  const shipped = await ending({ ...size, program: 'api/src/main.ts', hangsOneOf: 10 })
  // What ends at once leaves whoever it had in hand with a record that was made and never confirmed. It sends to no webhook.
  const control = await ending({ ends: 1, program: 'test/faults/programs/end-at-once.ts', hangsOneOf: null })
  return { name: 'shutdown', ...shipped, controlLost: control.lost, controlFailed: control.lost > 0 }
}

async function ending(endings: Endings) {
  const receiver = await startReceiver()
  try {
    return await onGround((ground) => endAgainAndAgain(ground, receiver, endings))
  } finally {
    await receiver.close()
  }
}

async function endAgainAndAgain(ground: Ground, receiver: Receiver, { ends, program, hangsOneOf }: Endings) {
  const environment = { WEBHOOK_ALLOW: receiver.host }
  await createWebhook(ground, receiver, environment)
  const inAnHour = Date.now() + 3_600_000
  const ids = await openAlarms(
    ground,
    Array.from({ length: 50 }, (_, place) => inAnHour + place),
  )
  const caseIds = ids.map((id) => globalIdOf('Case', ground.agencyId, id))
  const token = await tokenOf(ground)
  const acknowledged = new Set<string>()
  const exits: {
    readonly ms: number
    readonly code: number | null
    readonly hung: boolean
    readonly inHand: number
  }[] = []
  let next = startServer(ground, program, environment)
  for (let turn = 0; turn < ends; turn++) {
    const hangs = hangsOneOf !== null && turn % hangsOneOf === 0
    const waiting = letWait(receiver, hangs)
    const server = await next
    if (turn + 1 < ends) next = startServer(ground, program, environment)
    const caller = openCaller(token, callers)
    const load = Array.from({ length: callers }, (_, place) =>
      keepWriting(caller, server.url, caseIds, `${turn} ${place}`, acknowledged),
    )
    await sleep(1000 + Math.random() * 500)
    await until(() => !hangs || waiting.size > 0)
    const held = await holdUp(ground)
    const toldAt = Date.now()
    const hung = waiting.size > 0
    server.kill('SIGTERM')
    // From now on it is ending, if it is there at all.
    await until(async () => !(await listens(server.url)))
    await held.letGo()
    const code = await server.ended
    exits.push({ ms: Date.now() - toldAt, code, hung, inHand: held.inHand })
    await Promise.all(load)
    caller.end()
  }
  const recorded = await countNotes(ground)
  const times = exits.map(({ ms }) => ms)
  const vanished = [...acknowledged].filter((each) => !recorded.has(each)).length
  // Whoever has no answer does not know that it was done.
  const unanswered = [...recorded.keys()].filter((each) => !acknowledged.has(each)).length
  return {
    ends,
    hung: exits.filter(({ hung }) => hung).length,
    inHand: exits.reduce((sum, { inHand }) => sum + inHand, 0),
    idle: exits.filter(({ inHand }) => inHand === 0).length,
    acknowledged: acknowledged.size,
    lost: vanished + unanswered,
    doubled: [...recorded.values()].filter((times) => times > 1).length,
    exitP50Ms: percentile(times, 0.5),
    exitMaxMs: Math.max(...times),
    unclean: exits.filter(({ code }) => code !== 0).length,
  }
}

/** Lets nobody commit, until it is let go: what a server is asked meanwhile is done, on its way to its commit, and in its hands. */
async function holdUp({ superuser, superuserUrl }: Ground) {
  const holder = new Client(superuserUrl)
  await holder.connect()
  // An entry of the audit travels with each commit.
  await holder.query('begin; lock table audit_entry in share mode')
  const backends = async (which: string, parameters: readonly unknown[] = []) =>
    (await superuser.query<{ pid: number }>(`select pid from pg_stat_activity where ${which}`, [...parameters])).rows
  const held = () => backends(`wait_event_type = 'Lock' and query like 'insert into audit_entry%"recordEvent"%'`)
  await until(async () => (await held()).length > 0)
  return {
    inHand: (await held()).length,
    /** Resolves when they are done, also those whose server is gone. */
    async letGo() {
      const pids = (await held()).map(({ pid }) => pid)
      await holder.end()
      await until(async () => (await backends(`pid = any($1) and state <> 'idle'`, [pids])).length === 0)
    },
  }
}

async function listens(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const giveUpAt = Date.now() + patienceMs; !(await isSo()) && Date.now() < giveUpAt; ) await sleep(50)
}

/** What a receiver has been asked from now on and has not answered, where it lets everybody wait. */
function letWait(receiver: Receiver, hangs: boolean): ReadonlySet<unknown> {
  const waiting = new Set<unknown>()
  receiver.answer('/changes', (response) => {
    if (!hangs) return response.writeHead(204).end()
    waiting.add(response)
    response.on('close', () => waiting.delete(response))
  })
  return waiting
}

/** Until nobody answers any more; each command once, since another of its kind would hide what became of the first. */
async function keepWriting(
  caller: Caller,
  url: string,
  caseIds: readonly string[],
  name: string,
  acknowledged: Set<string>,
): Promise<void> {
  for (let turn = 0; ; turn++) {
    const caseId = caseIds[Math.floor(Math.random() * caseIds.length)]!
    const command = `${name} ${turn}`
    const input = { caseId, event: 'note_made', words: command, idempotencyKey: command }
    const answer = await caller.call(url, noteMade, { input })
    const entries: readonly unknown[] | undefined =
      answer.kind === 'answered' ? answer.body.data?.recordEvent?.entries : undefined
    if (entries === undefined) return
    acknowledged.add(command)
  }
}

/** How often what each command was to do stands in the log: its note has the command as its words. */
async function countNotes({ superuser }: Ground): Promise<ReadonlyMap<string, number>> {
  const { rows } = await superuser.query(
    `select words, count(*)::int as times from event join event_words using (agency_id, case_id, seq)
     where name = 'note_made' group by words`,
  )
  return new Map(rows.map(({ words, times }) => [words, times]))
}
