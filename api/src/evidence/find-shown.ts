/** Finds for each criterion how many cases gave evidence for it, and the grade that a person gave each area. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { dayOf, editionOf, hasFallenAway, isPromised } from '../deadline/deadline-conditions.ts'
import { asCorrected } from './as-corrected.ts'
import type { EvidencePeriod } from './find-counts.ts'

/** A rule that gives evidence for a criterion. */
export interface Showing {
  readonly editionKey: string
  readonly procedure: string
  readonly clock: string
  readonly criterion: string
}

/** How many cases by criterion; a case that several rules show counts once. */
export async function findCasesShown(
  tx: AgencyTransaction,
  { from, to }: EvidencePeriod,
  showings: readonly Showing[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ criterion: string; count: number }>(
    `select s.criterion, count(distinct d.case_id)::int as count
     from deadline d
     join cases c on c.agency_id = d.agency_id and c.id = d.case_id
     join unnest($4::uuid[], $5::text[], $6::text[], $7::text[]) as s(edition_id, procedure, clock, criterion)
       on s.edition_id = ${editionOf} and s.procedure = c.procedure and s.clock = d.clock
     where d.agency_id = $1 and ${isPromised} and not ${hasFallenAway}
       and ${dayOf} between $2::date and $3::date
     group by 1`,
    [
      tx.agencyId,
      from,
      to,
      showings.map(({ editionKey }) => editionKey),
      showings.map(({ procedure }) => procedure),
      showings.map(({ clock }) => clock),
      showings.map(({ criterion }) => criterion),
    ],
  )
  return new Map(rows.map(({ criterion, count }) => [criterion, count]))
}

export interface Graded {
  readonly area: string
  readonly caseKey: string
  readonly byKey: string | null
  readonly grade: string
  readonly criteria: readonly string[]
  readonly on: string
  readonly reasons: string | null
}

/** The latest of each area up to a day, on cases of these editions, as the logs say it now. */
export async function findGrades(
  tx: AgencyTransaction,
  procedure: string,
  editionKeys: readonly string[],
  until: string,
): Promise<ReadonlyMap<string, Graded>> {
  const rows = await tx.query<Graded & Record<string, unknown>>(
    `select distinct on (e.details ->> 'about') e.details ->> 'about' as area, e.case_id as "caseKey",
       e.recorded_by as "byKey", e.details ->> 'grade' as grade, coalesce(e.details -> 'criteria', '[]') as criteria,
       e.happened_on::text as "on", e.own as reasons
     from cases c
     join ${asCorrected} as e on e.agency_id = c.agency_id and e.case_id = c.id and e.name = 'graded'
     where c.agency_id = $1 and c.procedure = $2 and c.edition_id = any($3::uuid[]) and e.happened_on <= $4::date
     order by e.details ->> 'about', e.happened_on desc, e.recorded_at desc`,
    [tx.agencyId, procedure, editionKeys, until],
  )
  return new Map(rows.map((row) => [row.area, row]))
}
