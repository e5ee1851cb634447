/** Joins what was found about the parts of one rule into what is said of the whole rule. */
import type { Example, Verdict } from './comparison.ts'

/** One way in which two rules differ. */
export interface Finding {
  readonly verdict: 'same' | 'reworded' | 'stricter' | 'weaker' | 'incomparable'
  readonly sentence: string
  readonly examples?: readonly Example[]
  readonly unitChanged?: boolean
  /** From some start, or in some case, it asks less. */
  readonly weakens?: boolean
}

export interface RuleDifference {
  readonly verdict: Exclude<Verdict, 'added' | 'dropped'>
  readonly difference: string
  readonly examples: readonly Example[]
  readonly unitChanged: boolean
  readonly weakens: boolean
}

export function joined(findings: readonly Finding[]): RuleDifference {
  return {
    verdict: verdictOf(findings),
    difference: findings.map((each) => each.sentence).join(' '),
    examples: findings.flatMap((each) => each.examples ?? []),
    unitChanged: findings.some((each) => each.unitChanged === true),
    weakens: findings.some((each) => each.verdict === 'weaker' || each.weakens === true),
  }
}

/** Stricter in one part and weaker in another is neither. */
function verdictOf(findings: readonly Finding[]): RuleDifference['verdict'] {
  const has = (verdict: Finding['verdict']) => findings.some((each) => each.verdict === verdict)
  if (has('incomparable') || (has('stricter') && has('weaker'))) return 'incomparable'
  if (has('stricter')) return 'stricter'
  if (has('weaker')) return 'weaker'
  return has('reworded') ? 'reworded' : 'same'
}

export const stricter = (sentence: string): Finding => ({ verdict: 'stricter', sentence })
export const weaker = (sentence: string): Finding => ({ verdict: 'weaker', sentence })
export const incomparable = (sentence: string): Finding => ({ verdict: 'incomparable', sentence })
export const reworded = (sentence: string): Finding => ({ verdict: 'reworded', sentence })

/** What is either there or not: having it asks more, or, where `more` is false, less. */
export function presence(
  one: boolean,
  other: boolean,
  more: boolean,
  now: string,
  noLonger: string,
): readonly Finding[] {
  if (one === other) return []
  const sentence = other ? now : noLonger
  return [other === more ? stricter(sentence) : weaker(sentence)]
}

/** Sets of names: holding all of the first and more asks more, or, where `more` is false, less. */
export function sets(
  one: readonly string[],
  other: readonly string[],
  more: boolean,
  said: (gained: readonly string[], lost: readonly string[]) => string,
): readonly Finding[] {
  const gained = other.filter((name) => !one.includes(name))
  const lost = one.filter((name) => !other.includes(name))
  if (gained.length === 0 && lost.length === 0) return []
  const sentence = said(gained, lost)
  if (gained.length > 0 && lost.length > 0) return [{ ...incomparable(sentence), weakens: true }]
  return [gained.length > 0 === more ? stricter(sentence) : weaker(sentence)]
}
