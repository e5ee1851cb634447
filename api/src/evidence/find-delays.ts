/** Finds what was said of delay while what a standard counts was running: that it would be late, and why it was. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { dayOf, editionOf } from '../deadline/deadline-conditions.ts'
import { asCorrected } from './as-corrected.ts'
import type { EvidencePeriod } from './find-counts.ts'

export interface DelaysAsked extends EvidencePeriod {
  readonly editionKeys: readonly string[]
  readonly procedure: string
  readonly clock: string
  /** The events by which somebody is told why it is late. */
  readonly notices: readonly string[]
}

export interface DelayRow {
  readonly caseKey: string
  readonly seq: number
  readonly on: string
  /** Said before it was late, and not to whomever the rules name. */
  readonly expected: boolean
  /** Null where none were given, or they were erased. */
  readonly words: string | null
}

export async function findDelays(tx: AgencyTransaction, asked: DelaysAsked): Promise<readonly DelayRow[]> {
  const { editionKeys, procedure, clock, notices, from, to } = asked
  return tx.query<DelayRow & Record<string, unknown>>(
    `select distinct e.case_id as "caseKey", e.seq, e.happened_on::text as "on", e.name = 'expected_late' as expected,
       e.own as words
     from deadline d
     join cases c on c.agency_id = d.agency_id and c.id = d.case_id
     join ${asCorrected} as e on e.agency_id = d.agency_id and e.case_id = d.case_id
       and (e.name = 'expected_late' and e.details ->> 'about' = $4 or e.name = any($5::text[]))
       -- What comes round again is late each time for reasons of its own.
       and e.happened_on between d.started_on and coalesce(d.met_on, 'infinity')
     where d.agency_id = $1 and ${editionOf} = any($2::uuid[]) and c.procedure = $3 and d.clock = $4
       and ${dayOf} between $6::date and $7::date
     order by "on" desc, "caseKey", e.seq`,
    [tx.agencyId, editionKeys, procedure, clock, notices, from, to],
  )
}
