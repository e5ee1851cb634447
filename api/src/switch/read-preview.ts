/** Reads previews of switches: one or the latest, what each comes to, and its cases page by page. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { countsOf, cursorOf, mostCounted, type Page, pageOf, pageSize, placeOf } from '../graphql/connection.ts'
import { SwitchedCase, type SwitchedCaseFilter, SwitchPreview, SwitchTotals } from './switch-preview.ts'

const instant = (column: string) => `floor(extract(epoch from ${column}) * 1000)::float8`

const columns = `id as key, to_edition_id as "toEditionKey", state, ruleset, calendar, from_on::text as "fromOn",
  instead_of as "insteadOf", live, total, counted, ${instant('made_at')} as "madeAt",
  ${instant('switched_at')} as "switchedAt"`

type Row = Record<string, unknown>

export async function findPreview(tx: AgencyTransaction, key: string): Promise<SwitchPreview | null> {
  const sql = `select ${columns} from switch_preview where agency_id = $1 and id = $2`
  const [row] = await tx.query<Row>(sql, [tx.agencyId, key])
  return row === undefined ? null : Object.assign(new SwitchPreview(), row)
}

/** The latest of a draft whose text is still as it was tried; null where there is none. */
export async function findTried(tx: AgencyTransaction, draftKey: string, text: string): Promise<SwitchPreview | null> {
  const [row] = await tx.query<Row>(
    `select ${columns} from switch_preview where agency_id = $1 and draft_id = $2 and draft_digest = md5($3::text)
     order by made_at desc limit 1`,
    [tx.agencyId, draftKey, text],
  )
  return row === undefined ? null : Object.assign(new SwitchPreview(), row)
}

/** The newest first; what a draft would do is no switch. */
export async function listPreviews(tx: AgencyTransaction, most: number): Promise<readonly SwitchPreview[]> {
  const sql = `select ${columns} from switch_preview where agency_id = $1 and draft_id is null order by made_at desc limit $2`
  const rows = await tx.query<Row>(sql, [tx.agencyId, most])
  return rows.map((row) => Object.assign(new SwitchPreview(), row))
}

/** By preview, of each that is asked for. */
export async function findTotals(
  tx: AgencyTransaction,
  keys: readonly string[],
): Promise<ReadonlyMap<string, SwitchTotals>> {
  const sum = (column: string) => `coalesce(sum(${column}), 0)::int as ${column}`
  const count = (result: string) => `(count(*) filter (where result = '${result}'))::int`
  const rows = await tx.query<Row>(
    `select preview_id as key, (count(*) filter (where refusal is null))::int as cases, ${count('no_place')} as "noPlace",
       ${count('failed')} as failed, ${count('moved')} as moved, ${count('changed')} as changed,
       ${['earlier', 'later', 'overdue', 'withdrawn', 'added'].map(sum).join(', ')}
     from switched_case where agency_id = $1 and preview_id = any($2::uuid[]) group by preview_id`,
    [tx.agencyId, keys],
  )
  const counted = new Map(rows.map(({ key, ...totals }) => [key, totals]))
  return new Map(keys.map((key) => [key, Object.assign(new SwitchTotals(), nothing, counted.get(key))]))
}

const nothing = {
  ...{ cases: 0, noPlace: 0, failed: 0, moved: 0, changed: 0 },
  ...{ earlier: 0, later: 0, overdue: 0, withdrawn: 0, added: 0 },
}

export interface CasesQuery extends SwitchedCaseFilter {
  readonly first: number
  readonly after: string | null
}

/** A page by preview: by case, in the order of their ids. */
export async function listCases(
  tx: AgencyTransaction,
  keys: readonly string[],
  { first, after, result, turn, becomesOverdue }: CasesQuery,
  later: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>,
): Promise<ReadonlyMap<string, Page<SwitchedCase>>> {
  const size = pageSize(first)
  const since = after === null ? null : placeOf(tx.agencyId, after, ['id'])[0]
  const where = `agency_id = $1 and preview_id = p.id and ($3::text[] is null or result = any($3::text[]))
    and ($4::text[] is null or exists (
      select from jsonb_array_elements(shown) as d where d ->> 'turn' = any($4::text[])))
    and ($5::boolean is null or (overdue > 0) = $5::boolean)`
  const parameters = [tx.agencyId, keys, result ?? null, turn ?? null, becomesOverdue ?? null]
  const rows = await tx.query<Row & { readonly previewKey: string }>(
    `select s.preview_id as "previewKey", s.case_id as "caseKey", s.result, s.message, s.shown as deadlines,
       coalesce(e.details -> 'switched' -> 'from' ->> 'edition', c.edition_id::text) as "ranByKey"
     from unnest($2::uuid[]) as p (id)
     cross join lateral (select * from switched_case where ${where} and ($6::uuid is null or case_id > $6::uuid)
       order by case_id limit $7) s
     join cases c on c.agency_id = s.agency_id and c.id = s.case_id
     left join event e on s.result = 'moved' and e.agency_id = s.agency_id and e.case_id = s.case_id
       and e.seq = s.version + 1
     order by s.preview_id, s.case_id`,
    [...parameters, since, size + 1],
  )
  const count = countsOf(later, {
    sql: `select p.id as key, (select count(*)::int from
        (select from switched_case where ${where} limit ${mostCounted + 1}) as found) as counted
      from unnest($2::uuid[]) as p (id)`,
    parameters,
  })
  const byPreview = Map.groupBy(rows, ({ previewKey }) => previewKey)
  const pageFor = (key: string) => {
    const cases = (byPreview.get(key) ?? []).map((row) => Object.assign(new SwitchedCase(), row))
    return pageOf(
      cases,
      size,
      after,
      ({ caseKey }) => cursorOf(tx.agencyId, [caseKey]),
      () => count(key),
    )
  }
  return new Map(keys.map((key) => [key, pageFor(key)]))
}
