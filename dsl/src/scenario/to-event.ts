/** Turns what a scenario gives into the event a person would have recorded that day. */
import { type WorkingCalendar } from '../calendar/calendar.ts'
import { epochDay } from '../calendar/epoch-day.ts'
import type { Period } from '../calendar/period.ts'
import { instantAt } from '../calendar/zone.ts'
import type { CaseEvent, EventDetails } from '../machine/event.ts'
import type { Machine } from '../machine/machine.ts'
import type { Snapshot } from '../machine/snapshot.ts'
import { slug } from '../text/words.ts'
import type { PeriodLiteral, Shown } from '../tree/literals.ts'
import { printClock } from '../tree/print-scenario.ts'
import type { ClockRef } from '../tree/scenario-nodes.ts'
import { clockOf, decisionIn } from './clock-ref.ts'
import type { ScenarioStep } from './scenario.ts'

type GivenStep = Extract<ScenarioStep, { kind: 'given' }>

/** Null for what only lets time pass. */
export function eventOf(
  machine: Machine,
  snapshot: Snapshot,
  step: GivenStep,
  calendar: WorkingCalendar,
): CaseEvent | null {
  const { given } = step
  const about = (clock: ClockRef) => clockOf(machine, snapshot, clock)?.id ?? printClock(clock)
  switch (given.kind) {
    case 'event': {
      const question = machine.questions.find((each) => each.name === given.event.text)
      if (question !== undefined)
        return happening(step, calendar, 'answered', { facts: { [question.name]: step.on.on } })
      return happening(step, calendar, given.event.text, given.count === null ? {} : { number: given.count.count })
    }
    case 'answer': {
      const answer = 'on' in given.answer ? given.answer.on : given.answer.text
      return happening(step, calendar, 'answered', { facts: { [given.question.text]: answer } })
    }
    case 'done': {
      const clock = clockOf(machine, snapshot, { kind: 'worded', text: given.text })
      return happening(step, calendar, clock?.metBy ?? slug(given.text.value), {})
    }
    case 'appointed':
      return happening(step, calendar, 'appointed', appointed(machine, given.appointee.text))
    case 'expectedLate':
      return happening(step, calendar, 'expected_late', { about: about(given.clock) })
    case 'extension': {
      const named = given.clock === null ? null : about(given.clock)
      const clock = machine.clocks.find((each) => each.extension !== null && (named === null || each.id === named))
      const agreedBy = clock?.extension?.agreedBy
      return happening(step, calendar, 'extended', {
        ...(named === null ? {} : { about: named }),
        extendedTo: periodOf(given.to),
        ...(agreedBy == null ? {} : { agreedBy }),
      })
    }
    case 'asked':
      return happening(step, calendar, 'asked', {
        about: given.stage !== null ? `stage ${given.stage.text}` : (given.thing?.text ?? ''),
        ...given.form,
      })
    case 'decided':
      return happening(step, calendar, 'decided', {
        ...(given.decision === null ? {} : { about: decisionIn(machine, given.decision.value) }),
        decision: given.yes ? 'yes' : 'no',
        ...given.form,
      })
    case 'graded': {
      const { area, grade, form } = given
      const criteria = given.shown.flatMap((shown) => criteriaShown(machine, area.text, shown))
      return happening(step, calendar, 'graded', { about: area.text, grade: grade.text, criteria, ...form })
    }
    case 'today':
      return null
  }
}

function happening(step: GivenStep, calendar: WorkingCalendar, name: string, details: EventDetails): CaseEvent {
  const on = epochDay(step.on.on) ?? 0
  const at = step.at === null ? null : instantAt(on, minuteOf(step.at), calendar.zone)
  return { name, on, at, recordedAt: recordedAt(step, calendar), by: null, details }
}

/** Recorded when it happened; where no time is given, at noon. */
export function recordedAt(step: GivenStep, calendar: WorkingCalendar): number {
  const on = epochDay(step.on.on) ?? 0
  return instantAt(on, step.at === null ? 12 * 60 : minuteOf(step.at), calendar.zone)
}

function minuteOf(time: string): number {
  const [hour, minute] = time.split(':')
  return Number(hour) * 60 + Number(minute)
}

function periodOf({ count, unit, rolls }: PeriodLiteral): Period {
  return { count, unit: unit === 'calendar_day' ? 'day' : unit, rolls }
}

/** `everything for good` is all that is written for that grade in the area. */
function criteriaShown({ framework }: Machine, area: string, { name, everything }: Shown): readonly string[] {
  if (!everything) return [name.text]
  const written = framework?.areas.find((each) => each.name === area)?.criteria ?? []
  return written.flatMap((criterion) => (criterion.grade === name.text ? [criterion.name] : []))
}

/** In a scenario people are known by their roles alone. */
function appointed(machine: Machine, appointee: string): EventDetails {
  const members = machine.appointments.find((each) => each.appointee === appointee)?.members ?? []
  return { about: appointee, people: members.map(({ role }) => ({ role, person: `the ${role}` })) }
}
