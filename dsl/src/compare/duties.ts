/** Compares two duties: who owes what to whom, by when, from when, and on what condition. */
import { sentence, words } from '../text/words.ts'
import type { Duty, Line, PeriodLiteral, Start } from '../tree/nodes.ts'
import { type Finding, incomparable, stricter, weaker } from './findings.ts'
import { conditions, events, roles, starts, strengths, texts } from './parts.ts'
import { periods } from './periods.ts'
import { type Pair, roleIn, theRole, under } from './side.ts'

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
  readonly of: Start | null
  /** The event it waits for without naming it in its time. */
  readonly from: string | null
}

export function limitOf(duty: Pick<Duty, 'within' | 'of' | 'when'>, lines: readonly Line[]): Limit {
  const within = duty.within ?? under(lines, 'countedAs')?.period ?? null
  const from = duty.when?.text ?? under(lines, 'countedFrom')?.event.text ?? null
  return { within, of: duty.of, from }
}

export function limits(pair: Pair, one: Limit, other: Limit): readonly Finding[] {
  const [before, after] = [one.within, other.within]
  const began = beginnings(one, other)
  if (before === null && after === null) return began
  if (before === null) return [stricter('Now has a time limit.')]
  if (after === null) return [weaker('No longer has a time limit.')]
  if ('noun' in before || 'noun' in after) return [...counted(before, after), ...began]
  const dayAfter = [one.of?.dayAfter ?? false, other.of?.dayAfter ?? false] as const
  return [...periods(pair, 'due', before, after, dayAfter), ...began]
}

function beginnings(one: Limit, other: Limit): readonly Finding[] {
  if (one.of !== null && other.of !== null) return starts(one.of, other.of)
  return events(one.of?.event.text ?? one.from, other.of?.event.text ?? other.from)
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
