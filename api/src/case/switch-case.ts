/** Moves one case to other rules, in the caller's transaction: an entry of its log, and everything counted afresh. */
import {
  dayAt,
  isoDate,
  type Machine,
  moveTo,
  type Refused,
  type RulesRef,
  type StageMove,
  type WorkingCalendar,
} from '@casewright/dsl'
import type { CaseRun, StoredEffect } from './case-run.ts'
import { followUp, recordingTime } from './take-event.ts'
import type { Work } from './work.ts'

/** Where it comes. */
export interface Destination {
  readonly ref: RulesRef
  readonly machine: Machine
  readonly calendar: WorkingCalendar
  readonly moves: readonly StageMove[]
}

/** What was due before comes first: see `fireTimeOuts`. Null: it has moved. */
export async function switchCase(
  work: Work,
  run: CaseRun,
  to: Destination,
  by: string | null,
): Promise<Refused | null> {
  const recordedAt = recordingTime(work, run)
  const from: RulesRef = { edition: run.editionKey, calendar: run.calendarNumber }
  const switched = { from, to: to.ref, ...(to.moves.length === 0 ? {} : { moves: to.moves }) }
  const on = dayAt(to.calendar, recordedAt)
  const event = { name: 'switched', on, at: recordedAt, recordedAt, by, details: { switched } }
  const left = { machine: run.machine, snapshot: run.snapshot }
  const outcome = moveTo(run, to, run.snapshot, event)
  if (outcome.kind === 'refused') return outcome
  run.left = left
  run.machine = to.machine
  run.calendar = to.calendar
  run.editionKey = to.ref.edition
  run.calendarNumber = to.ref.calendar
  run.snapshot = outcome.snapshot
  run.entries.push({ seq: outcome.snapshot.length, event, effects: broughtBy(run), words: null, reasons: null })
  await followUp(work, run, event, outcome.effects)
  return null
}

/** What a log shows of the switch: another stage, and what is newly owed. */
function broughtBy({ machine, snapshot, left }: CaseRun): readonly StoredEffect[] {
  const { machine: old, snapshot: before } = left!
  const nameOf = (rules: Machine, stage: number | null) => (stage === null ? null : rules.stages[stage]!.name)
  const stage = nameOf(machine, snapshot.stage)
  const known = new Set(before.instances.map(({ clock, nth }) => `${old.clocks[clock]!.id} ${nth}`))
  const owed = snapshot.instances.flatMap(({ clock, nth, duty }): StoredEffect[] => {
    const { id } = machine.clocks[clock]!
    return duty === 'owed' && !known.has(`${id} ${nth}`) ? [{ kind: 'owed', clock: id, occurrence: nth }] : []
  })
  const closed: readonly StoredEffect[] =
    snapshot.status === 'closed' && before.status !== 'closed'
      ? [{ kind: 'closed', outcome: snapshot.outcome ?? 'closed', on: isoDate(snapshot.closedOn!) }]
      : []
  return [
    ...(stage !== null && stage !== nameOf(old, before.stage) ? [{ kind: 'entered' as const, stage }] : []),
    ...owed,
    ...closed,
  ]
}
