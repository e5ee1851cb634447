/** Fires what is due, agency by agency: the worker's one verb. */
import { agencyClock } from '../agency/agency-clock.ts'
import type { AuditKey } from '../audit/audit-key.ts'
import { type Act, insertOf } from '../audit/entry.ts'
import type { CaseRun } from '../case/case-run.ts'
import { type LockedCase, runOf } from '../case/lock-case.ts'
import { saveSteps } from '../case/save-steps.ts'
import { fireTimeOuts } from '../case/take-event.ts'
import { beginWork } from '../case/work.ts'
import { type AgencyTransaction, inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { isPassing } from '../database/passing.ts'
import type { Log } from '../log.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { traced, watched } from '../telemetry/telemetry.ts'
import { isOfTheCase, setAside } from './set-aside.ts'

export interface Firing {
  /** The worker's, or the app's where a sandbox's clock is moved. */
  readonly orm: Orm
  readonly rulebook: Rulebook
  readonly log: Log
  /** How many cases one transaction takes. */
  readonly batchSize?: number
  /** What the clock did is entered by it in the audit. */
  readonly auditKey: AuditKey
  /** Waits for what another has at that moment, where nothing may be left to it; a worker goes on to the next. */
  readonly waits?: boolean
  /** From round to round. */
  readonly failing?: Failing
}

/** Cases that could not be fired, one after the other with none fired between them. */
export interface Failing {
  inARow: number
}

/** One batch of each agency that has something due; how many cases moved or were set aside, so that 0 means rest. */
export async function fireDue(firing: Firing): Promise<number> {
  let moved = 0
  const failures: unknown[] = []
  for (const agencyId of await agenciesWithDue(firing.orm)) {
    // Trouble with one agency's rows is no reason for another to wait.
    try {
      moved += await fireAgency(firing, agencyId)
    } catch (error) {
      failures.push(error)
    }
  }
  if (moved === 0 && failures.length > 0) throw failures[0]
  for (const error of failures) firing.log.error({ err: error }, 'an agency could not be fired in this round')
  return moved
}

async function agenciesWithDue(worker: Orm): Promise<readonly string[]> {
  const rows: { id: string }[] = await worker.em.fork().execute('select id from agencies_with_due() as id order by id')
  return rows.map(({ id }) => id)
}

/** One batch of one agency; how many cases moved or were set aside. */
export function fireAgency(firing: Firing, agencyId: string): Promise<number> {
  return traced('fire due', { 'casewright.agency_id': agencyId }, async (work) => {
    const moved = await fireBatch(firing, agencyId)
    work.note({ 'casewright.cases': moved })
    return moved
  })
}

async function fireBatch(firing: Firing, agencyId: string): Promise<number> {
  const claimed: string[] = []
  try {
    const fired = await inAgency(firing.orm, agencyId, async (tx) => {
      const due = await claimDue(tx, firing)
      claimed.push(...due.cases.map(({ id }) => id))
      return fire(firing, tx, due)
    })
    return measured(firing, agencyId, fired)
  } catch (error) {
    if (isPassing(error) || claimed.length === 0) throw error
    return fireApart(firing, agencyId, claimed)
  }
}

/** One case in a batch could not be fired, so each half is tried by itself, and the half of that: the others do not wait for its repair. */
async function fireApart(firing: Firing, agencyId: string, caseIds: readonly string[]): Promise<number> {
  const left: unknown[] = []
  const moved = await fireHalves(firing, agencyId, caseIds, left)
  if (left.length > 0)
    firing.log.error(
      { err: left[0], agencyId, count: left.length },
      'cases are due and cannot be fired; they are not set aside, for it may be no fault of theirs',
    )
  return moved
}

async function fireHalves(
  firing: Firing,
  agencyId: string,
  caseIds: readonly string[],
  left: unknown[],
): Promise<number> {
  const middle = Math.ceil(caseIds.length / 2)
  let moved = 0
  for (const half of [caseIds.slice(0, middle), caseIds.slice(middle)]) {
    if (half.length === 1) moved += await fireAlone(firing, agencyId, half[0]!, left)
    if (half.length < 2) continue
    try {
      moved += await fireThese(firing, agencyId, half)
    } catch (error) {
      if (isPassing(error)) throw error
      moved += await fireHalves(firing, agencyId, half, left)
    }
  }
  return moved
}

async function fireAlone(firing: Firing, agencyId: string, caseId: string, left: unknown[]): Promise<number> {
  const { orm, log, failing = { inARow: 0 } } = firing
  try {
    return await fireThese(firing, agencyId, [caseId])
  } catch (error) {
    if (isPassing(error)) throw error
    const isOwn = isOfTheCase(error)
    if (isOwn) failing.inARow += 1
    if (!isOwn || failing.inARow > mostInARow) {
      left.push(error)
      return 0
    }
    if (!(await inAgency(orm, agencyId, (tx) => setAside(tx, caseId, error)))) return 0
    log.error({ err: error, agencyId, caseId }, 'a case is set aside: its time-outs cannot be fired')
    return 1
  }
}

async function fireThese(firing: Firing, agencyId: string, caseIds: readonly string[]): Promise<number> {
  const fired = await inAgency(firing.orm, agencyId, async (tx) => fire(firing, tx, await claimThese(tx, caseIds)))
  return measured(firing, agencyId, fired)
}

// Where a new version of the program steps no case, they stay due for the next one and nobody has to bring them back. One
// that is fired shows that it is not the program.
const mostInARow = 10

/** Once it is committed: how many cases moved, told to who watches too. */
function measured({ failing }: Pick<Firing, 'failing'>, agencyId: string, { runs, tookMs, ownClock }: Fired): number {
  if (failing !== undefined && runs.length > 0) failing.inARow = 0
  const watch = watched()
  if (watch !== null) {
    const of = { 'casewright.agency_id': agencyId }
    const took = tookMs()
    for (const { event } of runs.flatMap(({ entries }) => entries)) {
      if (event.name !== 'timed_out') continue
      watch.fired.add(1, of)
      if (!ownClock) watch.lateness.record((event.recordedAt - event.details.dueAt! + took) / 1000, of)
    }
  }
  return runs.length
}

async function fire(
  { rulebook, auditKey }: Firing,
  tx: AgencyTransaction,
  { cases, nowMs, tookMs, ownClock }: Due,
): Promise<Fired> {
  if (cases.length === 0) return { runs: [], tookMs, ownClock }
  const work = await beginWork(tx, rulebook, nowMs)
  const runs: CaseRun[] = []
  for (const locked of cases) {
    const run: CaseRun = await runOf(work, locked)
    work.runs.push(run)
    runs.push(run)
    await fireTimeOuts(work, run)
    if (run.entries.length === 0) throw new Error('A case was due and none of its clocks is.')
  }
  await saveSteps(tx, work.runs)
  tx.withCommit(insertOf(auditKey, tx.agencyId, work.runs.map(ofClock)))
  return { runs, tookMs, ownClock }
}

/** Of a case that another opened on the way, too: the clock did that as well. */
function ofClock({ caseId, entries }: CaseRun): Act {
  const seqs = entries.map(({ seq }) => seq).join(',')
  return { actor: null, verb: 'clock', subjectKind: 'Case', subject: caseId, outcome: `recorded ${seqs}` }
}

/** What is due, and by what time: a clock that is put back meanwhile does not leave them due and not due at once. */
interface Due {
  readonly cases: readonly LockedCase[]
  readonly nowMs: number
  /** How long ago that was. */
  readonly tookMs: () => number
  /** Whether people move the agency's clock, so that nothing is late there. */
  readonly ownClock: boolean
}

interface Fired extends Pick<Due, 'tookMs' | 'ownClock'> {
  readonly runs: readonly CaseRun[]
}

type Claimed = [
  id: string,
  procedure: string,
  edition: string,
  calendar: number,
  reference: string | null,
  snapshot: never,
]

// What another worker has is left to it, so that two never wait for each other.
const due = `select id, procedure, edition_id, calendar, reference, snapshot from cases
  where agency_id = $1 and next_due_at <= timestamptz 'epoch' + $2::float8 * interval '1 millisecond'
    and set_aside_at is null`

async function claimDue(tx: AgencyTransaction, { batchSize = 500, waits = false, failing }: Firing): Promise<Due> {
  // Where none of the first can be fired, one that can may stand behind them.
  const first = failing !== undefined && failing.inARow > mostInARow ? 'random()' : 'agency_id, next_due_at'
  // Written out: a plan for any number of them would sort all that is due.
  const sql = `${due} order by ${first} limit ${batchSize} for update ${waits ? '' : 'skip locked'}`
  const time = await timeNow(tx)
  const rows = await tx.tuples<Claimed>(sql, [tx.agencyId, time.nowMs], 'kept')
  return { cases: rows.map(lockedFrom), ...time }
}

async function claimThese(tx: AgencyTransaction, caseIds: readonly string[]): Promise<Due> {
  const sql = `${due} and id = any($3::uuid[]) order by next_due_at for update skip locked`
  const time = await timeNow(tx)
  const rows = await tx.tuples<Claimed>(sql, [tx.agencyId, time.nowMs, caseIds])
  return { cases: rows.map(lockedFrom), ...time }
}

async function timeNow(tx: AgencyTransaction): Promise<Omit<Due, 'cases'>> {
  const { nowMs, isOwn } = await agencyClock(tx)
  const readAt = performance.now()
  return { nowMs, tookMs: () => performance.now() - readAt, ownClock: isOwn }
}

function lockedFrom([id, procedure, edition, calendar, reference, snapshot]: Claimed): LockedCase {
  return { id, procedure, edition, calendar, reference, snapshot, isSetAside: false }
}
