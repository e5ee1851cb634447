/** Counts a batch of cases for a preview; nothing of what is tried out is kept but what it shows. */
import { type LockedCase, runOf } from '../case/lock-case.ts'
import { beginWork, type Work } from '../case/work.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { type CountedRow, countCase } from './count-case.ts'
import { claimPart, previewInParts } from './preview-parts.ts'
import { concernOf, type Destinations, destinationsOf, type Part, type PreviewRow } from './preview-row.ts'

/** How many cases were counted. Several workers count a preview beside each other, each in another part of it. */
export async function countCases(tx: AgencyTransaction, rulebook: Rulebook, batchSize = 500): Promise<number> {
  const work = await beginWork(tx, rulebook)
  const preview = await previewInParts(work, 10 * batchSize)
  if (preview === null) return 0
  const destinationOf = await destinationsOf(work, preview)
  for (const number of preview.parts.keys()) {
    const part = await claimPart(tx, preview, number)
    const counted = part === null ? 0 : await countPart(work, preview, { ...part, number }, destinationOf, batchSize)
    if (counted > 0) return counted
  }
  return 0
}

async function countPart(
  work: Work,
  preview: PreviewRow,
  part: Part & { readonly number: number },
  destinationOf: Destinations,
  batchSize: number,
): Promise<number> {
  const { tx } = work
  const cases = await nextCases(work, preview, part, batchSize)
  const rows: CountedRow[] = []
  for (const each of cases) rows.push(await countCase(work, await runOf(work, each), destinationOf))
  await tx.query(saveCounted, [tx.agencyId, preview.id, JSON.stringify(rows)])
  const { until, number } = part
  const now: Part = { place: cases.at(-1)?.id ?? part.place, until, done: cases.length < batchSize }
  await tx.query(
    `update switch_preview set counted = counted + $3, total = greatest(total, counted + $3),
       parts = jsonb_set(parts, array[$4::text], $5::jsonb)
     where agency_id = $1 and id = $2`,
    [tx.agencyId, preview.id, cases.length, number, JSON.stringify(now)],
  )
  if (now.done) await tx.query(finish, [tx.agencyId, preview.id])
  return cases.length
}

async function nextCases(
  work: Work,
  preview: PreviewRow,
  { place, until }: Part,
  most: number,
): Promise<readonly LockedCase[]> {
  const { sql, parameters } = await concernOf(work, preview)
  return work.tx.query<LockedCase & Record<string, unknown>>(
    `select c.id, c.procedure, c.edition_id as edition, c.calendar, c.reference, c.snapshot, false as "isSetAside"
     from cases c where ${sql} and ($4::uuid is null or c.id > $4::uuid) and ($5::uuid is null or c.id <= $5::uuid)
     order by c.id limit $6`,
    [work.tx.agencyId, ...parameters, place, until, most],
  )
}

// Cases that have ended since, or been opened, leave what was foretold a little off; at the end it is what it is.
const finish = `
update switch_preview p set state = 'ready', counted = found.counted, total = found.counted
from (select count(*)::int as counted from switched_case where agency_id = $1 and preview_id = $2) as found
where p.agency_id = $1 and p.id = $2
  and not exists (select from jsonb_array_elements(p.parts) as part where not (part ->> 'done')::boolean)`

// A program that knows of no parts may have been there before.
const saveCounted = `
insert into switched_case (agency_id, preview_id, case_id, version, refusal, message, earlier, later, overdue, withdrawn,
  added, shown, digest, result)
select $1::uuid, $2::uuid, case_id, version, refusal, message, earlier, later, overdue, withdrawn, added, shown, digest,
  result
from jsonb_to_recordset($3::jsonb) as r(case_id uuid, version int, refusal text, message text, earlier int, later int,
  overdue int, withdrawn int, added int, shown jsonb, digest text, result text)
on conflict (agency_id, preview_id, case_id) do nothing`
