/** Turns what a caller says happened into the event that a case can take, or into the field that is wrong. */
import {
  type CaseEvent,
  dayAt,
  type EventDetails,
  endOf,
  epochDay,
  isoDate,
  type Machine,
  readPeriod,
  recordedBySystem,
  type WorkingCalendar,
} from '@casewright/dsl'
import { InvalidInput } from '../graphql/results.ts'
import { readFacts } from './facts.ts'
import { meaningless } from './meaningless.ts'
import type { Said, When } from './said.ts'

/** `at` gives the date in the calendar's zone; where neither is said, it happened now. */
export function readWhen(
  { on, at }: When,
  nowMs: number,
  calendar: WorkingCalendar,
): { readonly on: number; readonly at: number | null } | InvalidInput {
  const today = dayAt(calendar, nowMs)
  if (at !== null && at !== undefined) {
    // A caller's clock may be a little ahead of the database's.
    if (at > nowMs && at <= nowMs + clockDifferenceMs) return { on: today, at: nowMs }
    if (at > nowMs) return new InvalidInput('at', 'It cannot have happened yet: that moment is in the future.')
    const day = dayAt(calendar, at)
    if (on !== null && on !== undefined && epochDay(on) !== day)
      return new InvalidInput(
        'on',
        `That moment was on ${isoDate(day)} in ${calendar.zone}; leave "on" out, or make it so.`,
      )
    return outside(day, calendar, 'at') ?? { on: day, at }
  }
  if (on === null || on === undefined) return { on: today, at: nowMs }
  const day = epochDay(on)!
  if (day > today) return new InvalidInput('on', `It cannot have happened yet: ${on} is in the future.`)
  return outside(day, calendar, 'on') ?? { on: day, at: null }
}

/** Of what was recorded elsewhere, and brought along: its moment, or the end of its day, and at most when it came. */
export function knownAt(
  { on, at }: Pick<CaseEvent, 'on' | 'at'>,
  calendar: WorkingCalendar,
  broughtAt: number,
): number {
  return Math.min(broughtAt, at ?? endOf(calendar, on) - 1)
}

const clockDifferenceMs = 60_000

export function readEvent(
  said: Said,
  machine: Machine,
  calendar: WorkingCalendar,
  nowMs: number,
  by: string,
): CaseEvent | InvalidInput {
  const name = plain(said.event)
  if (recordedBySystem.has(name))
    return new InvalidInput('event', `"${name}" is recorded by the system alone, never by a person.`)
  const when = readWhen(said, nowMs, calendar)
  if (when instanceof InvalidInput) return when
  const useless = meaningless(said, name, machine)
  if (useless !== null) return useless
  const details = readDetails(said, machine)
  return details instanceof InvalidInput ? details : { name, ...when, recordedAt: nowMs, by, details }
}

/** Letter case does not matter in the names of the rules. */
export function plain(name: string): string {
  return name.trim().toLowerCase()
}

function readDetails(said: Said, machine: Machine): EventDetails | InvalidInput {
  const facts = readFacts(said.facts ?? [], machine)
  if (facts instanceof InvalidInput) return facts
  const extension = said.extendedTo ? readPeriod(said.extendedTo) : null
  if (extension?.kind === 'nonsense') return new InvalidInput('extendedTo', extension.reason)
  if (said.agreedBy && !knownRole(machine, said.agreedBy)) return unknownRole('agreedBy', said.agreedBy, machine)
  const stranger = said.people?.find(({ role }) => !knownRole(machine, role))
  if (stranger !== undefined) return unknownRole('people', stranger.role, machine)
  if (said.number !== null && said.number !== undefined && said.number < 0)
    return new InvalidInput('number', 'What is counted is 0 or more.')
  if (said.answers?.some((answer) => answer < 1)) return new InvalidInput('answers', 'Occurrences are counted from 1.')
  return {
    ...(said.about ? { about: plain(said.about) } : {}),
    ...(said.decision ? { decision: said.decision } : {}),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(said.number === null || said.number === undefined ? {} : { number: said.number }),
    ...(extension === null ? {} : { extendedTo: extension.period }),
    ...(said.agreedBy ? { agreedBy: knownRole(machine, said.agreedBy)! } : {}),
    ...(said.inWriting ? { inWriting: true } : {}),
    ...(said.reasons?.trim() ? { withReasons: true } : {}),
    ...(said.answers?.length ? { answers: said.answers } : {}),
    ...(said.grade ? { grade: plain(said.grade) } : {}),
    ...(said.criteria?.length ? { criteria: said.criteria.map(plain) } : {}),
    ...(said.people?.length
      ? { people: said.people.map(({ role, person }) => ({ role: knownRole(machine, role)!, person })) }
      : {}),
  }
}

function knownRole(machine: Machine, said: string): string | undefined {
  const name = plain(said)
  if (machine.appointments.some(({ appointee }) => appointee === name)) return name
  return machine.roles.find((role) => role.name === name || role.alias === name)?.name
}

function unknownRole(field: string, role: string, machine: Machine): InvalidInput {
  return new InvalidInput(
    field,
    `No role is called "${role}" here; known are ${machine.roles.map(({ name }) => name).join(', ')}.`,
  )
}

function outside(day: number, calendar: WorkingCalendar, field: string): InvalidInput | null {
  if (day >= calendar.firstDay && day <= calendar.lastDay) return null
  return new InvalidInput(
    field,
    `Working days are known from ${isoDate(calendar.firstDay)} on; that date is before them.`,
  )
}
