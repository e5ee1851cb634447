/** Lives a case at random: attempts to record, each on what the rules may or may not allow, and time that passes between. */
import {
  advance,
  blankSnapshot,
  type CaseEvent,
  dayAt,
  endOf,
  isoDate,
  type Machine,
  nextTimeOut,
  parsePeriod,
  possibleEvents,
  type Snapshot,
  step,
} from '@casewright/dsl'
import fc from 'fast-check'
import { expect } from 'vitest'
import { on as day } from '../calendar/published.ts'
import { calendar } from './drive.ts'

/** One attempt to record: what, how many days after the last one, how many days before its recording. */
export interface Attempt {
  readonly pick: number
  readonly daysOn: number
  readonly daysBack: number
  readonly timed: boolean
  readonly yes: boolean
  readonly well: boolean
  readonly number: number
  readonly person: number
  /** Which occurrence it names, and whether the next one too; null: none. */
  readonly names: { readonly nth: number; readonly both: boolean } | null
}

export const attempts = fc.array(
  fc.record<Attempt>({
    pick: fc.nat(1000),
    daysOn: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(40)),
    daysBack: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12)),
    timed: fc.boolean(),
    yes: fc.boolean(),
    well: fc.boolean(),
    number: fc.nat(8),
    person: fc.nat(5),
    names: fc.option(fc.record({ nth: fc.integer({ min: 1, max: 4 }), both: fc.boolean() }), { freq: 2 }),
  }),
  { minLength: 1, maxLength: 25 },
)

/** Any event that the machine may know, whether or not this case may take it. */
export function eventFor(machine: Machine, snapshot: Snapshot, attempt: Attempt, today: number): CaseEvent {
  const { pick, daysBack, timed, yes, well, number, person, names } = attempt
  const stages = machine.stages.map(({ name }) => name)
  const asked = machine.requests.map((each) => each.for)
  const clocks = machine.clocks.map(({ id }) => id)
  const likely = possibleEvents(machine, snapshot).map(({ name, about }) => [name, about ?? undefined] as const)
  const any = [
    ...machine.events.map((name) => [name, undefined] as const),
    ...['resolved', 'not_resolved', 'answered'].map((name) => [name, undefined] as const),
    ...asked.map((about) => ['asked', about] as const),
    ...stages.map((about) => ['moved', about] as const),
    ...clocks.flatMap((about) => [['extended', about] as const, ['expected_late', about] as const]),
    ...machine.decisions.map(({ id }) => ['decided', id] as const),
  ]
  const opening = snapshot.length === 0
  const choices = opening
    ? machine.startsWhen.map((name) => [name, undefined] as const)
    : pick % 3 === 0
      ? any
      : [...likely, ...any]
  const [name, about] = choices[pick % choices.length]!
  const date = today - daysBack
  const question = machine.questions[pick % Math.max(1, machine.questions.length)]
  const answer = question?.answer === 'date' ? isoDate(date - 50 * number) : yes ? 'yes' : 'no'
  const members = machine.appointments.find((each) => each.appointee === about)?.members ?? []
  const isMeasured = machine.clocks.some(({ measure, metBy }) => measure !== null && metBy === name)
  // Where it meets nothing, the API takes no occurrences.
  const mayName = about !== undefined || machine.clocks.some(({ metBy }) => metBy === name)
  const noon = endOf(calendar, date) - 12 * 3_600_000
  return {
    name,
    on: date,
    at: timed ? noon : null,
    recordedAt: endOf(calendar, today) - 6 * 3_600_000,
    by: `person ${person}`,
    details: {
      ...(about === undefined ? {} : { about }),
      ...(name === 'decided' ? { decision: yes ? 'yes' : 'no' } : {}),
      ...(name === 'answered' && question !== undefined ? { facts: { [question.name]: answer } } : {}),
      ...(name === 'extended'
        ? { extendedTo: parsePeriod(`${10 + 2 * number} working days`)!, agreedBy: 'family' }
        : {}),
      ...(name === 'appointed'
        ? { people: members.map(({ role }, place) => ({ role, person: `person ${(person + place) % 8}` })) }
        : {}),
      ...(well ? { withReasons: true } : {}),
      ...(well && (name === 'asked' || name === 'decided') ? { inWriting: true } : {}),
      ...(yes && isMeasured ? { number } : {}),
      ...(names !== null && mayName ? { answers: names.both ? [names.nth, names.nth + 1] : [names.nth] } : {}),
    },
  }
}

export interface Life {
  readonly log: readonly CaseEvent[]
  readonly snapshot: Snapshot
}

/** Lives a case; `seen` is told each step as it was called. */
export function live(
  machine: Machine,
  tries: readonly Attempt[],
  firedOn: 'due' | 'recording',
  seen: (before: Snapshot, event: CaseEvent, after: Snapshot) => void = () => {},
  { log: before, snapshot: start }: Life = { log: [], snapshot: blankSnapshot },
  daysAfter = 200,
): Life {
  let snapshot = start
  const log: CaseEvent[] = [...before]
  let today = start.length === 0 ? day('2026-01-05') : dayAt(calendar, start.recordedAt)
  const pass = (until: number): void => {
    // A worker fires each as it falls due, or whoever records next fires all of them.
    for (;;) {
      const next = nextTimeOut(machine, snapshot)
      if (next === null || next.dueAt > until) return
      const recordedAt = Math.max(snapshot.recordedAt, firedOn === 'due' ? next.dueAt : until)
      const [fired] = advance(machine, snapshot, next.dueAt, recordedAt, calendar)
      seen(snapshot, fired!.event, fired!.outcome.snapshot)
      log.push(fired!.event)
      snapshot = fired!.outcome.snapshot
    }
  }
  for (const attempt of tries) {
    today += attempt.daysOn
    const event = eventFor(machine, snapshot, attempt, today)
    if (snapshot.length > 0) pass(event.recordedAt)
    const before = JSON.stringify(snapshot)
    const outcome = step(machine, snapshot, event, calendar)
    expect(JSON.stringify(snapshot)).toBe(before)
    if (outcome.kind !== 'stepped') continue
    seen(snapshot, event, outcome.snapshot)
    log.push(event)
    snapshot = outcome.snapshot
  }
  if (snapshot.length > 0 && daysAfter > 0) pass(endOf(calendar, today + daysAfter))
  return { log, snapshot }
}
