/** Turns a clock into its limit for people: until when, counted from what. What owes it is not said here. */
import { formatPeriod } from '../calendar/period.ts'
import { words } from '../text/words.ts'
import { conditionInWords, questionText } from './condition-in-words.ts'
import type { Clock, ClockKind, ClockStart, Machine } from './machine.ts'

/** "within 10 working days of request made, or up to 20 working days if the applicant agrees" */
export function limitOf(machine: Machine, clock: Clock): string | null {
  const start = startInWords(clock)
  const parts: string[] = []
  if (clock.measure !== null) parts.push(`within ${clock.measure.count} ${words(clock.measure.noun)}${start}`)
  else if (clock.period !== null && clock.before !== undefined) {
    parts.push(
      `at least ${formatPeriod(clock.period)} before the date answered to "${questionText(machine, clock.before)}"`,
    )
  } else if (clock.period !== null) {
    parts.push(`${leads[clock.kind] ?? 'within'} ${formatPeriod(clock.period)}${start}`.trim())
  } else if (clock.start.kind === 'event') parts.push(`after ${eventInWords(clock.start, true)}`)
  else return clock.condition === null ? null : conditionInWords(machine, clock.condition)
  if (clock.extension !== null) {
    const consent = clock.extension.agreedBy === null ? '' : ` if the ${words(clock.extension.agreedBy)} agrees`
    parts.push(`or up to ${formatPeriod(clock.extension.to)}${consent}`)
  }
  if (clock.unless !== null) parts.push(`unless ${words(clock.unless)} comes first`)
  if (clock.condition !== null) parts.push(conditionInWords(machine, clock.condition))
  return parts.join(', ')
}

const leads: Partial<Record<ClockKind, string>> = { retention: 'for at least', wait: '' }
const joints: Partial<Record<ClockKind, string>> = { retention: 'from', wait: 'after' }

function startInWords({ kind, start, stage }: Clock): string {
  switch (start.kind) {
    case 'event': {
      const joint = `${joints[kind] ?? 'of'}${start.dayAfter ? ' the day after' : ''}`
      return ` ${joint} ${eventInWords(start, joint.endsWith('after'))}`
    }
    case 'entry':
      return stage === null ? ' of the opening' : ' of entering the stage'
    case 'late':
    case 'action':
      return ''
  }
}

/** What is begun by closing begins when the case is closed; a participle alone says what is done to it: `decided`. */
function eventInWords({ event, each }: Extract<ClockStart, { kind: 'event' }>, isAfter: boolean): string {
  if (event !== 'closed' && participle.test(event)) {
    if (each) return `each time it is ${event}`
    return isAfter ? `it is ${event}` : `when it is ${event}`
  }
  return `${each ? 'each ' : ''}${event === 'closed' ? 'closing' : words(event)}`
}

const participle = /^[a-z]*[^e]ed$/
