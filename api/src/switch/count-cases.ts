/** Counts a batch of cases for a preview: each is moved as the switch would move it, and nothing of that is kept but what it shows. */
import type { CaseRun } from '../case/case-run.ts'
import { type LockedCase, runOf } from '../case/lock-case.ts'
import { switchCase } from '../case/switch-case.ts'
import { fireTimeOuts } from '../case/take-event.ts'
import { beginWork, type Work } from '../case/work.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { isOfTheDatabase } from '../deadline/set-aside.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { claimPreview, concernOf, destinationsOf, type PreviewRow } from './preview-row.ts'
import { type ShownDeadline, shownOf } from './shown.ts'

/** How many cases were counted. */
export async function countCases(tx: AgencyTransaction, rulebook: Rulebook, batchSize = 500): Promise<number> {
  const preview = await claimPreview(tx, 'counting')
  if (preview === null) return 0
  const work = await beginWork(tx, rulebook)
  const destinationOf = await destinationsOf(work, preview)
  const cases = await nextCases(work, preview, batchSize)
  const rows: CountedRow[] = []
  for (const each of cases) rows.push(await countOne(work, await runOf(work, each), destinationOf))
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

interface CountedRow {
  readonly case_id: string
  readonly version: number
  readonly refusal: string | null
  readonly message: string | null
  readonly earlier: number
  readonly later: number
  readonly overdue: number
  readonly withdrawn: number
  readonly added: number
  readonly shown: readonly ShownDeadline[]
  readonly digest: string
  readonly result: string | null
}

type Destinations = Awaited<ReturnType<typeof destinationsOf>>

async function countOne(work: Work, run: CaseRun, destinationOf: Destinations): Promise<CountedRow> {
  const caseId = run.caseId
  try {
    await fireTimeOuts(work, run)
    const version = run.snapshot.length
    const refusal = await switchCase(work, run, destinationOf(run), null)
    if (refusal !== null) return notMoved(caseId, version, refusal.code, refusal.message, 'no_place')
    const { deadlines: shown, digest } = shownOf(run)
    const count = (which: (each: ShownDeadline) => boolean) => shown.filter(which).length
    return {
      case_id: caseId,
      version,
      refusal: null,
      message: null,
      earlier: count(({ turn }) => turn === 'earlier'),
      later: count(({ turn }) => turn === 'later'),
      overdue: count(({ becomesOverdue }) => becomesOverdue),
      withdrawn: count(({ turn }) => turn === 'withdrawn'),
      added: count(({ turn }) => turn === 'added'),
      shown,
      digest,
      result: null,
    }
  } catch (error) {
    if (isOfTheDatabase(error)) throw error
    // One case that cannot be worked out keeps no other from its preview.
    return notMoved(
      caseId,
      run.before.length,
      'FAILED',
      'This case could not be worked out; it stays as it is.',
      'failed',
    )
  }
}

function notMoved(case_id: string, version: number, refusal: string, message: string, result: string): CountedRow {
  const nothing = { earlier: 0, later: 0, overdue: 0, withdrawn: 0, added: 0, shown: [], digest: '' }
  return { case_id, version, refusal, message, ...nothing, result }
}

const saveCounted = `
insert into switched_case (agency_id, preview_id, case_id, version, refusal, message, earlier, later, overdue, withdrawn,
  added, shown, digest, result)
select $1::uuid, $2::uuid, case_id, version, refusal, message, earlier, later, overdue, withdrawn, added, shown, digest,
  result
from jsonb_to_recordset($3::jsonb) as r(case_id uuid, version int, refusal text, message text, earlier int, later int,
  overdue int, withdrawn int, added int, shown jsonb, digest text, result text)`
