/** Turns a filter into the conditions of a statement. */

export interface DeadlineQuery {
  readonly first: number
  readonly after?: string | null
  readonly procedure?: string | null
  readonly clock?: string | null
  readonly stage?: string | null
  readonly state?: readonly string[] | null
  readonly kind?: readonly string[] | null
  readonly open?: boolean | null
  readonly late?: boolean | null
  /** Keys inside the agency, as is the case's. */
  readonly holderKey?: string | null
  /** True: with a due date; false: owed with no time limit. */
  readonly dated?: boolean | null
  readonly dueFrom?: string | null
  readonly dueTo?: string | null
  readonly caseKey?: string | null
}

export interface Conditions {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** A window, a wait or the keeping of records that is past its time is over, and nobody is late with it. */
export const lateAt = (now: string): string =>
  `(d.is_open and d.state <> 'stopped' and d.met_on is null and d.kind in ('duty', 'stage', 'whole')
  and coalesce(d.due_at <= timestamptz 'epoch' + ${now}::float8 * interval '1 millisecond', false))`

/** `$1` is the agency, `$2` its clock in epoch milliseconds. */
export function conditionsOf(agencyId: string, nowMs: number, query: DeadlineQuery): Conditions {
  const parameters: unknown[] = [agencyId, nowMs]
  const parts = ['d.agency_id = $1']
  const add = (value: unknown, part: (place: string) => string) => {
    if (value === null || value === undefined) return
    parameters.push(value)
    parts.push(part(`$${parameters.length}`))
  }
  add(query.procedure, (place) => `c.procedure = ${place}`)
  add(query.clock, (place) => `d.clock = ${place}`)
  add(query.stage, (place) => `d.stage = ${place}`)
  add(query.state, (place) => `d.state = any(${place}::text[])`)
  add(query.kind, (place) => `d.kind = any(${place}::text[])`)
  add(query.holderKey, (place) => `d.holder_id = ${place}::uuid`)
  add(query.dueFrom, (place) => `d.due_on >= ${place}::date`)
  add(query.dueTo, (place) => `d.due_on <= ${place}::date`)
  add(query.caseKey, (place) => `d.case_id = ${place}::uuid`)
  // Written out and not passed, so that an index of the open ones alone can answer.
  if (query.open === true) parts.push('d.is_open')
  if (query.open === false) parts.push('not d.is_open')
  if (query.dated === true) parts.push('d.due_on is not null')
  if (query.dated === false) parts.push(`d.due_on is null and d.duty = 'owed'`)
  if (query.late === true) parts.push(lateAt('$2'))
  if (query.late === false) parts.push(`not ${lateAt('$2')}`)
  return { sql: parts.join(' and '), parameters }
}
