/** Compares the parts that many kinds of rule have: who, how strongly, on what condition, in what form. */

import { sentence, words } from '../text/words.ts'
import type { Condition, Form, Name, Start, Strength, Text } from '../tree/nodes.ts'
import { condition, start as startWords } from '../tree/print-parts.ts'
import { type Finding, incomparable, presence, reworded, stricter, weaker } from './findings.ts'
import { type Pair, roleIn, theRole } from './side.ts'

export function roles(pair: Pair, one: Name, other: Name, does = 'is now to do it'): readonly Finding[] {
  const [before, after] = [roleIn(pair.one, one), roleIn(pair.other, other)]
  if (before === after) return []
  return [incomparable(`${sentence(theRole(after))} ${does}, not ${theRole(before)}.`)]
}

export function strengths(one: Strength, other: Strength): readonly Finding[] {
  if (one === other) return []
  return [other === 'must' ? stricter('A must instead of a should.') : weaker('A should instead of a must.')]
}

/** What holds in fewer cases asks less; of two ways to go on neither asks more. */
export function conditions(one: Condition | null, other: Condition | null, asks = true): readonly Finding[] {
  const [before, after] = [said(one), said(other)]
  if (before === after) return []
  if (before !== null && after !== null) return [{ ...incomparable(`Holds ${after}, not ${before}.`), weakens: asks }]
  if (after !== null) return [(asks ? weaker : incomparable)(`Holds only ${after}.`)]
  return [(asks ? stricter : incomparable)(`Holds in every case, no longer only ${before}.`)]
}

/** A form that the agency must keep asks more of it; one that a person must keep to use a right asks less. */
export function forms(one: Form, other: Form, ofAgency: boolean): readonly Finding[] {
  return [
    ...presence(one.inWriting, other.inWriting, ofAgency, 'Now in writing.', 'No longer in writing.'),
    ...presence(one.withReasons, other.withReasons, ofAgency, 'Now with reasons.', 'No longer with reasons.'),
  ]
}

/** Texts for people; spaces, case and full stops make no difference. */
export function texts(one: Text | null, other: Text | null): readonly Finding[] {
  const [before, after] = [one?.value ?? '', other?.value ?? '']
  return plain(before) === plain(after) ? [] : [reworded(`Says "${after}" instead of "${before}".`)]
}

export function events(one: string, other: string, verb: string): readonly Finding[] {
  return one === other ? [] : [{ ...incomparable(`${verb} ${words(other)} instead of ${words(one)}.`), weakens: true }]
}

/** What it runs from; the day after an event is a matter of counting. */
export function starts(pair: Pair, one: Start | null, other: Start | null): readonly Finding[] {
  if (one === null && other === null) return []
  if (one === null || other === null || one.event.text !== other.event.text)
    return events(
      one === null ? pair.one.entry : startName(one),
      other === null ? pair.other.entry : startName(other),
      'Counts from',
    )
  const name = words(one.event.text)
  return presence(one.each, other.each, true, `For each ${name}, not only the first.`, `For the first ${name} only.`)
}

/** What is compared when only the words count: typographic marks, case and spaces aside. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function startName(start: Start): string {
  return startWords(start).slice('of '.length)
}

function said(of: Condition | null): string | null {
  return of === null ? null : words(condition(of))
}
