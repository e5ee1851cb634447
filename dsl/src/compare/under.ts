/** Compares what is written under a clock: more time, pauses, what comes round again, what lateness owes, evidence. */
import { dutyName } from '../model/keys.ts'
import { words } from '../text/words.ts'
import { owedOn } from '../tree/limits.ts'
import type { Line, Statement } from '../tree/nodes.ts'
import { actions } from './actions.ts'
import { duties } from './duties.ts'
import { type Finding, incomparable, presence, reworded, sets, stricter, weaker } from './findings.ts'
import { roles, texts } from './parts.ts'
import { periods } from './periods.ts'
import { asOwed, type Pair, roleIn, theRole, under } from './side.ts'

export function undersOfClock(pair: Pair, one: readonly Line[], other: readonly Line[]): readonly Finding[] {
  return [
    ...extensions(pair, under(one, 'extension'), under(other, 'extension')),
    ...pauses(one, other, 'stops', 'stops'),
    ...pauses(one, other, 'startsAgain', 'starts again'),
    ...series(pair, under(one, 'series'), under(other, 'series')),
    ...lateness(pair, one, other),
    ...evidence(one, other),
    ...minimum(one, other),
  ]
}

/** What follows from an answer or from nobody asking, with what is written under that. */
export function outcomes(pair: Pair, one: readonly Line[], other: readonly Line[]): readonly Finding[] {
  const does = (lines: readonly Line[]) =>
    lines.flatMap(({ statement }) => ('actions' in statement ? [...statement.actions] : []))
  const [before, after] = [underOwed(one), underOwed(other)]
  return [
    ...actions(pair, does(one), does(other)),
    ...[...before].flatMap(([owed, lines]) => undersOfClock(pair, lines, after.get(owed) ?? lines)),
  ]
}

/** What is written under each of the lines, by what they make somebody owe: what is owed no more is said as that. */
function underOwed(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  return new Map(lines.map(({ statement, under }) => [owedOn(statement).map(dutyName).join(' and '), under]))
}

type Under<K extends Statement['kind']> = Extract<Statement, { kind: K }> | null

function extensions(pair: Pair, one: Under<'extension'>, other: Under<'extension'>): readonly Finding[] {
  if (one === null || other === null)
    return presence(one !== null, other !== null, false, 'May now be extended.', 'May no longer be extended.')
  const agreement = presence(
    one.agreedBy !== null,
    other.agreedBy !== null,
    true,
    'More time now needs agreement.',
    'More time no longer needs agreement.',
  )
  const agreed = (role: string) => `More time needs the agreement of ${role}`
  const by =
    one.agreedBy !== null && other.agreedBy !== null && roles(pair, one.agreedBy, other.agreedBy).length > 0
      ? [
          incomparable(
            `${agreed(theRole(roleIn(pair.other, other.agreedBy)))}, not ${theRole(roleIn(pair.one, one.agreedBy))}.`,
          ),
        ]
      : []
  return [...periods(pair, 'extended', one.to, other.to), ...agreement, ...by]
}

function pauses(
  one: readonly Line[],
  other: readonly Line[],
  kind: 'stops' | 'startsAgain',
  verb: string,
): readonly Finding[] {
  const spans = (lines: readonly Line[]) =>
    lines.flatMap(({ statement }) =>
      statement.kind === kind ? [`from ${words(statement.from.text)} to ${words(statement.to.text)}`] : [],
    )
  return sets(spans(one), spans(other), false, (gained, lost) =>
    [
      ...gained.map((span) => `The time now ${verb} ${span}.`),
      ...lost.map((span) => `The time no longer ${verb} ${span}.`),
    ].join(' '),
  )
}

function series(pair: Pair, one: Under<'series'>, other: Under<'series'>): readonly Finding[] {
  if (one === null || other === null)
    return presence(one !== null, other !== null, true, 'Now comes round again.', 'No longer comes round again.')
  const until =
    one.until?.text === other.until?.text
      ? []
      : [
          incomparable(
            `Comes round until ${words(other.until?.text ?? 'closed')}, not ${words(one.until?.text ?? 'closed')}.`,
          ),
        ]
  const following = named('The next one', periods(pair, 'due', one.next, other.next))
  // Where only one length is written, it holds for all that follow.
  const later =
    one.then === null && other.then === null
      ? []
      : named('Each one after it', periods(pair, 'due', one.then ?? one.next, other.then ?? other.next))
  return [...following, ...later, ...until]
}

/** Beside the first time, each finding says which it is about. */
function named(which: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((each) => ({ ...each, sentence: `${which}: ${startingSmall(each.sentence)}` }))
}

function startingSmall(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

function lateness(pair: Pair, one: readonly Line[], other: readonly Line[]): readonly Finding[] {
  const [before, after] = [under(one, 'ifLate'), under(other, 'ifLate')]
  if (before === null && after === null) return []
  if (before === null) return [stricter('Something is now owed when it is late.')]
  if (after === null) return [weaker('Nothing is owed any more when it is late.')]
  const [often, oftenNow] = [repeats(one), repeats(other)]
  return [
    ...presence(
      before.expected,
      after.expected,
      true,
      'Owed also when it is expected to be late.',
      'Owed only once it is late.',
    ),
    ...duties(asOwed(pair), before.duty, after.duty),
    ...(often === null || oftenNow === null
      ? presence(often !== null, oftenNow !== null, true, 'Owed again and again.', 'Owed once only.')
      : [...periods(pair, 'due', often.every, oftenNow.every), ...texts(often.because, oftenNow.because)]),
  ]
}

function repeats(lines: readonly Line[]): Under<'repeats'> {
  const late = lines.find(({ statement }) => statement.kind === 'ifLate')
  return under([...(late?.under ?? []), ...lines], 'repeats')
}

/** What a rule gives evidence of binds nobody. */
function evidence(one: readonly Line[], other: readonly Line[]): readonly Finding[] {
  const shown = (lines: readonly Line[]) =>
    lines.flatMap(({ statement }) =>
      statement.kind === 'shows'
        ? [words(`${statement.criterion.text} for ${statement.grade.text} in ${statement.framework.text}`)]
        : [],
    )
  const [before, after] = [shown(one).join(', '), shown(other).join(', ')]
  return before === after
    ? []
    : [reworded(`Gives evidence of ${after || 'nothing'} instead of ${before || 'nothing'}.`)]
}

function minimum(one: readonly Line[], other: readonly Line[]): readonly Finding[] {
  const marked = (lines: readonly Line[]) => under(lines, 'minimum') !== null
  if (marked(one) === marked(other)) return []
  return [reworded(marked(other) ? 'Now a minimum.' : 'No longer called a minimum.')]
}
