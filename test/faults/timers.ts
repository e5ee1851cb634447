/** Opens cases whose time-outs fall due when an experiment wants them to, and counts what became of each. */

import { openCase } from '../../api/src/case/open-case.ts'
import { beginWork } from '../../api/src/case/work.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import type { Ground } from './ground.ts'

const hourMs = 3_600_000
const atOnce = 8

/** Opens one case for each due instant (epoch ms) through the API's own verb; gives their ids in the same order. */
export async function openAlarms(
  { database, rulebook, agencyId, watcherId }: Ground,
  dueAt: readonly number[],
  procedure: 'alarm' | 'fire_alarm' = 'alarm',
): Promise<readonly string[]> {
  const ids: string[] = new Array(dueAt.length)
  let next = 0
  const open = async () => {
    for (let place = next++; place < dueAt.length; place = next++) {
      const opening = { procedure, at: dueAt[place]! - hourMs }
      const command = { caller: watcherId, key: `${procedure} ${place} ${dueAt[place]}`, hash: '' }
      const answer = await inAgency(database.app, agencyId, async (tx) =>
        openCase(await beginWork(tx, rulebook), opening, command),
      )
      if (!('kind' in answer) || answer.kind !== 'opened') throw new Error('An alarm could not be raised.')
      ids[place] = answer.caseId
    }
  }
  await Promise.all(Array.from({ length: atOnce }, open))
  return ids
}

/** What became of the time-outs; all but `timers` and `fired` must be 0, `delays` and `recovery` aside. */
export interface Tally {
  readonly timers: number
  readonly fired: number
  /** Owed an effect and have none: in the log, on the case, on the deadline or in the outbox. */
  readonly lost: number
  /** Fired more than once, or told of more than once. */
  readonly doubled: number
  /** Fired before they were due. */
  readonly early: number
  /** From due to fired, of each that fired once: epoch ms of firing and the delay in ms. */
  readonly delays: readonly { readonly firedAt: number; readonly delayMs: number }[]
}

interface Row {
  due_at: number
  fired: number
  told: number
  recorded_at: number | null
  stage: string
  still_counting: boolean
}

/** Looks at the tables themselves, below every wall and with none of the program's own code; at what is due by then (epoch ms). */
export async function tally(
  { superuser }: Pick<Ground, 'superuser'>,
  dueBy = Number.POSITIVE_INFINITY,
): Promise<Tally> {
  const { rows: all } = await superuser.query<Row>(
    // Each table is gone through once: looked up case by case, some 30,000 of them took many minutes.
    `with due as (select case_id, max(due_at) as due_at from deadline group by case_id),
     firing as (select case_id, seq, recorded_at from event where name = 'timed_out'),
     fired as (select case_id, count(*)::int as times, max(recorded_at) as recorded_at from firing group by case_id),
     told as (select case_id, count(*)::int as times
       from outbox o join firing f using (case_id)
       where o.kind = 'recorded' and f.seq = (o.payload ->> 'seq')::int group by case_id),
     counting as (select distinct case_id from deadline where kind = 'stage' and state in ('running', 'pending'))
     select floor(extract(epoch from due.due_at) * 1000)::float8 as due_at,
       coalesce(fired.times, 0) as fired, coalesce(told.times, 0) as told,
       floor(extract(epoch from fired.recorded_at) * 1000)::float8 as recorded_at,
       c.stage, counting.case_id is not null as still_counting
     from cases c join due on due.case_id = c.id
       left join fired on fired.case_id = c.id
       left join told on told.case_id = c.id
       left join counting on counting.case_id = c.id
     where c.procedure = 'alarm'`,
  )
  const rows = all.filter(({ due_at }) => due_at <= dueBy)
  const once = rows.filter(({ fired }) => fired === 1)
  return {
    timers: rows.length,
    fired: rows.filter(({ fired }) => fired > 0).length,
    lost: rows.filter((row) => row.fired === 0 || row.told === 0 || row.stage !== '2' || row.still_counting).length,
    doubled: rows.filter(({ fired, told }) => fired > 1 || told > 1).length,
    early: rows.filter(({ due_at, recorded_at }) => recorded_at !== null && recorded_at < due_at).length,
    delays: once.map(({ due_at, recorded_at }) => ({ firedAt: recorded_at!, delayMs: recorded_at! - due_at })),
  }
}

/** Waits until every alarm has fired, or until nothing has moved for so long. */
export async function untilFired(ground: Ground, giveUpAfterMs: number): Promise<void> {
  let left = Number.POSITIVE_INFINITY
  let since = Date.now()
  while (left > 0 && Date.now() - since < giveUpAfterMs) {
    const { rows } = await ground.superuser.query(`select count(*)::int as left from cases where stage = '1'`)
    if (rows[0].left < left) since = Date.now()
    left = rows[0].left
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** The value below which this share of them lies; 0 where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
}
