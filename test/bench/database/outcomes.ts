/** Looks whether complaints on which different contenders worked have come to the same, in every table that holds them. */
import type { Ground } from './ground.ts'

/** But for dates and instants, which all have five digits or more, and ids: whoever is entered for a change recorded it. Throws where they differ, or are not so many. */
export async function checkOutcomes({ superuser }: Ground, count: number): Promise<void> {
  const plain = (column: string) => `regexp_replace(${column}::text, '${uuid}|\\d{5,}', 'n', 'g')`
  // Until then the planner knows of no event after the second.
  await superuser.query('analyze')
  const { rows } = await superuser.query<{ cases: number; isTheirs: boolean; what: string }>(
    `with logs as (
       select case_id, min(happened_on) as then_on, min(recorded_by::text) as by, string_agg(concat_ws(' ', name, ${plain('recorded_by')}, ${plain('details')}, effects), ' ' order by seq) as log
       from event where seq > 2 group by case_id
     ), due as (
       select case_id, string_agg(concat_ws(' ', clock, state, duty, is_open, met_on), ' ' order by clock) as due from deadline group by case_id
     ), told as (
       select case_id, string_agg(concat_ws(' ', kind, payload), ' ' order by payload) as told from outbox group by case_id
     ), audited as (
       select subject::uuid as case_id, min(actor::text) as actor, string_agg(concat_ws(' ', ${plain('actor')}, verb, subject_kind, outcome), ' ' order by outcome) as audited
       from audit_entry group by subject
     ), answered as (
       select key, ${plain('response')} as answer from idempotency_key
     )
     select count(*)::int as cases, bool_and(actor is not distinct from by) as "isTheirs",
       concat_ws(' ', version, next_due_at, ${plain('snapshot')}, log, then_on > opened_on + 13, due, told, audited, answer) as what
     from cases join logs on logs.case_id = id join due on due.case_id = id join told on told.case_id = id
     join audited on audited.case_id = id left join answered on answered.key = id::text group by what`,
  )
  if (rows.length !== 1 || rows[0]!.cases !== count || !rows[0]!.isTheirs)
    throw new Error(`Not all came to the same: ${JSON.stringify(rows, null, 1)}`)
}

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
