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
  /** `later`: of the same ruleset, beyond the edition it is kept to. `base`: of what it extends. `coming`: in force from a day to come. */
  readonly kind: 'later' | 'base' | 'coming'
  readonly edition: Edition
}

export function newerThan(use: Use, editions: readonly Edition[], today: string): Newer | null {
  const own = newestFirst(editions.filter(({ ruleset }) => ruleset === use.ruleset))
  const coming = own.find(({ inForceFrom }) => inForceFrom > today)
  if (coming) return { kind: 'coming', edition: coming }
  const [newest] = own
  if (!newest) return null
  const kept = use.edition?.inForceFrom
  if (kept !== undefined && newest.inForceFrom > kept) return { kind: 'later', edition: newest }
  const base = baseOf(newest)
  const [newestBase] = newestFirst(editions.filter(({ ruleset }) => ruleset === base?.ruleset))
  return base && newestBase && newestBase.inForceFrom > base.of ? { kind: 'base', edition: newestBase } : null
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
