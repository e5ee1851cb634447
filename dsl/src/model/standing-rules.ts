/** Finds among the rules of a base the one that a local rule is about, while the base is laid over: both may hold thousands. */
import type { Rule } from './blocks.ts'
import { conditionOf, keyOf } from './keys.ts'

/** Rules in their order, each at a place of its own that stays its place. */
export interface StandingRules {
  /** The rule of the same name; where several bear it, the one that holds where this does, and binds as much. Null for none. */
  placeOf(rule: Rule): number | null
  at(place: number): Rule
  /** At the end where there is no place. */
  lay(rule: Rule, place?: number | null): void
  drop(place: number): void
  all(): Rule[]
}

export function standingRules(rules: readonly Rule[]): StandingRules {
  const standing: (Rule | null)[] = []
  // By each label the places of the rules that bear it, in their order.
  const places = new Map<string, number[]>()
  const bear = (label: string, place: number) => {
    const there = places.get(label) ?? []
    places.set(label, there)
    there.splice(there.findLastIndex((each) => each < place) + 1, 0, place)
  }
  const lose = (label: string, place: number) => {
    const there = places.get(label)!
    there.splice(there.indexOf(place), 1)
  }
  const lay = (rule: Rule, place?: number | null) => {
    const at = place ?? standing.length
    const before = standing[at] ?? null
    standing[at] = rule
    const old = before === null ? [] : labelsOf(before)
    const now = labelsOf(rule)
    for (const label of old) if (!now.includes(label)) lose(label, at)
    for (const label of now) if (!old.includes(label)) bear(label, at)
  }
  for (const rule of rules) lay(rule)
  return {
    lay,
    at: (place) => standing[place]!,
    all: () => standing.filter((rule) => rule !== null),
    drop: (place) => {
      for (const label of labelsOf(standing[place]!)) lose(label, place)
      standing[place] = null
    },
    placeOf: (rule) => {
      const [key, name, strength, where] = labelsOf(rule).map((label) => places.get(label) ?? [])
      const condition = conditionOf(rule.statement)
      const same = where![0]
      if (name!.length < 2 || (rule.statement.kind !== 'duty' && condition === null)) return key![0] ?? same ?? null
      // What is dropped is that one and no other.
      if (same === undefined && rule.change === 'dropped' && condition !== null) return null
      return same ?? strength![0] ?? name![0]!
    },
  }
}

/** What a rule is found by: its key; its name; that with how much it binds; and with where it holds, besides. */
function labelsOf({ key, statement }: Rule): readonly string[] {
  const name = keyOf(statement)
  const strength = statement.kind === 'duty' ? statement.strength : ''
  const where = conditionOf(statement) ?? ''
  return [`key ${key}`, `name ${name}`, `as ${strength} ${name}`, `where ${strength} ${name}\n${where}`]
}
