/** Finds what has been published since an agency settled on its rules: a later edition of a ruleset, or of the base it extends. */

interface Edition {
  readonly id: string
  readonly ruleset: string
  readonly title: string
  readonly inForceFrom: string
  readonly text: string
}

interface Use {
  readonly ruleset: string
  readonly edition: { readonly inForceFrom: string } | null
}

export interface Newer {
  /** `later`: of the same ruleset, in force and passed by. `base`: of what it extends, in force or to come. `coming`: of the same ruleset, in force from a day to come. */
  readonly kind: 'later' | 'base' | 'coming'
  readonly edition: Edition
}

/** All that holds: what is passed by today first, then what the base has, then the next to come. */
export function newerThan(use: Use, editions: readonly Edition[], today: string): readonly Newer[] {
  const own = newestFirst(editions.filter(({ ruleset }) => ruleset === use.ruleset))
  const [newest] = own
  if (!newest) return []
  // What is in force already passes by nobody who follows.
  const { inForce, coming } = newestAfter(use.edition?.inForceFrom ?? today, own, today)
  // An own edition that is to come may extend what its base has by now.
  const base = baseOf(newest)
  const ofBase = newestFirst(editions.filter(({ ruleset }) => ruleset === base?.ruleset))
  const newBase = base && newestAfter(base.of, ofBase, today)
  return [
    ...told('later', inForce),
    ...told('base', newBase?.inForce),
    ...told('base', newBase?.coming),
    ...told('coming', coming),
  ]
}

/** Of what is later than a date: the newest in force, and the next to come. The editions are given newest first. */
function newestAfter(date: string, editions: readonly Edition[], today: string) {
  const later = editions.filter(({ inForceFrom }) => inForceFrom > date)
  return {
    inForce: later.find(({ inForceFrom }) => inForceFrom <= today),
    coming: later.findLast(({ inForceFrom }) => inForceFrom > today),
  }
}

function told(kind: Newer['kind'], edition: Edition | undefined): readonly Newer[] {
  return edition ? [{ kind, edition }] : []
}

/** By which new cases run on a day: the one it is kept to, or the newest in force. */
export function editionOf(use: Use, editions: readonly Edition[], on: string): Edition | null {
  const own = newestFirst(editions.filter(({ ruleset }) => ruleset === use.ruleset))
  const kept = use.edition?.inForceFrom
  return own.find(({ inForceFrom }) => (kept === undefined ? inForceFrom <= on : inForceFrom === kept)) ?? null
}

/** The ruleset that it extends, and which edition of it: the one it names, or the one of its own time. */
function baseOf({ text, inForceFrom }: Edition): { readonly ruleset: string; readonly of: string } | null {
  const found = /^\s*ruleset\s.*\bextends\s+(\w+)(?:\s+of\s+(\d{4}-\d\d-\d\d))?/m.exec(text)
  return found?.[1] ? { ruleset: found[1], of: found[2] ?? inForceFrom } : null
}

function newestFirst(editions: readonly Edition[]): Edition[] {
  return editions.toSorted((one, other) => other.inForceFrom.localeCompare(one.inForceFrom))
}
