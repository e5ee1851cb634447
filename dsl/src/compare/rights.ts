/** Compares what people may ask for, when a case is taken, who is appointed, and what must come first. */
import { words } from '../text/words.ts'
import type { Condition, Involvement, Line, Name, PanelMember, Start, Statement } from '../tree/nodes.ts'
import { condition } from '../tree/print-parts.ts'
import { type Finding, incomparable, presence, sets, stricter, weaker } from './findings.ts'
import { conditions, events, forms, roles, starts, strengths } from './parts.ts'
import { periods } from './periods.ts'
import { begun, type Pair, roleIn, type Side, since } from './side.ts'
import { outcomes } from './under.ts'

type Of<K extends Statement['kind']> = Extract<Statement, { kind: K }>

/** A right asks more of the agency the longer it lasts and the less it takes to use it. */
export function requests(
  pair: Pair,
  one: Of<'mayAsk'>,
  other: Of<'mayAsk'>,
  oneUnder: readonly Line[],
  otherUnder: readonly Line[],
): readonly Finding[] {
  const nobody = (lines: readonly Line[]) => lines.filter(({ statement }) => statement.kind === 'ifNobodyAsks')
  return [
    ...windows(pair, one, other),
    ...events(askedFrom(one), askedFrom(other), 'May be asked for'),
    ...forms(one.form, other.form, false),
    ...roles(pair, one.role, other.role, 'may now ask'),
    ...conditions(one.condition, other.condition),
    ...outcomes(pair, nobody(oneUnder), nobody(otherUnder)),
  ]
}

function askedFrom({ once }: Of<'mayAsk'>): string {
  return once === null ? 'from the beginning' : `once ${once.text}`
}

function windows(pair: Pair, one: Of<'mayAsk'>, other: Of<'mayAsk'>): readonly Finding[] {
  if (one.within === null && other.within === null) return []
  if (one.within === null) return [weaker('May now be asked for within a time only.')]
  if (other.within === null) return [stricter('May now be asked for at any time.')]
  const counted = begun(pair, windowStart(one), windowStart(other))
  return [...periods(pair, 'open', one.within, other.within, counted), ...starts(pair, ...counted)]
}

/** Where nothing else is said, it runs from what has to come first. */
function windowStart({ of, once }: Of<'mayAsk'>): Start | null {
  return of ?? (once === null ? null : since(once))
}

export function acceptances(pair: Pair, one: Of<'accept'>, other: Of<'accept'>): readonly Finding[] {
  return [
    ...periods(pair, 'open', one.within, other.within),
    ...events(one.of.text, other.of.text, 'Counts from'),
    ...events(one.event.text, other.event.text, 'Looks at'),
    ...exceptions(one.orIf, other.orIf),
  ]
}

/** The more cases are taken whenever they come, the more is asked. */
function exceptions(one: Condition | null, other: Condition | null): readonly Finding[] {
  const said = (of: Condition | null) => (of === null ? null : words(condition(of)))
  const [before, after] = [said(one), said(other)]
  if (before === after) return []
  if (before === null) return [stricter(`Taken also ${after}.`)]
  if (after === null) return [weaker(`No longer taken ${before}.`)]
  return [{ ...incomparable(`Taken also ${after}, not ${before}.`), weakens: true }]
}

/** What still counts on its own day is due sooner. */
export function cutOffs(one: Of<'cutOff'>, other: Of<'cutOff'>): readonly Finding[] {
  const hour = `Counts from the next working day after ${other.after} instead of ${one.after}.`
  return [
    ...(one.after === other.after ? [] : [other.after > one.after ? stricter(hour) : weaker(hour)]),
    ...presence(
      one.orDayOff,
      other.orDayOff,
      false,
      'What comes on a day off now counts from the next working day.',
      'What comes on a day off now counts from its own day.',
    ),
  ]
}

export function gates(one: Of<'before'>, other: Of<'before'>): readonly Finding[] {
  return sets(names(one.require), names(other.require), true, (gained, lost) =>
    [
      ...gained.map((name) => `Now requires ${words(name)} first.`),
      ...lost.map((name) => `No longer requires ${words(name)} first.`),
    ].join(' '),
  )
}

export function supporters(pair: Pair, one: Of<'supporter'>, other: Of<'supporter'>): readonly Finding[] {
  const barred = sets(names(one.not), names(other.not), false, (gained, lost) =>
    [
      ...gained.map((name) => `The supporter may not be a ${words(name)}.`),
      ...lost.map((name) => `The supporter may now be a ${words(name)}.`),
    ].join(' '),
  )
  return [...barred, ...roles(pair, one.role, other.role, 'may bring one')]
}

export function appointments(pair: Pair, one: Of<'appoint'>, other: Of<'appoint'>): readonly Finding[] {
  return [
    ...roles(pair, one.role, other.role),
    ...strengths(one.strength, other.strength),
    ...independence(one, other, one.appointee.text),
  ]
}

export function panels(pair: Pair, one: Of<'appointPanel'>, other: Of<'appointPanel'>): readonly Finding[] {
  const seats = (side: Side, members: readonly PanelMember[]) =>
    numbered(members.map((member) => roleIn(side, member.role)))
  const [before, after] = [seats(pair.one, one.members), seats(pair.other, other.members)]
  const composition = sets(before, after, true, (gained, lost) =>
    [...gained.map((name) => `Also a ${words(name)}.`), ...lost.map((name) => `No ${words(name)} any more.`)].join(' '),
  )
  const shared = one.members.flatMap((member, place) => {
    const now = other.members[after.indexOf(before[place]!)]
    return now === undefined ? [] : [...independence(member, now, before[place]!)]
  })
  return [...roles(pair, one.role, other.role), ...strengths(one.strength, other.strength), ...composition, ...shared]
}

/** Several members of one role are told apart by their number. */
function numbered(list: readonly string[]): readonly string[] {
  return list.map((name, place) => {
    const number = list.slice(0, place + 1).filter((each) => each === name).length
    return number === 1 ? name : `${name} (${number})`
  })
}

interface Independent {
  readonly neverInvolved: Involvement | null
  readonly outside: boolean
}

function independence(one: Independent, other: Independent, who: string): readonly Finding[] {
  const name = `The ${words(who)}`
  const outside = presence(
    one.outside,
    other.outside,
    true,
    `${name} must come from outside the agency.`,
    `${name} need no longer come from outside the agency.`,
  )
  const [before, after] = [reach(one.neverInvolved), reach(other.neverInvolved)]
  const sentence = `${name} ${partNow(one.neverInvolved, other.neverInvolved)}.`
  if (before !== after) return [...outside, after > before ? stricter(sentence) : weaker(sentence)]
  if (before !== 1 || partIn(one.neverInvolved) === partIn(other.neverInvolved)) return outside
  return [...outside, { ...incomparable(sentence), weakens: true }]
}

/** The whole matter takes in each of its stages. */
function reach(involvement: Involvement | null): number {
  return involvement === null ? 0 : involvement === 'matter' ? 2 : 1
}

function partNow(one: Involvement | null, other: Involvement | null): string {
  if (other === null) return `may now have had a part in ${partIn(one)}`
  return `must have had no part in ${partIn(other)}${one === null ? '' : `, where it was ${partIn(one)}`}`
}

function partIn(involvement: Involvement | null): string {
  return involvement === null || involvement === 'matter' ? 'the matter' : `stage ${words(involvement.stage.text)}`
}

function names(list: readonly Name[]): readonly string[] {
  return list.map((name) => name.text)
}
