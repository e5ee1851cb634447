/** Counts the deadlines of a period in the database, by rule, month and how they stand. */
import type { ClockState, DutyState } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { dayOf, editionOf, isPromised, lateAt } from '../deadline/deadline-conditions.ts'

/** Both dates are in it. */
export interface EvidencePeriod {
  readonly from: string
  readonly to: string
}

/** So many deadlines that are alike in all of this. */
export interface Counted {
  readonly editionKey: string
  readonly procedure: string
  readonly clock: string
  /** YYYY-MM */
  readonly month: string
  readonly state: ClockState
  readonly duty: DutyState | null
  readonly dated: boolean
  readonly late: boolean
  readonly lateOnArrival: boolean
  readonly recordedLate: boolean
  /** From where and to where days are counted; null where it is not met. */
  readonly startedOn: string | null
  readonly metOn: string | null
  readonly count: number
}

// Days are counted by the calendar of the rules, so the
// dates come along; they are few beside the deadlines.
export async function findCounts(
  tx: AgencyTransaction,
  nowMs: number,
  { from, to }: EvidencePeriod,
  procedure: string | null,
): Promise<readonly Counted[]> {
  return tx.query<Counted & Record<string, unknown>>(
    `select ${editionOf} as "editionKey", c.procedure, d.clock,
       to_char(${dayOf}, 'YYYY-MM') as month, d.state, d.duty, d.due_on is not null as dated, ${lateAt('$2')} as late,
       d.late_on_arrival as "lateOnArrival", d.recorded_late as "recordedLate",
       case when d.met_on is not null then d.started_on::text end as "startedOn", d.met_on::text as "metOn",
       count(*)::int as count
     from deadline d join cases c on c.agency_id = d.agency_id and c.id = d.case_id
     where d.agency_id = $1 and ${isPromised} and ${dayOf} between $3::date and $4::date
       and ($5::text is null or c.procedure = $5)
     group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12`,
    [tx.agencyId, nowMs, from, to, procedure],
  )
}
