/** Compares two duties: who owes what to whom, by when, from when, and on what condition. */
import { sentence, words } from '../text/words.ts'
import type { Duty, Line, PeriodLiteral, Start } from '../tree/nodes.ts'
import { type Finding, incomparable, stricter, weaker } from './findings.ts'
import { conditions, events, roles, startName, starts, strengths, texts } from './parts.ts'
import { periods } from './periods.ts'
import { begun, countedFrom, countingIn, type Pair, roleIn, since, theRole } from './side.ts'

type AnyDuty = Omit<Duty, 'kind'>

export function duties(
  pair: Pair,
  one: AnyDuty,
  other: AnyDuty,
  oneUnder: readonly Line[] = [],
  otherUnder: readonly Line[] = [],
): readonly Finding[] {
  return [
    ...limits(pair, limitOf(one, oneUnder), limitOf(other, otherUnder)),
    ...strengths(one.strength, other.strength),
    ...roles(pair, one.role, other.role),
    ...told(pair, one, other),
    ...conditions(one.condition, other.condition),
    ...texts(one.text, other.text),
  ]
}

/** When a duty is due, wherever its author wrote it: on its own line or under it. */
interface Limit {
  readonly within: Duty['within']
  /** The event it runs from, wherever that is named. */
  readonly start: Start | null
  /** The question whose date it is counted back from. */
  readonly before: string | null
}

export function limitOf(
  duty: Pick<Duty, 'within' | 'of' | 'when'> & Partial<Pick<Duty, 'before'>>,
  lines: readonly Line[],
): Limit {
  const start = duty.of ?? (duty.when === null ? countedFrom(lines) : since(duty.when))
  return { within: duty.within, start, before: duty.before?.text ?? null }
}

export function limits(pair: Pair, one: Limit, other: Limit): readonly Finding[] {
  const [before, after] = [one.within, other.within]
  const from = begun(pair, one.start, other.start)
  const began = starts(pair, ...from)
  if (before === null && after === null) return began
  if (before === null) return [stricter('Now has a time limit.')]
  if (after === null) return [weaker('No longer has a time limit.')]
  if ('noun' in before || 'noun' in after) return [...counted(before, after), ...dayBegun(...from), ...began]
  if (one.before !== null || other.before !== null) return ahead(pair, one, other, before, after)
  return [...periods(pair, 'due', before, after, from), ...began]
}

/** Counted back from a date to come, more time asks more. */
function ahead(pair: Pair, one: Limit, other: Limit, before: PeriodLiteral, after: PeriodLiteral): readonly Finding[] {
  const said = (period: PeriodLiteral, { before: question }: Limit) =>
    question === null ? `within ${lengthOf(period)}` : `at least ${lengthOf(period)} before ${words(question)}`
  const difference = `${sentence(said(after, other))} instead of ${said(before, one)}.`
  if (one.before !== other.before) return [{ ...incomparable(difference), weakens: true }]
  const [first, second] = [countingIn(pair.one, before).period, countingIn(pair.other, after).period]
  if (first.unit !== second.unit) return [{ ...incomparable(difference), unitChanged: true, weakens: true }]
  if (first.rolls !== second.rolls) return [{ ...incomparable(difference), weakens: true }]
  if (second.count === first.count) return []
  return [second.count > first.count ? stricter(difference) : weaker(difference)]
}

/** No dates show it where it is no time that counts. */
function dayBegun(one: Start | null, other: Start | null): readonly Finding[] {
  if (one === null || other === null || one.event.text !== other.event.text || one.dayAfter === other.dayAfter)
    return []
  return events(startName(one), startName(other), 'Counts from')
}

/** Things that are counted: four rings or three. */
function counted(one: NonNullable<Duty['within']>, other: NonNullable<Duty['within']>): readonly Finding[] {
  const said = (within: NonNullable<Duty['within']>) =>
    'noun' in within ? `${within.count} ${words(within.noun.text)}` : lengthOf(within)
  const sentence = `Within ${said(other)} instead of ${said(one)}.`
  const sameNoun = 'noun' in one && 'noun' in other && one.noun.text === other.noun.text
  if (!sameNoun) return [{ ...incomparable(sentence), weakens: true }]
  if (one.count === other.count) return []
  return [other.count < one.count ? stricter(sentence) : weaker(sentence)]
}

function told(pair: Pair, one: AnyDuty, other: AnyDuty): readonly Finding[] {
  if (one.told !== null && other.told !== null) return roles(pair, one.told, other.told, 'is now told')
  if (one.told === other.told) return []
  if (other.told === null) return [weaker(`${sentence(theRole(roleIn(pair.one, one.told!)))} is no longer told.`)]
  return [stricter(`${sentence(theRole(roleIn(pair.other, other.told)))} is to be told.`)]
}

function lengthOf({ count, unit }: PeriodLiteral): string {
  return `${count} ${unit.replace('_', ' ')}${count === 1 ? '' : 's'}`
}
