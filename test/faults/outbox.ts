/** Sends changes to a receiver that fails, hangs and lies, by workers that are killed: each gets there in the end, under one id. */

import { readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Receiver, startReceiver } from '../api/receiver.ts'
import type { Figures } from './experiment.ts'
import { type Ground, onGround } from './ground.ts'
import { startCrew, startProgram } from './processes.ts'
import { openAlarms } from './timers.ts'
import { createWebhook } from './webhook.ts'

export interface OutboxSize {
  /** Each is opened in two entries of its log, which are two changes or more. */
  readonly alarms: number
  /** Of so many changes one is sent by a worker that is killed before it notes it; null: none, since each takes minutes. */
  readonly cutOneOf: number | null
}

export async function outbox(size: OutboxSize): Promise<Figures> {
  const [shipped, control] = await Promise.all([
    sending(size, size.cutOneOf === null ? 'api/src/worker.ts' : 'test/faults/programs/cut-sending.ts'),
    // What is marked as sent before it is sent is lost with the first receiver that fails.
    sending({ alarms: 20, cutOneOf: null }, 'test/faults/programs/sent-first.ts'),
  ])
  return { name: 'outbox', ...shipped, controlLost: control.lost, controlFailed: control.lost > 0 }
}

async function sending({ alarms, cutOneOf }: OutboxSize, program: string) {
  const receiver = await startReceiver()
  try {
    return await onGround(async (ground) => {
      const environment = { WEBHOOK_ALLOW: receiver.host, CUT_ONE_OF: String(cutOneOf) }
      await createWebhook(ground, receiver, environment)
      const taken = answerBadly(receiver)
      const inAnHour = Date.now() + 3_600_000
      const crew = await startCrew(2, () => startProgram(ground, program, environment))
      await openAlarms(
        ground,
        Array.from({ length: alarms }, (_, place) => inAnHour + place),
      )
      await untilDelivered(ground)
      await crew.dismiss()
      const cuts = readdirSync(ground.dataFolder).filter((name) => name.startsWith('cut-')).length
      return { cuts, ...(await count(ground, receiver, taken)) }
    })
  } finally {
    await receiver.close()
  }
}

/** The ids of what it took in earnest. A change that it turned down twice is welcome the third time. */
function answerBadly(receiver: Receiver): ReadonlySet<string> {
  const taken = new Set<string>()
  const tries = new Map<string, number>()
  let asked = 0
  receiver.answer('/changes', (response, { id }) => {
    asked += 1
    const before = tries.get(id) ?? 0
    tries.set(id, before + 1)
    const mood = before < 2 ? asked % 10 : 0
    // Never an answer.
    if (before === 0 && asked % 150 === 75) return
    // No, and it is so.
    if (mood === 3) return response.writeHead(500).end()
    // Yes, but the answer breaks off, and what was sent is gone.
    if (mood === 5) {
      response.writeHead(200, { 'content-length': '100' }).write('o')
      return response.destroy()
    }
    taken.add(id)
    // No, and yet it has it.
    return response.writeHead(mood === 7 ? 503 : 204).end()
  })
  return taken
}

/** Until nothing is on its way, or nothing has moved for three minutes: what a killed worker had comes back after two at most. */
async function untilDelivered({ superuser }: Ground): Promise<void> {
  let left = Number.POSITIVE_INFINITY
  for (let since = Date.now(); left > 0 && Date.now() - since < 180_000; await sleep(250)) {
    const { rows } = await superuser.query(
      `select (select count(*) from outbox o
         where not exists (select from delivery d where d.agency_id = o.agency_id and d.number = o.number))::int
       + (select count(*) from delivery where state in ('owed', 'queued'))::int as left`,
    )
    if (rows[0].left < left) since = Date.now()
    left = rows[0].left
  }
}

async function count({ superuser }: Ground, { received }: Receiver, taken: ReadonlySet<string>) {
  const { rows } = await superuser.query<{ id: string }>('select id from outbox')
  const undelivered = await superuser.query(`select from delivery where state <> 'delivered'`)
  const ids = new Set(rows.map(({ id }) => id))
  // However often a change comes, it is the same id for the same change.
  const bodies = new Map<string, Set<string>>()
  for (const { id, body } of received) bodies.set(body, (bodies.get(body) ?? new Set()).add(id))
  return {
    changes: ids.size,
    sent: received.length,
    undelivered: undelivered.rowCount!,
    lost: [...ids].filter((id) => !taken.has(id)).length,
    doubled:
      received.filter(({ id }) => !ids.has(id)).length + (bodies.size - new Set(received.map(({ id }) => id)).size),
    unstable: [...bodies.values()].filter((each) => each.size > 1).length,
  }
}
