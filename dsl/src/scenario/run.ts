/** Runs scenarios day by day: what each expected, what came, and which transitions none of them tried. */
import { endOf, type WorkingCalendar } from '../calendar/calendar.ts'
import { epochDay } from '../calendar/epoch-day.ts'
import { advance, type Fired } from '../machine/advance.ts'
import { explainDue } from '../machine/due-of.ts'
import { type CaseEvent, recordedBySystem } from '../machine/event.ts'
import type { Machine } from '../machine/machine.ts'
import { refused } from '../machine/outcome.ts'
import type { Instance, Snapshot } from '../machine/snapshot.ts'
import { blankSnapshot, step } from '../machine/step.ts'
import type { Edit } from '../text/diagnostics.ts'
import type { Span } from '../text/span.ts'
import { withoutStop } from '../text/words.ts'
import type { Expect } from '../tree/scenario-nodes.ts'
import { noSuchClock } from './clock-ref.ts'
import { meets } from './expectation.ts'
import type { Running } from './running.ts'
import type { Scenario } from './scenario.ts'
import { eventOf, recordedAt } from './to-event.ts'

export interface ScenarioResult {
  readonly title: string
  readonly procedure: string | null
  readonly passed: boolean
  readonly failures: readonly Failure[]
  /** The steps that were taken, as `step` was called: what coverage is counted from. */
  readonly taken: readonly Taken[]
}

export interface Failure {
  readonly span: Span
  readonly expected: string
  readonly got: string
  /** The count of the clock in question, day by day. */
  readonly working: readonly string[]
  /** The date that came, in place of the one that was expected. */
  readonly instead: Edit | null
}

export interface Taken {
  readonly before: Snapshot
  readonly event: CaseEvent
  readonly after: Snapshot
}

export function runScenario(
  scenario: Scenario,
  machines: readonly Machine[],
  calendarFor: (machine: Machine) => WorkingCalendar,
): ScenarioResult {
  const failures: Failure[] = []
  const taken: Taken[] = []
  const machine = machineFor(scenario, machines)
  if (machine === null) {
    const failure = {
      span: scenario.span,
      expected: 'a case',
      got: 'nothing that is given opens a case',
      working: [],
      instead: null,
    }
    return { title: scenario.title, procedure: null, passed: false, failures: [failure], taken }
  }
  const calendar = calendarFor(machine)
  let running: Running = { machine, calendar, snapshot: blankSnapshot, told: [], last: null }
  let facts: Record<string, string> = {}
  let unexpected: Failure | null = null
  // Of a case that was to be opened and was not, no line comes out; what is wrong is the one that was to open it.
  let isUnopened = false
  for (const each of scenario.steps) {
    if (unexpected !== null && !expectsRefusal(each)) {
      failures.push(unexpected)
      unexpected = null
      isUnopened = running.snapshot.length === 0
    }
    if (each.kind === 'given') {
      const event = eventOf(machine, running.snapshot, each, calendar)
      if (isUnopened && !machine.startsWhen.includes(event?.name ?? '')) continue
      isUnopened = false
      if (running.snapshot.length === 0 && event?.name === 'answered') {
        facts = { ...facts, ...event.details.facts }
        continue
      }
      running = passTime(running, recordedAt(each, calendar), taken)
      if (event === null) continue
      const opening = running.snapshot.length === 0
      running = take(running, opening ? { ...event, details: { ...event.details, facts } } : event, taken)
      if (running.last?.kind === 'refused') {
        const none = each.given.kind === 'done' ? noSuchClock(machine, { kind: 'worded', text: each.given.text }) : null
        unexpected = {
          span: each.line.span,
          expected: 'to be accepted',
          got: none?.told ?? `refused: ${withoutStop(running.last.message)}`,
          working: [],
          instead: null,
        }
      }
      continue
    }
    if (isUnopened) continue
    unexpected = null
    const failure = check(running, each.expect, taken)
    if (failure !== null) failures.push({ span: each.line.span, ...failure })
    running = { ...running, last: null }
  }
  if (unexpected !== null) failures.push(unexpected)
  return { title: scenario.title, procedure: machine.procedure, passed: failures.length === 0, failures, taken }
}

function expectsRefusal(step: Scenario['steps'][number]): boolean {
  return step.kind === 'expect' && step.expect.kind === 'refused'
}

/** The procedure that the first opening event given belongs to. */
function machineFor({ steps }: Scenario, machines: readonly Machine[]): Machine | null {
  for (const each of steps) {
    if (each.kind !== 'given' || each.given.kind !== 'event') continue
    const name = each.given.event.text
    const found = machines.find((machine) => machine.startsWhen.includes(name))
    if (found !== undefined) return found
  }
  return null
}

function take(running: Running, event: CaseEvent, taken: Taken[]): Running {
  // A scenario gives what people would have recorded, and these nobody can.
  if (recordedBySystem.has(event.name))
    return { ...running, last: refused('UNKNOWN_EVENT', `"${event.name}" is recorded by the system alone.`) }
  const outcome = step(running.machine, running.snapshot, event, running.calendar)
  if (outcome.kind !== 'stepped') return { ...running, last: outcome }
  taken.push({ before: running.snapshot, event, after: outcome.snapshot })
  return { ...running, snapshot: outcome.snapshot, told: [...running.told, ...outcome.effects], last: outcome }
}

function passTime(running: Running, until: number, taken: Taken[]): Running {
  if (running.snapshot.length === 0) return running
  const fired: readonly Fired[] = advance(running.machine, running.snapshot, until, until, running.calendar)
  let before = running.snapshot
  for (const { event, outcome } of fired) {
    taken.push({ before, event, after: outcome.snapshot })
    before = outcome.snapshot
  }
  const told = fired.flatMap(({ outcome }) => outcome.effects)
  return { ...running, snapshot: before, told: [...running.told, ...told] }
}

/** Looks ahead to the dates an expectation names; what is given next starts from where the case was. */
function check(running: Running, expect: Expect, taken: Taken[]): Omit<Failure, 'span'> | null {
  const date = dateOf(expect)
  const on = date === null ? null : epochDay(date)
  // What is due on a day is looked at while there is still time; what has come about by a day, when the day is over.
  const until = on === null ? null : endOf(running.calendar, on) - (expect.kind === 'due' ? 1 : 0)
  const then = until === null ? running : passTime(running, until, taken)
  const { met, expected, got, instance, instead = null } = meets(then, expect)
  if (met) return null
  return { expected, got, working: instance === null ? [] : workingOf(then, instance), instead }
}

function dateOf(expect: Expect): string | null {
  switch (expect.kind) {
    case 'due':
      return expect.on.on
    case 'stageFrom':
      return expect.from.on
    case 'closed':
    case 'state':
    case 'owedBy':
      return expect.on?.on ?? null
    default:
      return null
  }
}

function workingOf({ machine, snapshot, calendar }: Running, instance: Instance): readonly string[] {
  return explainDue(machine, snapshot, instance, calendar)?.sentences ?? []
}
