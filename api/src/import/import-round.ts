/** One round of importing: a batch of each agency that has an import at work, each case whole and nobody told of it. */
import { saveSteps } from '../case/save-steps.ts'
import { beginWork } from '../case/work.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { inEachAgency } from '../database/each-agency.ts'
import type { Firing } from '../deadline/fire-due.ts'
import { isOfTheCase } from '../deadline/set-aside.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { importCase } from './import-case.ts'
import { type Format, readImport } from './read-text.ts'

/** How many cases were seen to, so that 0 means rest. */
export function importRound({ orm, rulebook }: Pick<Firing, 'orm' | 'rulebook'>, batchSize = 500): Promise<number> {
  return inEachAgency(orm, 'agencies_importing', (tx) => importBatch(tx, rulebook, batchSize))
}

interface ImportRow {
  readonly id: string
  readonly format: Format
  readonly text: string
  readonly total: number
  readonly done: number
  readonly madeBy: string
}

/**
 * What is done is written with the cases themselves, so that whoever goes on begins after them. One import of an agency
 * after the other: two of the same cases at once would find none of them there already.
 */
async function importBatch(tx: AgencyTransaction, rulebook: Rulebook, batchSize: number): Promise<number> {
  const [row] = await tx.query<ImportRow & Record<string, unknown>>(
    `select id, format, text, total, done, made_by as "madeBy" from case_import
     where agency_id = $1 and id = (
       select id from case_import where agency_id = $1 and done < total order by made_at, id limit 1)
       and done < total
     for update skip locked`,
    [tx.agencyId],
  )
  if (row === undefined) return 0
  const { cases } = readImport(row.format, row.text, tx.agencyId)
  const batch = cases.slice(row.done, row.done + batchSize)
  const there = await referencesThere(
    tx,
    batch.map(({ reference }) => reference),
  )
  const work = await beginWork(tx, rulebook)
  // What was right when it was checked, and can no longer be read, has failed: nothing after it waits for that.
  const unread = row.done + batchSize < cases.length ? 0 : row.total - row.done - batch.length
  const done = batch.length + unread
  const failedLines: number[] = []
  for (const each of batch) {
    if (there.has(each.reference)) continue
    const taken = work.runs.length
    try {
      // It was right when it was checked; the rules in use may have changed since.
      const answer = await importCase(work, each, row.madeBy)
      if ('message' in answer) failedLines.push(answer.line)
    } catch (error) {
      if (!isOfTheCase(error)) throw error
      work.runs.length = taken
      failedLines.push(each.line)
    }
  }
  const failed = unread + failedLines.length
  await saveSteps(tx, work.runs, { told: 'imported', importedAt: work.nowMs })
  await tx.query(
    `update case_import set done = done + $3, there = there + $4, failed = failed + $5, imported = imported + $6,
       failed_lines = failed_lines || $7::int[], text = case when done + $3 < total then text end
     where agency_id = $1 and id = $2`,
    [tx.agencyId, row.id, done, there.size, failed, done - there.size - failed, failedLines],
  )
  return done
}

/** A case that is here already is left as it is: the same import sent again brings nothing twice. */
async function referencesThere(tx: AgencyTransaction, references: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ reference: string }>(
    'select distinct reference from cases where agency_id = $1 and reference = any($2::text[])',
    [tx.agencyId, references],
  )
  return new Set(rows.map(({ reference }) => reference))
}
