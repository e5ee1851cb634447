/** Moves a batch of cases to other rules, each whole and exactly as its preview showed; one that has changed since is left. */
import { type LockedCase, runOf } from '../case/lock-case.ts'
import { saveSteps } from '../case/save-steps.ts'
import { switchCase } from '../case/switch-case.ts'
import { fireTimeOuts } from '../case/take-event.ts'
import { beginWork } from '../case/work.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { isOfTheCase } from '../deadline/set-aside.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { claimPreview, destinationsOf, type PreviewRow } from './preview-row.ts'
import { shownOf } from './shown.ts'

type Result = 'moved' | 'changed' | 'failed'

/** How many cases were looked at. Whoever is interrupted leaves what is not yet done to the next round. */
export async function moveCases(tx: AgencyTransaction, rulebook: Rulebook, batchSize = 500): Promise<number> {
  const preview = await claimPreview(tx, 'switching')
  if (preview === null) return 0
  const cases = await claimCases(tx, preview, batchSize)
  const results = await moveEach(tx, rulebook, preview, cases)
  await tx.query(
    `update switched_case s set result = r.result
     from jsonb_to_recordset($3::jsonb) as r(case_id uuid, result text)
     where s.agency_id = $1 and s.preview_id = $2 and s.case_id = r.case_id`,
    [tx.agencyId, preview.id, JSON.stringify(results)],
  )
  await tx.query(
    `update switch_preview p set state = 'switched' where agency_id = $1 and id = $2 and not exists (
       select from switched_case s where s.agency_id = $1 and s.preview_id = $2 and s.result is null)`,
    [tx.agencyId, preview.id],
  )
  return cases.length
}

interface ClaimedCase extends LockedCase {
  readonly shownVersion: number
  readonly digest: string
  /** Its record is erased since: it takes nothing more. */
  readonly isErased: boolean
}

async function claimCases(tx: AgencyTransaction, { id }: PreviewRow, most: number): Promise<readonly ClaimedCase[]> {
  return tx.query<ClaimedCase & Record<string, unknown>>(
    `select c.id, c.procedure, c.edition_id as edition, c.calendar, c.reference, c.snapshot, false as "isSetAside",
       s.version as "shownVersion", s.digest, c.erased_at is not null as "isErased"
     from switched_case s join cases c on c.agency_id = s.agency_id and c.id = s.case_id
     where s.agency_id = $1 and s.preview_id = $2 and s.result is null order by c.id limit $3
     for update of c skip locked`,
    [tx.agencyId, id, most],
  )
}

async function moveEach(tx: AgencyTransaction, rulebook: Rulebook, preview: PreviewRow, cases: readonly ClaimedCase[]) {
  const work = await beginWork(tx, rulebook)
  const destinationOf = await destinationsOf(work, preview)
  const results: { readonly case_id: string; readonly result: Result }[] = []
  for (const claimed of cases) {
    if (claimed.isErased) {
      results.push({ case_id: claimed.id, result: 'changed' })
      continue
    }
    // What a case sets off on its way is kept only where the case itself is.
    const taken = work.runs.length
    const run = await runOf(work, claimed)
    work.runs.push(run)
    let result: Result
    try {
      await fireTimeOuts(work, run)
      const to = run.snapshot.length === claimed.shownVersion ? destinationOf(run) : null
      const hasMoved = to !== null && (await switchCase(work, run, to, preview.switchedBy)) === null
      result = hasMoved && shownOf(run).digest === claimed.digest ? 'moved' : 'changed'
    } catch (error) {
      if (!isOfTheCase(error)) throw error
      result = 'failed'
    }
    if (result !== 'moved') work.runs.length = taken
    results.push({ case_id: claimed.id, result })
  }
  await saveSteps(tx, work.runs)
  return results
}
