/** Tells servers under load to end, some while a receiver lets them wait: whatever they took in hand is answered, and they are gone soon. */

import { setTimeout as sleep } from 'node:timers/promises'
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

const callers = 16
// In one ending of so many the receiver of its webhook never answers.
const hangsOneOf = 10

export async function shutdown(size: ShutdownSize): Promise<Figures> {
  const shipped = await ending(size, 'api/src/main.ts')
  // What ends at once leaves somebody with a record that was made and never confirmed; on a slow machine not each time.
  const control = await ending({ ends: 5 }, 'test/faults/programs/end-at-once.ts')
  return { name: 'shutdown', ...shipped, controlLost: control.lost, controlFailed: control.lost > 0 }
}

async function ending({ ends }: ShutdownSize, program: string) {
  const receiver = await startReceiver()
  try {
    return await onGround((ground) => endAgainAndAgain(ground, receiver, ends, program))
  } finally {
    await receiver.close()
  }
}

async function endAgainAndAgain(ground: Ground, receiver: Receiver, ends: number, program: string) {
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
  const exits: { readonly ms: number; readonly code: number | null; readonly hung: boolean }[] = []
  let next = startServer(ground, program, environment)
  for (let turn = 0; turn < ends; turn++) {
    const hangs = turn % hangsOneOf === 0
    const waiting = letWait(receiver, hangs)
    const server = await next
    if (turn + 1 < ends) next = startServer(ground, program, environment)
    const caller = openCaller(token, callers)
    const load = Array.from({ length: callers }, (_, place) =>
      keepWriting(caller, server.url, caseIds, `${turn} ${place}`, acknowledged),
    )
    await sleep(1000 + Math.random() * 500)
    for (const giveUpAt = Date.now() + 10_000; hangs && waiting.size === 0 && Date.now() < giveUpAt; ) await sleep(50)
    const toldAt = Date.now()
    const hung = waiting.size > 0
    server.kill('SIGTERM')
    const code = await server.ended
    exits.push({ ms: Date.now() - toldAt, code, hung })
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
    acknowledged: acknowledged.size,
    lost: vanished + unanswered,
    doubled: [...recorded.values()].filter((times) => times > 1).length,
    exitP50Ms: percentile(times, 0.5),
    exitMaxMs: Math.max(...times),
    unclean: exits.filter(({ code }) => code !== 0).length,
  }
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
