/** Turns a case into what a switch would do to it, as a preview keeps it; the case itself stays as it is. */
import type { Refused } from '@casewright/dsl'
import type { CaseRun } from '../case/case-run.ts'
import { switchCase } from '../case/switch-case.ts'
import { fireTimeOuts } from '../case/take-event.ts'
import type { Work } from '../case/work.ts'
import { isOfTheCase } from '../deadline/set-aside.ts'
import type { Destinations } from './preview-row.ts'
import { type ShownDeadline, shownOf } from './shown.ts'

/** A row of `switched_case`. */
export interface CountedRow {
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

/** Moves the case as the switch would move it. */
export async function countCase(work: Work, run: CaseRun, destinationOf: Destinations): Promise<CountedRow> {
  const caseId = run.caseId
  try {
    await fireTimeOuts(work, run)
    const version = run.snapshot.length
    const to = destinationOf(run)
    const refusal = to === null ? noProcedure(run) : await switchCase(work, run, to, null)
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
    if (!isOfTheCase(error)) throw error
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

function noProcedure({ machine }: CaseRun): Pick<Refused, 'code' | 'message'> {
  return {
    code: 'NO_PLACE',
    message: `The new rules have no procedure "${machine.procedure}": it goes on under its own.`,
  }
}

function notMoved(case_id: string, version: number, refusal: string, message: string, result: string): CountedRow {
  const nothing = { earlier: 0, later: 0, overdue: 0, withdrawn: 0, added: 0, shown: [], digest: '' }
  return { case_id, version, refusal, message, ...nothing, result }
}
