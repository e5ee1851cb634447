/** Looks at a restored database: what is missing of what was acknowledged, what is there too much, and what it owes. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { type Caller, globalIdOf, noteMade } from './caller.ts'
import type { Ground } from './ground.ts'
import { countUnlike } from './replayed.ts'

/** What a caller was told: the case and the place of a note, its command's key, and when (epoch ms). */
export interface Acknowledged {
  readonly caseId: string
  readonly seq: number
  readonly key: string
  readonly at: number
}

/** As it was at a moment, before anything works on it. */
export async function lookAt(
  superuser: Client,
  { agencyId, rulebook, superuser: live }: Ground,
  acknowledged: readonly Acknowledged[],
  at: number,
) {
  const notes = await superuser.query(`select case_id, seq from event where name = 'note_made'`)
  const there = new Set(notes.rows.map(({ case_id, seq }) => `${globalIdOf('Case', agencyId, case_id)} ${seq}`))
  const changes = `select id, kind || ' ' || payload::text as said from outbox`
  const known = new Map((await live.query(changes)).rows.map(({ id, said }) => [id, said]))
  const told = await superuser.query(changes)
  const { rows } = await superuser.query(
    `select (select count(*) from event where recorded_at > to_timestamp($1::float8 / 1000))::int as beyond,
       (select count(*) from cases where next_due_at <= now())::int as overdue`,
    [at],
  )
  const { unlike, replayed } = await countUnlike(superuser, rulebook)
  return {
    missing: acknowledged.filter((each) => each.at <= at && !there.has(`${each.caseId} ${each.seq}`)).length,
    // Whoever was told of a change knows it by its id.
    renamed: told.rows.filter(({ id, said }) => known.get(id) !== said).length,
    beyond: rows[0].beyond as number,
    overdue: rows[0].overdue as number,
    unlike,
    replayed,
  }
}

/** Nothing that is erased may be there: neither what it was called nor a time-out to come. */
export async function isErased(superuser: Client, caseId: string): Promise<boolean> {
  const { rows } = await superuser.query(
    'select reference is null and next_due_at is null as erased from cases where id = $1',
    [caseId],
  )
  return rows[0].erased
}

/** Until nothing is due any more, or nothing has moved for so long. */
export async function untilNothingIsDue(superuser: Client, giveUpAfterMs = 20_000): Promise<void> {
  let left = Number.POSITIVE_INFINITY
  for (let since = Date.now(); left > 0 && Date.now() - since < giveUpAfterMs; await sleep(100)) {
    const { rows } = await superuser.query('select count(*)::int as left from cases where next_due_at <= now()')
    if (rows[0].left < left) since = Date.now()
    left = rows[0].left
  }
}

/** What was acknowledged before is sent again, as a caller does that is not sure: the same answer, and nothing done. */
export async function sendAgain(caller: Caller, url: string, acknowledged: readonly Acknowledged[]) {
  const figures = { lost: 0, doubled: 0 }
  for (const { caseId, seq, key } of acknowledged) {
    const again = await note(caller, url, caseId, key)
    if (again === null) figures.lost += 1
    else if (again !== seq) figures.doubled += 1
  }
  return figures
}

/** Its place in the log; null where it was not recorded. */
export async function note(caller: Caller, url: string, caseId: string, key: string): Promise<number | null> {
  const answer = await caller.call(url, noteMade, { input: { caseId, event: 'note_made', idempotencyKey: key } })
  const result = answer.kind === 'answered' ? answer.body.data?.recordEvent : undefined
  return result?.entries?.at(-1).seq ?? null
}
