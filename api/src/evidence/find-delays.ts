/** Finds what was said of delay on the cases that a standard was counted on: that it would be late, and why it was. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { dayOf, editionOf } from '../deadline/deadline-conditions.ts'
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
    `select e.case_id as "caseKey", e.seq, e.happened_on::text as "on", e.name = 'expected_late' as expected,
       nullif(concat_ws(E'\\n\\n', w.reasons, w.words), '') as words
     from (
       select distinct d.case_id from deadline d join cases c on c.agency_id = d.agency_id and c.id = d.case_id
       where d.agency_id = $1 and ${editionOf} = any($2::uuid[]) and c.procedure = $3 and d.clock = $4
         and ${dayOf} between $6::date and $7::date
     ) as held
     join event e on e.agency_id = $1 and e.case_id = held.case_id
       and (e.name = 'expected_late' and e.details ->> 'about' = $4 or e.name = any($5::text[]))
     left join event_words w on w.agency_id = e.agency_id and w.case_id = e.case_id and w.seq = e.seq
     where not exists (
       select from event k where k.agency_id = e.agency_id and k.case_id = e.case_id
         and (k.details -> 'corrects' ->> 'seq')::int = e.seq and k.details -> 'corrects' ->> 'instead' is null)
     order by e.happened_on desc, e.case_id, e.seq`,
    [tx.agencyId, editionKeys, procedure, clock, notices, from, to],
  )
}
