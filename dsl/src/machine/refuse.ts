/** Says why an event may not be recorded now: the rule it breaks, its clause, and what would be accepted instead. */
import { dayAt, type WorkingCalendar } from '../calendar/calendar.ts'
import { count } from '../calendar/count.ts'
import { epochDay } from '../calendar/epoch-day.ts'
import { dateInWords, instantInWords } from '../calendar/in-words.ts'
import { formatPeriod, type Period } from '../calendar/period.ts'
import { builtIn } from '../model/own-events.ts'
import { nearest } from '../text/nearest.ts'
import { words } from '../text/words.ts'
import { about, clockAbout, decisionAbout, extendable, openDecisions, stageAbout } from './about.ts'
import { openInstance } from './clocks.ts'
import { cutOffOf } from './cut-off.ts'
import { happenings, inScope } from './draft.ts'
import { optionsOf } from './due-of.ts'
import { type CaseEvent, ofTheCase } from './event.ts'
import { refuseGrade } from './grades.ts'
import { hoursFrom } from './hours.ts'
import { labelOf, thingLabel } from './label.ts'
import type { Clock, Machine } from './machine.ts'
import { type Refused, refused } from './outcome.ts'
import { grantable } from './requests.ts'
import type { Instance, Snapshot } from './snapshot.ts'
import { refuseSupporter } from './supporters.ts'

export function refusalOf(
  machine: Machine,
  snapshot: Snapshot,
  event: CaseEvent,
  calendar: WorkingCalendar,
): Refused | null {
  return (
    refuseTheUnknown(machine, event) ??
    refuseTheFuture(event, calendar) ??
    (snapshot.length === 0 ? refuseToOpen(machine, event) : null) ??
    refuseAnswers(machine, event) ??
    refuseWithoutTime(machine, event) ??
    refuseByGate(machine, snapshot, event) ??
    (snapshot.length === 0
      ? null
      : (refuseBeforeOpening(snapshot, event) ?? refuseBuiltIn(machine, snapshot, event, calendar)))
  )
}

function refuseTheUnknown(machine: Machine, { name }: CaseEvent): Refused | null {
  const known = machine.events.includes(name) || (builtIn as readonly string[]).includes(name)
  if (known) return null
  const meant = nearest(name, machine.events)
  return refused(
    'UNKNOWN_EVENT',
    `The rules of ${machine.title} know no event called "${name}".${meant === null ? '' : ` Did you mean "${meant}"?`}`,
  )
}

function refuseTheFuture({ on, at, recordedAt }: CaseEvent, calendar: WorkingCalendar): Refused | null {
  const today = dayAt(calendar, recordedAt)
  if (on <= today && (at === null || at <= recordedAt)) return null
  // A correction is held to when its entry was recorded, which may be long ago.
  const later =
    on > today || at === null
      ? `${dateInWords(on)} is after ${dateInWords(today)}, the day of recording`
      : `${instantInWords(at, on, calendar.zone)} is after the moment of recording`
  return refused('IN_THE_FUTURE', `What is recorded must have happened: ${later}.`)
}

function refuseToOpen(machine: Machine, { name }: CaseEvent): Refused | null {
  if (machine.startsWhen.includes(name)) return null
  const opening = machine.startsWhen.map(words).join(' or ')
  return refused('NOT_AN_OPENING', `${machine.title} starts with ${opening}, not with ${words(name)}.`)
}

// What happened may be older than the case, how it went on cannot.
function refuseBeforeOpening({ openedOn }: Snapshot, { name, on }: CaseEvent): Refused | null {
  if (!ofTheCase.has(name) || on >= openedOn) return null
  return refused(
    'NOTHING_TO_ANSWER',
    `The case was opened on ${dateInWords(openedOn)}; on ${dateInWords(on)} there was nothing to be ${words(name)}.`,
  )
}

function refuseAnswers(machine: Machine, { name, details }: CaseEvent): Refused | null {
  if (name === 'answered' && Object.keys(details.facts ?? {}).length === 0)
    return refused('UNKNOWN_ANSWER', 'Nothing was answered: answer at least one question.')
  for (const [question, answer] of Object.entries(details.facts ?? {})) {
    const asked = machine.questions.find((each) => each.name === question)
    if (asked === undefined) return refused('UNKNOWN_ANSWER', `The rules ask no question called "${question}".`)
    const fits =
      asked.answer === 'date'
        ? epochDay(answer) !== null
        : (asked.answer === 'yes_no' ? ['yes', 'no'] : asked.answer).includes(answer)
    if (fits) continue
    const takes =
      asked.answer === 'date' ? 'a date' : (asked.answer === 'yes_no' ? ['yes', 'no'] : asked.answer).join(' or ')
    return refused('UNKNOWN_ANSWER', `"${asked.text}" takes ${takes}.`)
  }
  return null
}

// Hours run from an instant: a date alone cannot start them, nor say on which side of a cut-off it is.
function refuseWithoutTime(machine: Machine, { name, at }: CaseEvent): Refused | null {
  if (at !== null) return null
  const cutOff = cutOffOf(machine, name)
  if (cutOff !== null)
    return refused('NEEDS_A_TIME', `Give the time of day as well: from when it counts depends on it.`, cutOff.clause)
  const found = hoursFrom(machine, name)
  if (found === null) return null
  const { clock, period } = found
  return refused(
    'NEEDS_A_TIME',
    `Give the time of day as well: ${clock.text} is due ${formatPeriod(period)} after it.`,
    clock.clause,
  )
}

function refuseByGate(machine: Machine, snapshot: Snapshot, { name, on }: CaseEvent): Refused | null {
  for (const gate of machine.gates) {
    if (gate.before !== name || !inScope(snapshot, gate.stage)) continue
    const lacking = gate.requires.filter((required) => !happenings(snapshot, required).some((each) => each.on <= on))
    if (lacking.length === 0) continue
    const first = lacking.map((each) => `"${labelOf(machine, each)}"`).join(' and ')
    const later = lacking.flatMap((each) => happenings(snapshot, each).slice(0, 1)).map((each) => dateInWords(each.on))
    const instead =
      later.length < lacking.length
        ? 'Record that first.'
        : `On record that is dated ${later.join(' and ')}, after ${dateInWords(on)}: give a later date here, or correct that one.`
    return refused('GATE', `Before "${labelOf(machine, name)}" the rules require ${first}. ${instead}`, gate.clause)
  }
  return null
}

function refuseBuiltIn(
  machine: Machine,
  snapshot: Snapshot,
  event: CaseEvent,
  calendar: WorkingCalendar,
): Refused | null {
  switch (event.name) {
    case 'resolved':
    case 'not_resolved':
      return machine.clocks.some((clock) => clock.kind === 'stage')
        ? null
        : refused('UNKNOWN_EVENT', `${machine.title} has no stage that is to be resolved.`)
    case 'asked': {
      const request = grantable(machine, snapshot, event, calendar)
      return request.kind === 'refused' ? request : null
    }
    case 'decided':
      return refuseDecision(machine, snapshot, event)
    case 'extended':
      return refuseExtension(machine, snapshot, event, calendar)
    case 'expected_late':
      return clockAbout(machine, snapshot, event) !== null
        ? null
        : refused('NOTHING_TO_ANSWER', `Say which running clock is expected to be late; "${about(event)}" is none.`)
    case 'moved':
      if (stageAbout(machine, event) === null)
        return refused('UNKNOWN_EVENT', `${machine.title} has no stage called "${about(event)}".`)
      if (snapshot.status !== 'open')
        return refused('CASE_CLOSED', 'Only a case that has been taken and is not closed can be moved by hand.')
      return event.details.withReasons === true
        ? null
        : refused('NEEDS_REASONS', 'Moving a case by hand needs reasons.')
    case 'graded':
      return refuseGrade(machine, snapshot, event)
    case 'appointed':
      return refuseAppointment(machine, snapshot, event)
    case 'supporter_named':
      return refuseSupporter(machine, event)
    default:
      return refuseMeasure(machine, event)
  }
}

function refuseMeasure(machine: Machine, { name, details }: CaseEvent): Refused | null {
  const clock = machine.clocks.find((each) => each.measure !== null && each.metBy === name)
  if (clock === undefined || details.number !== undefined) return null
  return refused('NEEDS_A_NUMBER', `Give the number of ${clock.measure!.noun}.`, clock.clause)
}

function refuseDecision(machine: Machine, snapshot: Snapshot, event: CaseEvent): Refused | null {
  const decision = decisionAbout(machine, snapshot, event)
  if (decision === null) {
    const open = openDecisions(machine, snapshot).map((each) => `"${each.id}"`)
    const instead = open.length === 0 ? 'No decision is owed now.' : `Owed now: ${open.join(', ')}.`
    const named = about(event)
    // A scenario, or a case with one decision, may leave open which is meant.
    return refused('NOTHING_TO_ANSWER', `${named === '' ? '' : `No decision called "${named}" is owed. `}${instead}`)
  }
  const owed = openInstance(machine, snapshot, decision.clock)!
  if (event.on < owed.start.on) {
    const since = `It has been owed since ${dateInWords(owed.start.on)}; nothing could be decided before that.`
    return refused('NOTHING_TO_ANSWER', since, decision.clause)
  }
  if (event.details.decision === undefined)
    return refused('UNKNOWN_ANSWER', `Say yes or no: ${decision.text}.`, decision.clause)
  if (decision.form.withReasons && event.details.withReasons !== true)
    return refused('NEEDS_REASONS', `This decision must be given with reasons: ${decision.text}.`, decision.clause)
  if (decision.form.inWriting && event.details.inWriting !== true)
    return refused('NEEDS_WRITING', `This decision must be given in writing: ${decision.text}.`, decision.clause)
  return null
}

function refuseExtension(
  machine: Machine,
  snapshot: Snapshot,
  event: CaseEvent,
  calendar: WorkingCalendar,
): Refused | null {
  const { details, on } = event
  const clock = clockAbout(machine, snapshot, event)
  if (clock?.extension == null)
    return refused('NO_SUCH_RIGHT', `No running clock that may be extended is called "${about(event)}".`)
  const { to, agreedBy, clause } = clock.extension
  const instance = extendable(machine, snapshot, clock.index, event)
  if (instance?.period == null) return refused('NOTHING_TO_ANSWER', `"${clock.text}" is not running.`, clause)
  if (agreedBy !== null && details.agreedBy !== agreedBy)
    return refused('NEEDS_AGREEMENT', `More time needs the agreement of the ${words(agreedBy)}.`, clause)
  // What is stopped has no due date that could have gone by.
  if (instance.dueOn !== null && on > instance.dueOn)
    return refused(
      'EXTENDED_TOO_LATE',
      `More time must be agreed by ${dateInWords(instance.dueOn)}, when it was due.`,
      clause,
    )
  const wanted = details.extendedTo
  if (wanted === undefined)
    return refused('UNKNOWN_ANSWER', `Say how long it is extended to, at most ${formatPeriod(to)}.`, clause)
  const due = (period: Period) => countFrom(machine, snapshot, clock, instance, period, calendar)
  if (due(wanted) > due(to))
    return refused(
      'PAST_ITS_CAP',
      `It may be extended to ${formatPeriod(to)} in total, not to ${formatPeriod(wanted)}.`,
      clause,
    )
  const present = instance.extendedTo ?? instance.period
  if (due(wanted) <= due(present))
    return refused(
      'PAST_ITS_CAP',
      `${formatPeriod(wanted)} is no longer than the time there is: ${formatPeriod(present)}.`,
      clause,
    )
  return null
}

function countFrom(
  machine: Machine,
  snapshot: Snapshot,
  clock: Clock,
  { start }: Instance,
  period: Period,
  calendar: WorkingCalendar,
): number {
  return count(calendar, start, period, optionsOf({ machine, calendar }, snapshot, clock, start)).dueOn
}

function refuseAppointment(machine: Machine, snapshot: Snapshot, event: CaseEvent): Refused | null {
  const appointment = machine.appointments.find((each) => each.appointee === about(event))
  if (appointment === undefined) return refused('UNKNOWN_EVENT', `The rules appoint no "${about(event)}".`)
  const people = event.details.people ?? []
  const members = appointment.members
  const composed =
    people.length === members.length &&
    members.every((member) => people.some((each) => each.role === member.role && each.person !== null)) &&
    new Set(people.map((each) => each.person)).size === people.length
  if (!composed) {
    const wanted = members.map((member) => words(member.role)).join(', ')
    return refused('WRONGLY_COMPOSED', `Name one person for each of: ${wanted}; and nobody twice.`, appointment.clause)
  }
  for (const member of members) {
    const { person, ofAgency } = people.find((each) => each.role === member.role)!
    if (member.outside && ofAgency === true)
      return refused(
        'NOT_FROM_OUTSIDE',
        `The ${words(member.role)} must come from outside the agency; this person is of the agency. Appoint someone else.`,
        appointment.clause,
      )
    if (!member.outside && ofAgency === false)
      return refused(
        'FROM_OUTSIDE',
        `The ${words(member.role)} must be of the agency; this person is from outside it. Appoint someone else.`,
        appointment.clause,
      )
    const where = member.neverInvolved
    if (where === null) continue
    const was = snapshot.involved.some((each) => each.person === person && (where === 'matter' || each.stage === where))
    if (!was) continue
    const what = where === 'matter' ? 'this matter' : thingLabel(machine, `stage ${machine.stages[where]!.name}`)
    return refused(
      'WAS_INVOLVED',
      `The ${words(member.role)} must never have been involved in ${what}; this person was. Appoint someone else.`,
      appointment.clause,
    )
  }
  return null
}
