/** An agency kept in memory: what is committed outlives its workers, and a crash leaves nothing of what was under way. */

import {
  blankSnapshot,
  type CaseEvent,
  compileCalendar,
  dayAt,
  type Machine,
  moveTo,
  nextTimeOut,
  type RulesRef,
  type Snapshot,
  step,
  timeOutEvent,
  type WorkingCalendar,
} from '@casewright/dsl'
import { publishedList } from '../../calendar/published.ts'
import { type Attempt, eventFor } from '../../machine/lives.ts'

export interface Case {
  readonly opened: RulesRef
  readonly rules: RulesRef
  readonly log: readonly CaseEvent[]
  readonly snapshot: Snapshot
}

/** Turns the event of a time-out into the one that is stepped: the shipped core's own, or a control's. */
export type Dating = (event: CaseEvent, calendar: WorkingCalendar) => CaseEvent

export interface Agency {
  /** As committed. */
  readonly cases: readonly Case[]
  /** The database's clock in epoch milliseconds, which may be set back. */
  now(): number
  turnClock(byMs: number): void
  open(attempt: Attempt): void
  /** What is due by now fires first, in the same transaction, and last what this has begun too late. */
  record(place: number, attempt: Attempt): void
  isDue(each: Case): boolean
  /** A round of a worker; one that crashes commits nothing. */
  fire(crashes: boolean): void
  /** From now on cases count with it, and those on which anything runs are moved. */
  announceHoliday(on: string): void
  /** From now on cases run by it, and those that are not closed are moved. */
  switchRules(edition: string): void
  /** YYYY-MM-DD of the holidays announced so far. */
  readonly announced: readonly string[]
  edition(): string
  rules(ref: RulesRef): { readonly machine: Machine; readonly calendar: WorkingCalendar }
}

const list = publishedList('england_and_wales')
// The same few holidays are announced in many years of this kind.
const compiled = new Map<string, WorkingCalendar>()

export function openAgency(editions: Readonly<Record<string, Machine>>, from: number, dating: Dating): Agency {
  const cases: Case[] = []
  const announced: string[] = []
  let clock = from
  let edition = Object.keys(editions)[0]!

  const rules = (ref: RulesRef) => ({
    machine: editions[ref.edition]!,
    calendar: calendarWith(announced.slice(0, ref.calendar)),
  })
  const newest = (): RulesRef => ({ edition, calendar: announced.length })

  function fired(present: Case): Case {
    const { machine, calendar } = rules(present.rules)
    let { log, snapshot } = present
    for (;;) {
      const next = snapshot.length === 0 ? null : nextTimeOut(machine, snapshot)
      if (next === null || next.dueAt > clock) return { ...present, log, snapshot }
      const event = dating(timeOutEvent(machine, next, Math.max(clock, snapshot.recordedAt)), calendar)
      const outcome = step(machine, snapshot, event, calendar)
      if (outcome.kind !== 'stepped') throw new Error(`A time-out of ${event.details.about} was ${outcome.kind}.`)
      log = [...log, event]
      snapshot = outcome.snapshot
    }
  }

  function recorded(present: Case, attempt: Attempt): Case {
    const { machine, calendar } = rules(present.rules)
    const recordedAt = Math.max(clock, present.snapshot.recordedAt)
    const tried = eventFor(machine, present.snapshot, attempt, dayAt(calendar, clock))
    const event = { ...tried, recordedAt, at: tried.at !== null && tried.at > clock ? null : tried.at }
    const outcome = step(machine, present.snapshot, event, calendar)
    return outcome.kind === 'stepped'
      ? { ...present, log: [...present.log, event], snapshot: outcome.snapshot }
      : present
  }

  function moved(present: Case, to: RulesRef): Case {
    const upToDate = fired(present)
    const [here, there] = [rules(upToDate.rules), rules(to)]
    const recordedAt = Math.max(clock, upToDate.snapshot.recordedAt)
    const details = { switched: { from: upToDate.rules, to } }
    const on = dayAt(here.calendar, recordedAt)
    const event: CaseEvent = { name: 'switched', on, at: recordedAt, recordedAt, by: null, details }
    const outcome = moveTo(here, there, upToDate.snapshot, event)
    // Hours cannot be counted from what has no time of day: such a case stays as it is, under its rules.
    if (outcome.kind === 'refused') return present
    return { ...upToDate, rules: to, log: [...upToDate.log, event], snapshot: outcome.snapshot }
  }

  const moveThose = (which: (each: Case) => boolean) => {
    for (const [place, each] of cases.entries()) if (which(each)) cases[place] = moved(each, newest())
  }

  return {
    cases,
    rules,
    announced,
    edition: () => edition,
    now: () => clock,
    isDue: ({ rules: ref, snapshot }) => (nextTimeOut(rules(ref).machine, snapshot)?.dueAt ?? clock + 1) <= clock,
    turnClock(byMs) {
      clock += byMs
    },
    open(attempt) {
      const opening = { opened: newest(), rules: newest(), log: [], snapshot: blankSnapshot }
      const opened = recorded(opening, { ...attempt, daysBack: 0 })
      if (opened.log.length > 0) cases.push(fired(opened))
    },
    record(place, attempt) {
      cases[place] = fired(recorded(fired(cases[place]!), attempt))
    },
    fire(crashes) {
      const after = cases.map(fired)
      if (!crashes) cases.splice(0, cases.length, ...after)
    },
    announceHoliday(on) {
      announced.push(on)
      moveThose(({ snapshot }) => snapshot.instances.some(isOpen))
    },
    switchRules(to) {
      if (to === edition) return
      edition = to
      moveThose(({ snapshot }) => snapshot.status !== 'closed')
    },
  }
}

/** Something is still to come of it. */
function isOpen({ state, duty }: Snapshot['instances'][number]): boolean {
  return ['running', 'stopped', 'overdue'].includes(state) || duty === 'owed'
}

function calendarWith(announced: readonly string[]): WorkingCalendar {
  const key = announced.join()
  const known = compiled.get(key)
  if (known !== undefined) return known
  const holidays = [...list.holidays, ...announced.map((on) => ({ on, name: 'Announced' }))]
  const calendar = compileCalendar([{ ...list, holidays }])
  compiled.set(key, calendar)
  return calendar
}
