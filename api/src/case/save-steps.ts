/** Writes what the steps of one or many cases changed: snapshots, logs, deadlines and what must be told, in one statement. */
import { isoDate, nextTimeOut } from '@casewright/dsl'
import { v7 as newId } from 'uuid'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { changedRows } from '../deadline/deadline-row.ts'
import type { CaseRun, Entry } from './case-run.ts'

interface Saving {
  readonly told?: keyof typeof tellings
  /** When an import brought these cases along, in epoch milliseconds; left out: none did. */
  readonly importedAt?: number
}

/** A worker's batch and a person's one event are written by the same code. Cases with nothing new are left alone. */
export async function saveSteps(
  tx: AgencyTransaction,
  runs: readonly CaseRun[],
  { told = 'everything', importedAt }: Saving = {},
): Promise<void> {
  const changed = runs.filter(({ entries }) => entries.length > 0)
  if (changed.length === 0) return
  const entries = changed.flatMap((run) => run.entries.map((entry) => ({ run, entry })))
  const rows = [
    tx.agencyId,
    JSON.stringify(changed.map((run) => ({ ...caseRow(run), imported_at: importedAt ?? null }))),
    JSON.stringify(entries.map(({ run, entry }) => eventRow(run, entry))),
    JSON.stringify(entries.filter(({ entry }) => hasWords(entry)).map(({ run, entry }) => wordsRow(run, entry))),
    JSON.stringify(changed.flatMap(changedRows)),
    JSON.stringify(changed.flatMap(tellings[told]).map((message) => ({ id: newId(), ...message }))),
    JSON.stringify(changed.flatMap(changedHolders)),
  ]
  await tx.query(saveAll, rows, 'kept')
}

function caseRow(run: CaseRun) {
  const { snapshot, machine } = run
  return {
    id: run.caseId,
    procedure: machine.procedure,
    edition_id: run.editionKey,
    calendar: run.calendarNumber,
    reference: run.reference,
    stage: snapshot.stage === null ? null : machine.stages[snapshot.stage]!.name,
    stage_entered_on: snapshot.stage === null ? null : isoDate(snapshot.enteredOn),
    status: snapshot.status,
    opened_on: isoDate(snapshot.openedOn),
    closed_on: snapshot.closedOn === null ? null : isoDate(snapshot.closedOn),
    outcome: snapshot.outcome,
    version: snapshot.length,
    snapshot,
    next_due_at: nextTimeOut(machine, snapshot)?.dueAt ?? null,
  }
}

function eventRow(run: CaseRun, { seq, event, effects }: Entry) {
  return {
    case_id: run.caseId,
    seq,
    name: event.name,
    happened_on: isoDate(event.on),
    happened_at: event.at,
    recorded_at: event.recordedAt,
    recorded_by: event.by,
    details: event.details,
    effects,
  }
}

function hasWords({ words, reasons }: Entry): boolean {
  return words !== null || reasons !== null
}

function wordsRow(run: CaseRun, { seq, words, reasons }: Entry) {
  return { case_id: run.caseId, seq, words, reasons }
}

/** What is told of a case; to whom is looked at when it is handed on. */
const tellings = {
  /** Every entry, by its place alone; then what it set off. */
  everything: ({ caseId, entries, outbox }: CaseRun) => {
    const recorded = entries.map(({ seq }) => ({ kind: 'recorded', payload: { seq } }))
    return [...recorded, ...outbox].map((message) => ({ case_id: caseId, ...message }))
  },
  /** Of what happened long ago nothing but that the case has come. */
  imported: ({ caseId, snapshot }: CaseRun) => [
    { case_id: caseId, kind: 'imported', payload: { seq: snapshot.length } },
  ],
  nothing: () => [],
}

function changedHolders({ caseId, before, snapshot }: CaseRun) {
  const roles = new Set([...Object.keys(before.holders), ...Object.keys(snapshot.holders)])
  return [...roles]
    .filter((role) => before.holders[role] !== snapshot.holders[role])
    .map((role) => ({ case_id: caseId, role, person_id: snapshot.holders[role] ?? null }))
}

// Instants travel as milliseconds, which are whole numbers and so lose nothing on the way.
const instant = (column: string) => `timestamptz 'epoch' + ${column} * interval '1 millisecond'`

const saveAll = `
with saved_cases as (
  insert into cases (agency_id, id, procedure, edition_id, reference, stage, stage_entered_on, status, opened_on,
    closed_on, outcome, version, snapshot, next_due_at, calendar, imported_at)
  select $1::uuid, id, procedure, edition_id, reference, stage, stage_entered_on, status, opened_on,
    closed_on, outcome, version, snapshot, ${instant('next_due_at')}, calendar, ${instant('imported_at')}
  from jsonb_to_recordset($2::jsonb) as r(id uuid, procedure text, edition_id uuid, reference text, stage text,
    stage_entered_on date, status text, opened_on date, closed_on date, outcome text, version int, snapshot jsonb,
    next_due_at float8, calendar int, imported_at float8)
  on conflict (agency_id, id) do update set stage = excluded.stage, stage_entered_on = excluded.stage_entered_on,
    status = excluded.status, opened_on = excluded.opened_on, closed_on = excluded.closed_on, outcome = excluded.outcome, version = excluded.version,
    snapshot = excluded.snapshot, next_due_at = excluded.next_due_at, edition_id = excluded.edition_id,
    calendar = excluded.calendar, set_aside_at = null, set_aside_reason = null
), saved_events as (
  insert into event (agency_id, case_id, seq, name, happened_on, happened_at, recorded_at, recorded_by, details, effects)
  select $1::uuid, case_id, seq, name, happened_on, ${instant('happened_at')}, ${instant('recorded_at')}, recorded_by,
    details, effects
  from jsonb_to_recordset($3::jsonb) as r(case_id uuid, seq int, name text, happened_on date, happened_at float8,
    recorded_at float8, recorded_by uuid, details jsonb, effects jsonb)
  returning 1
), saved_words as (
  insert into event_words (agency_id, case_id, seq, words, reasons)
  select $1::uuid, case_id, seq, words, reasons
  from jsonb_to_recordset($4::jsonb) as r(case_id uuid, seq int, words text, reasons text)
  returning 1
), saved_deadlines as (
  insert into deadline (agency_id, case_id, clock, occurrence, clock_index, kind, text, strength, stage, owner_role,
    holder_id, state, duty, started_on, started_at, due_on, due_at, met_on, provisional, recorded_late, late_on_arrival,
    edition_id)
  select $1::uuid, case_id, clock, occurrence, clock_index, kind, text, strength, stage, owner_role, holder_id, state,
    duty, started_on, ${instant('started_at')}, due_on, ${instant('due_at')}, met_on, provisional, recorded_late,
    late_on_arrival, edition_id
  from jsonb_to_recordset($5::jsonb) as r(case_id uuid, clock text, occurrence int, clock_index int, kind text,
    text text, strength text, stage text, owner_role text, holder_id uuid, state text, duty text, started_on date,
    started_at float8, due_on date, due_at float8, met_on date, provisional boolean, recorded_late boolean,
    late_on_arrival boolean, edition_id uuid)
  on conflict (agency_id, case_id, clock, occurrence) do update set clock_index = excluded.clock_index,
    kind = excluded.kind, text = excluded.text, strength = excluded.strength, stage = excluded.stage,
    owner_role = case when excluded.edition_id is null then excluded.owner_role else deadline.owner_role end,
    holder_id = case when excluded.edition_id is null then excluded.holder_id else deadline.holder_id end, edition_id = excluded.edition_id, state = excluded.state, duty = excluded.duty, started_on = excluded.started_on,
    started_at = excluded.started_at, due_on = excluded.due_on, due_at = excluded.due_at, met_on = excluded.met_on,
    provisional = excluded.provisional, recorded_late = excluded.recorded_late,
    late_on_arrival = excluded.late_on_arrival
), saved_holders as (
  insert into case_holder (agency_id, case_id, role, person_id)
  select $1::uuid, case_id, role, person_id
  from jsonb_to_recordset($7::jsonb) as r(case_id uuid, role text, person_id uuid)
  on conflict (agency_id, case_id, role) do update set person_id = excluded.person_id
)
insert into outbox (agency_id, id, case_id, kind, payload)
select $1::uuid, id, case_id, kind, payload
from jsonb_to_recordset($6::jsonb) as r(id uuid, case_id uuid, kind text, payload jsonb)
returning 1`
