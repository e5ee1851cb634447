/** Counts a batch of cases for a preview; nothing of what is tried out is kept but what it shows. */
import { type LockedCase, runOf } from '../case/lock-case.ts'
import { beginWork, type Work } from '../case/work.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { type CountedRow, countCase } from './count-case.ts'
import { claimPreview, concernOf, destinationsOf, type PreviewRow } from './preview-row.ts'

/** How many cases were counted. */
export async function countCases(tx: AgencyTransaction, rulebook: Rulebook, batchSize = 500): Promise<number> {
  const preview = await claimPreview(tx, 'counting')
  if (preview === null) return 0
  const work = await beginWork(tx, rulebook)
  const destinationOf = await destinationsOf(work, preview)
  const cases = await nextCases(work, preview, batchSize)
  const rows: CountedRow[] = []
  for (const each of cases) rows.push(await countCase(work, await runOf(work, each), destinationOf))
  await tx.query(saveCounted, [tx.agencyId, preview.id, JSON.stringify(rows)])
  const isLast = cases.length < batchSize
  // Cases that have ended since, or been opened, leave what was foretold a little off; at the end it is what it is.
  await tx.query(
    `update switch_preview set counted = counted + $3, place = coalesce($4, place), state = case when $5 then 'ready' else state end,
       total = case when $5 then counted + $3 else greatest(total, counted + $3) end
     where agency_id = $1 and id = $2`,
    [tx.agencyId, preview.id, cases.length, cases.at(-1)?.id ?? null, isLast],
  )
  return cases.length
}

async function nextCases(work: Work, preview: PreviewRow, most: number): Promise<readonly LockedCase[]> {
  const { sql, parameters } = await concernOf(work, preview)
  return work.tx.query<LockedCase & Record<string, unknown>>(
    `select c.id, c.procedure, c.edition_id as edition, c.calendar, c.reference, c.snapshot, false as "isSetAside"
     from cases c where ${sql} and ($5::uuid is null or c.id > $5::uuid) order by c.id limit $6`,
    [work.tx.agencyId, ...parameters, preview.place, most],
  )
}

const saveCounted = `
insert into switched_case (agency_id, preview_id, case_id, version, refusal, message, earlier, later, overdue, withdrawn,
  added, shown, digest, result)
select $1::uuid, $2::uuid, case_id, version, refusal, message, earlier, later, overdue, withdrawn, added, shown, digest,
  result
from jsonb_to_recordset($3::jsonb) as r(case_id uuid, version int, refusal text, message text, earlier int, later int,
  overdue int, withdrawn int, added int, shown jsonb, digest text, result text)`
