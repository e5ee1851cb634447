/** Drives a case through its rules from a test: open, record, let time pass, and say how it stands. */
import {
  advance,
  blankSnapshot,
  type CaseEvent,
  compile,
  type Effect,
  type EventDetails,
  endOf,
  hasErrors,
  type Instance,
  isoDate,
  type Machine,
  type Outcome,
  type Period,
  parsePeriod,
  type Snapshot,
  startOf,
  step,
} from '@casewright/dsl'
import { on as day, publishedCalendar } from '../calendar/published.ts'

export const calendar = publishedCalendar('england_and_wales')

/** The only machine of a rule text, which must have no error. */
export function machineOf(text: string): Machine {
  const { machines, diagnostics } = compile({ name: 'test', text }, { base: () => null })
  if (hasErrors(diagnostics)) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return machines[0]!
}

export interface Recording extends Omit<EventDetails, 'extendedTo'> {
  /** The date of recording where it is not the date of the event, at noon; `at` is a time of day, such as 14:00. */
  readonly recordedOn?: string
  readonly at?: string
  readonly by?: string
  readonly extendedTo?: string
}

export class Drive {
  readonly machine: Machine
  snapshot: Snapshot = blankSnapshot
  log: CaseEvent[] = []
  /** What the last thing recorded came to, and all that was told. */
  last: Outcome | null = null
  effects: Effect[] = []

  constructor(text: string) {
    this.machine = machineOf(text)
  }

  /** Records an event; what was due by then fires first. */
  record(name: string, date: string, recording: Recording = {}): this {
    const event = eventOf(name, date, recording)
    this.pass(event.recordedAt)
    this.take(event)
    return this
  }

  /** Lets time pass: to the end of a date, or to an instant. */
  pass(until: string | number): this {
    const instant = typeof until === 'number' ? until : endOf(calendar, day(until))
    for (const { event, outcome } of advance(this.machine, this.snapshot, instant, instant, calendar)) {
      this.log.push(event)
      this.effects.push(...outcome.effects)
      this.snapshot = outcome.snapshot
    }
    return this
  }

  take(event: CaseEvent): Outcome {
    const outcome = step(this.machine, this.snapshot, event, calendar)
    this.last = outcome
    if (outcome.kind !== 'stepped') return outcome
    this.log.push(event)
    this.effects.push(...outcome.effects)
    this.snapshot = outcome.snapshot
    return outcome
  }

  /** The stage's name and the day it was entered: `2 from 2026-01-08`; or how the case closed. */
  get stands(): string {
    const { status, stage, enteredOn, outcome, closedOn } = this.snapshot
    if (status === 'waiting') return 'waiting'
    if (status === 'closed') return `closed as ${outcome} on ${isoDate(closedOn!)}`
    return `${this.machine.stages[stage!]!.name} from ${isoDate(enteredOn)}`
  }

  get refusal(): string | null {
    return this.last?.kind === 'refused' ? this.last.code : null
  }

  /** The rule that the last refusal names. */
  get refusedBy(): string | null {
    if (this.last?.kind !== 'refused' || this.last.clause === null) return null
    return this.machine.clauses[this.last.clause]!.rule
  }

  instances(id: string): readonly Instance[] {
    const clock = this.machine.clocks.find((each) => each.id === id)
    if (clock === undefined) throw new Error(`No clock "${id}": ${this.machine.clocks.map((each) => each.id)}`)
    return this.snapshot.instances.filter((each) => each.clock === clock.index)
  }

  /** An occurrence of a clock, the latest where no number is given. */
  clock(id: string, nth?: number): Instance | undefined {
    const all = this.instances(id)
    return nth === undefined ? all.at(-1) : all.find((each) => each.nth === nth)
  }

  due(id: string, nth?: number): string | null {
    const dueOn = this.clock(id, nth)?.dueOn
    return dueOn == null ? null : isoDate(dueOn)
  }

  state(id: string, nth?: number): string | undefined {
    return this.clock(id, nth)?.state
  }

  duty(id: string, nth?: number): string | null | undefined {
    return this.clock(id, nth)?.duty
  }

  /** Who was told what, copies marked. */
  get told(): readonly string[] {
    return this.effects.flatMap((effect) =>
      effect.kind === 'tell' ? [`${effect.role}: ${[effect.text, ...effect.contacts].join(' ')}`] : [],
    )
  }
}

export const open = (text: string, name: string, date: string, recording: Recording = {}): Drive =>
  new Drive(text).record(name, date, recording)

export function instant(date: string, time: string): number {
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  return startOf(calendar, day(date)) + (60 * hour + minute) * 60_000
}

export function eventOf(name: string, date: string, recording: Recording = {}): CaseEvent {
  const { recordedOn = date, at, by = null, extendedTo, ...details } = recording
  const period: { extendedTo?: Period } = extendedTo === undefined ? {} : { extendedTo: parsePeriod(extendedTo)! }
  const happenedAt = at === undefined ? null : instant(date, at)
  return {
    name,
    on: day(date),
    at: happenedAt,
    recordedAt: recordedOn === date && happenedAt !== null ? happenedAt : instant(recordedOn, '12:00'),
    by,
    details: { ...details, ...period },
  }
}
