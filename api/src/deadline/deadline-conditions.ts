/** Turns a filter into the conditions of a statement. */
import { fellAway } from '@casewright/dsl'

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
  /** Late now, met late, or never met. */
  readonly wasLate?: boolean | null
  readonly provisional?: boolean | null
  /** Of any of these. Keys inside the agency, as are the editions' and the case's. */
  readonly holderKeys?: readonly string[] | null
  readonly editionKeys?: readonly string[] | null
  /** True: with a due date; false: owed without one. */
  readonly dated?: boolean | null
  readonly dueFrom?: string | null
  readonly dueTo?: string | null
  /** The day it counts for: see dayOf. */
  readonly dayFrom?: string | null
  readonly dayTo?: string | null
  readonly caseKey?: string | null
  readonly order?: DeadlineOrder | null
}

/** What is first: what is due first, with no due date last; or what began first. */
export type DeadlineOrder = 'due' | 'started'

export interface Conditions {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** By somebody: windows, waits and the keeping of records are promised by nobody. */
export const isPromised = `d.kind in ('duty', 'stage', 'whole')`

/** Never to have been, or not any more. */
export const hasFallenAway = `d.state in (${[...fellAway].map((state) => `'${state}'`).join(', ')})`

/** A window, a wait or the keeping of records that is past its time is over, and nobody is late with it. */
export const lateAt = (now: string): string =>
  `(d.is_open and d.state <> 'stopped' and d.met_on is null and ${isPromised}
  and coalesce(d.due_at <= timestamptz 'epoch' + ${now}::float8 * interval '1 millisecond', false))`

/** Late now; met late; or over without having been met. What a correction, a switch or a holiday made past was never late. */
const wasLate = `(not d.late_on_arrival and (d.state in ('met_late', 'missed', 'overdue') or ${lateAt('$2')}))`

/** The edition whose rule it is: the one it ended under, or that of its case. */
export const editionOf = 'coalesce(d.edition_id, c.edition_id)'

/** A deadline counts for the day it was due; without a time limit for the day it was done, or else begun. */
export const dayOf = 'coalesce(d.due_on, d.met_on, d.started_on)'

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
  // One holder's are kept in order by an index, several people's are not.
  if (query.holderKeys?.length === 1) add(query.holderKeys[0], (place) => `d.holder_id = ${place}::uuid`)
  else add(query.holderKeys, (place) => `d.holder_id = any(${place}::uuid[])`)
  add(query.editionKeys, (place) => `${editionOf} = any(${place}::uuid[])`)
  add(query.provisional, (place) => `d.provisional = ${place}`)
  add(query.dueFrom, (place) => `d.due_on >= ${place}::date`)
  add(query.dueTo, (place) => `d.due_on <= ${place}::date`)
  add(query.dayFrom, (place) => `${dayOf} >= ${place}::date`)
  add(query.dayTo, (place) => `${dayOf} <= ${place}::date`)
  add(query.caseKey, (place) => `d.case_id = ${place}::uuid`)
  // Written out and not passed, so that an index of the open ones alone can answer.
  if (query.open === true) parts.push('d.is_open')
  if (query.open === false) parts.push('not d.is_open')
  if (query.dated === true) parts.push('d.due_on is not null')
  if (query.dated === false) parts.push(`d.due_on is null and d.duty = 'owed'`)
  if (query.late === true) parts.push(lateAt('$2'))
  if (query.late === false) parts.push(`not ${lateAt('$2')}`)
  if (query.wasLate === true) parts.push(isPromised, wasLate)
  if (query.wasLate === false) parts.push(`not (${isPromised} and ${wasLate})`)
  return { sql: parts.join(' and '), parameters }
}
