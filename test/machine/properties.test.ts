/** What holds of every case: random events on four procedures, each with a printed seed when it fails. */
import {
  advance,
  blankSnapshot,
  type CaseEvent,
  correct,
  endOf,
  isoDate,
  type Machine,
  nextTimeOut,
  parsePeriod,
  possibleEvents,
  replay,
  type Snapshot,
  step,
} from '@casewright/dsl'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { on as day } from '../calendar/published.ts'
import { calendar, machineOf } from './drive.ts'
import { procedures } from './procedures.ts'

/** One attempt to record: what, how many days after the last one, how many days before its recording. */
interface Attempt {
  readonly pick: number
  readonly daysOn: number
  readonly daysBack: number
  readonly timed: boolean
  readonly yes: boolean
  readonly well: boolean
  readonly number: number
  readonly person: number
}

const attempts = fc.array(
  fc.record<Attempt>({
    pick: fc.nat(1000),
    daysOn: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, fc.nat(40)),
    daysBack: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12)),
    timed: fc.boolean(),
    yes: fc.boolean(),
    well: fc.boolean(),
    number: fc.nat(8),
    person: fc.nat(5),
  }),
  { minLength: 1, maxLength: 25 },
)

/** Any event that the machine may know, whether or not this case may take it. */
function eventFor(machine: Machine, snapshot: Snapshot, attempt: Attempt, today: number): CaseEvent {
  const { pick, daysBack, timed, yes, well, number, person } = attempt
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
      ...(well ? { withReasons: true, inWriting: true } : {}),
      ...(yes ? { number } : {}),
    },
  }
}

interface Life {
  readonly log: readonly CaseEvent[]
  readonly snapshot: Snapshot
}

/** Lives a case; `seen` is told each step as it was called. */
function live(
  machine: Machine,
  tries: readonly Attempt[],
  firedOn: 'due' | 'recording',
  seen: (before: Snapshot, event: CaseEvent, after: Snapshot) => void = () => {},
): Life {
  let snapshot = blankSnapshot
  const log: CaseEvent[] = []
  let today = day('2026-01-05')
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
  if (snapshot.length > 0) pass(endOf(calendar, today + 200))
  return { log, snapshot }
}

describe.each(Object.entries(procedures).map(([name, text]) => [name, machineOf(text)] as const))(
  '%s',
  (_, machine) => {
    const always = (check: (tries: readonly Attempt[]) => void) =>
      fc.assert(fc.property(attempts, check), { numRuns: 150, seed: 20260106 })

    test('21: replaying the log gives the snapshot', () => {
      always((tries) => {
        const { log, snapshot } = live(machine, tries, 'due')
        expect(replay(machine, log, calendar)).toEqual(log.length === 0 ? blankSnapshot : snapshot)
      })
    })

    test('20: a correction is refused or gives what replaying the corrected log gives', () => {
      always((tries) => {
        const { log, snapshot } = live(machine, tries, 'recording')
        const seq = 1 + (tries[0]!.pick % Math.max(1, log.length))
        const { name, on, at, details } = log[seq - 1] ?? eventFor(machine, snapshot, tries[0]!, day('2026-01-05'))
        const instead = tries[0]!.yes ? { name, on: on - tries[0]!.number, at, details } : null
        const { recordedAt } = snapshot
        const correction = {
          name: 'corrected',
          on,
          at: null,
          recordedAt,
          by: 'ann',
          details: { corrects: { seq, instead } },
        }
        const outcome = correct(machine, log, correction, calendar)
        if (outcome.kind === 'refused') return
        expect(outcome.snapshot.length).toBe(log.length + 1)
        expect(replay(machine, [...log, correction], calendar)).toEqual(outcome.snapshot)
        const until = recordedAt + 400 * 86_400_000
        for (const { event } of advance(machine, outcome.snapshot, until, until, calendar))
          expect(event.details.dueAt).toBeGreaterThan(recordedAt)
      })
    })

    test('5: when a worker fires changes nothing but when it was recorded', () => {
      always((tries) => {
        const [onTime, late] = [live(machine, tries, 'due'), live(machine, tries, 'recording')]
        expect({ ...late.snapshot, recordedAt: 0 }).toEqual({ ...onTime.snapshot, recordedAt: 0 })
        const bare = ({ log }: Life) => log.map((event) => ({ ...event, recordedAt: 0 }))
        expect(bare(late)).toEqual(bare(onTime))
      })
    })

    test('19: the time of recording never goes back', () => {
      always((tries) => {
        live(machine, tries, 'recording', (before, _event, after) => {
          expect(after.recordedAt).toBeGreaterThanOrEqual(before.recordedAt)
          expect(after.length).toBe(before.length + 1)
        })
      })
    })

    test('6, 7: a clock that is not of each has one open occurrence at most', () => {
      always((tries) => {
        live(machine, tries, 'due', (_before, event, { instances }) => {
          for (const clock of machine.clocks) {
            if (clock.start.kind === 'action' || (clock.start.kind === 'event' && clock.start.each)) continue
            const open = instances.filter(
              ({ clock: index, state, duty }) =>
                index === clock.index &&
                (duty === null ? ['running', 'stopped', 'overdue'].includes(state) : duty === 'owed'),
            )
            // What lateness owes is owed once for each occurrence that is late.
            const causes = new Set(open.map(({ lateOf }) => lateOf))
            expect(open.length - causes.size, `${clock.id} after ${event.name}`).toBe(0)
          }
        })
      })
    })

    test('6: an occurrence keeps its number, and no two share one', () => {
      always((tries) => {
        live(machine, tries, 'due', (before, _event, after) => {
          const names = after.instances.map(({ clock, nth }) => `${clock}#${nth}`)
          expect(new Set(names).size).toBe(names.length)
          expect(names.slice(0, before.instances.length)).toEqual(
            before.instances.map(({ clock, nth }) => `${clock}#${nth}`),
          )
        })
      })
    })

    test('18: a closed case has nothing running but what closing set off', () => {
      always((tries) => {
        live(machine, tries, 'due', (_before, _event, { status, instances, closedOn }) => {
          if (status !== 'closed') return
          for (const { state, duty, start, endedOn } of instances) {
            if (start.on >= closedOn! && endedOn === null) continue
            expect([state, duty]).not.toContainEqual('running')
            expect(duty).not.toBe('owed')
          }
        })
      })
    })

    test('8: what is met in time is dated no later than it was due, and what is running is not past', () => {
      always((tries) => {
        live(machine, tries, 'due', (_before, _event, { instances, recordedAt }) => {
          for (const { state, metOn, dueOn, dueAt, waits } of instances) {
            if (state === 'met' && dueOn !== null) expect(metOn).toBeLessThanOrEqual(dueOn)
            if (state === 'overdue') expect(dueAt).toBeLessThanOrEqual(recordedAt)
            expect(waits).toBe(false)
          }
        })
      })
    })
  },
)
