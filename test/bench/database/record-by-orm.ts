/** Records an event as the product does, but for how it is stored: MikroORM's unit of work loads rows, sees what has changed and flushes it. */
import { isoDate, nextTimeOut } from '@casewright/dsl'
import { type InferEntity, LockMode } from '@mikro-orm/core'
import { v7 as newId } from 'uuid'
import { EventRecorded } from '../../../api/src/case/case-results.ts'
import type { CaseRun } from '../../../api/src/case/case-run.ts'
import { commandOf } from '../../../api/src/case/idempotency.ts'
import type { RecordEventInput } from '../../../api/src/case/inputs.ts'
import { runOf } from '../../../api/src/case/lock-case.ts'
import { readEvent } from '../../../api/src/case/occurrence.ts'
import { fireTimeOuts, recordingTime, takeEvent } from '../../../api/src/case/take-event.ts'
import { beginWork } from '../../../api/src/case/work.ts'
import type { AgencyTransaction } from '../../../api/src/database/agency-transaction.ts'
import type { Orm } from '../../../api/src/database/orm.ts'
import { changedRows, type DeadlineRow } from '../../../api/src/deadline/deadline-row.ts'
import type { Context } from '../../../api/src/graphql/context.ts'
import { keyOf } from '../../../api/src/graphql/global-id.ts'
import { InvalidInput } from '../../../api/src/graphql/results.ts'
import { AnswerRow, CaseRow, DueRow, EventRow, MessageRow } from './orm-rows.ts'

/** In the place of the resolver; what is not asked for by the benchmark is not provided for. */
export async function recordByOrm(input: RecordEventInput, context: Context): Promise<EventRecorded> {
  const { agencyId, personId } = context.signedIn()
  mapOnce(context.firing.orm)
  const caseId = keyOf('Case', agencyId, input.caseId)!
  const { caller, key, hash } = commandOf('recordEvent', personId, input)
  const { seqs } = await context.write(async (tx) => {
    const { em } = tx
    const lockMode = LockMode.PESSIMISTIC_WRITE
    const row = await em.findOneOrFail(CaseRow, { agencyId, id: caseId }, { lockMode })
    const before = await em.findOne(AnswerRow, { agencyId, caller, key })
    if (before !== null) throw new Error('The benchmark uses no key twice.')
    const work = await beginWork(tx, context.rulebook)
    const run = await runOf(work, { ...row, reference: row.reference ?? null, isSetAside: false })
    const event = readEvent({ ...input, people: null }, run.machine, run.calendar, work.nowMs, personId)
    if (event instanceof InvalidInput) throw new Error(event.message)
    await fireTimeOuts(work, run)
    const outcome = await takeEvent(work, run, { ...event, recordedAt: recordingTime(work, run) })
    if (outcome.kind !== 'stepped') throw new Error(`${event.name} is refused.`)
    await fireTimeOuts(work, run)
    await changeRows(tx, row, run)
    const answer = { kind: 'recorded', caseId, seqs: run.entries.map(({ seq }) => seq) }
    em.create(AnswerRow, { agencyId, caller, key, requestHash: hash, response: answer })
    return answer
  })
  return new EventRecorded(caseId, seqs)
}

async function changeRows(
  { em, agencyId }: AgencyTransaction,
  row: InferEntity<typeof CaseRow>,
  run: CaseRun,
): Promise<void> {
  const { caseId, machine, snapshot, entries, outbox } = run
  const due = nextTimeOut(machine, snapshot)?.dueAt ?? null
  em.assign(row, {
    stage: snapshot.stage === null ? null : machine.stages[snapshot.stage]!.name,
    stageEnteredOn: snapshot.stage === null ? null : isoDate(snapshot.enteredOn),
    status: snapshot.status,
    closedOn: snapshot.closedOn === null ? null : isoDate(snapshot.closedOn),
    outcome: snapshot.outcome,
    version: snapshot.length,
    snapshot,
    nextDueAt: instant(due),
    setAsideAt: null,
    setAsideReason: null,
  })
  for (const { seq, event, effects } of entries) {
    const { name, on, at, recordedAt, by, details } = event
    const when = { happenedOn: isoDate(on), happenedAt: instant(at), recordedAt: new Date(recordedAt) }
    em.create(EventRow, { agencyId, caseId, seq, name, ...when, recordedBy: by, details, effects })
  }
  const told = entries.map(({ seq }) => ({ kind: 'recorded', payload: { seq } }))
  for (const { kind, payload } of [...told, ...outbox])
    em.create(MessageRow, { agencyId, id: newId(), caseId, kind, payload })
  const known = await em.find(DueRow, { agencyId, caseId })
  for (const changed of changedRows(run)) {
    const { clock, occurrence } = changed
    const stored = known.find((each) => each.clock === clock && each.occurrence === occurrence)
    if (stored !== undefined) em.assign(stored, columnsOf(changed))
    else em.create(DueRow, { agencyId, caseId, clock, occurrence, ...columnsOf(changed) })
  }
}

function columnsOf(row: DeadlineRow) {
  const { kind, text, strength, stage, state, duty, provisional } = row
  return {
    kind,
    text,
    strength,
    stage,
    state,
    duty,
    provisional,
    clockIndex: row.clock_index,
    ownerRole: row.owner_role,
    holderId: row.holder_id,
    startedOn: row.started_on,
    startedAt: instant(row.started_at),
    dueOn: row.due_on,
    dueAt: instant(row.due_at),
    metOn: row.met_on,
    recordedLate: row.recorded_late,
    lateOnArrival: row.late_on_arrival,
    editionId: row.edition_id,
  }
}

function instant(ms: number | null): Date | null {
  return ms === null ? null : new Date(ms)
}

const mapped = new WeakSet<Orm>()

function mapOnce(orm: Orm): void {
  if (mapped.has(orm)) return
  mapped.add(orm)
  orm.discoverEntity([CaseRow, EventRow, DueRow, MessageRow, AnswerRow])
}
