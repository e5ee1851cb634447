/** Turns what an agency said of its rulesets into which edition is in use on a day, and since when. */
import type { UsesQuery } from '../gql/graphql.ts'

export type Uses = UsesQuery['me']['agency']
export type Use = Uses['rulesets'][number]

interface Edition {
  readonly id: string
  readonly ruleset: string
  readonly inForceFrom: string
}

export type EditionStanding = 'in_force' | 'scheduled' | 'earlier' | 'unused'

/** How the agency uses a ruleset on a day; null where it does not. */
export function usageOn(uses: readonly Use[], ruleset: string, on: string): Use | null {
  const begun = uses.filter(
    (each) => each.ruleset === ruleset && each.fromOn <= on && (!each.untilOn || on < each.untilOn),
  )
  return begun.at(-1) ?? null
}

/** Whether anybody works by an edition; `unknown`: what the agency said could not be read, and neither is promised. */
export type WhetherUsed = 'used' | 'unused' | 'unknown'

/**
 * Whether new cases come to run by an edition, from its day on or later, by what the agency said: it is kept to this
 * edition, or follows the ruleset, of which no later one is in force by then.
 */
export function whetherUsed(
  uses: readonly Use[] | undefined,
  { ruleset, inForceFrom }: Pick<Edition, 'ruleset' | 'inForceFrom'>,
  editions: readonly Pick<Edition, 'ruleset' | 'inForceFrom'>[],
  today: string,
): WhetherUsed {
  if (uses === undefined) return 'unknown'
  const from = inForceFrom > today ? inForceFrom : today
  const later = editions.filter((each) => each.ruleset === ruleset && each.inForceFrom > inForceFrom)
  const isUsed = uses.some((each) => {
    if (each.ruleset !== ruleset || (each.untilOn && from >= each.untilOn)) return false
    if (each.edition) return each.edition.inForceFrom === inForceFrom
    return !later.some((other) => other.inForceFrom <= from || other.inForceFrom <= each.fromOn)
  })
  return isUsed ? 'used' : 'unused'
}

/** From when on a ruleset has been in use without a break. */
export function usedSince(uses: readonly Use[], { ruleset, fromOn }: Use): string {
  const before = uses.find((each) => each.ruleset === ruleset && each.untilOn === fromOn)
  return before === undefined ? fromOn : usedSince(uses, before)
}

/** How an edition stands among those of its ruleset, by what the agency said, or by their dates. */
export function standingOn(
  edition: Edition,
  editions: readonly Edition[],
  uses: readonly Use[],
  on: string,
): EditionStanding {
  if (edition.inForceFrom > on) return 'scheduled'
  const pinned = usageOn(uses, edition.ruleset, on)?.edition?.id
  const begun = editions.filter(({ ruleset, inForceFrom }) => ruleset === edition.ruleset && inForceFrom <= on)
  const newest = begun.reduce((one, other) => (other.inForceFrom > one.inForceFrom ? other : one), edition)
  const current = pinned ?? newest.id
  if (current === edition.id) return 'in_force'
  return edition.inForceFrom > (begun.find(({ id }) => id === current)?.inForceFrom ?? '') ? 'unused' : 'earlier'
}

/** Whether to use an edition is to go back to it: the agency works by a later one of its ruleset. */
export function isGoingBack(edition: Edition, editions: readonly Edition[], uses: readonly Use[], on: string): boolean {
  return usageOn(uses, edition.ruleset, on) !== null && standingOn(edition, editions, uses, on) === 'earlier'
}
