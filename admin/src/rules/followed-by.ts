/** Finds the edition that a draft is to follow: the last in force before it of its ruleset, or else of the ruleset that it extends. */
import type { ShelvesQuery } from '../gql/graphql.ts'
import { inForceOf } from './in-force.ts'

type Edition = ShelvesQuery['editions'][number]

export function followedBy(
  { ruleset, text }: { readonly ruleset?: string | null; readonly text: string },
  editions: readonly Edition[],
): Edition | null {
  const from = inForceOf(text)
  const lastOf = (name: string | undefined) => {
    const known = editions
      .filter((each) => each.ruleset === name)
      .sort((one, other) => other.inForceFrom.localeCompare(one.inForceFrom))
    return known.find(({ inForceFrom }) => from === null || inForceFrom <= from) ?? known[0] ?? null
  }
  const base = /^\s*ruleset\s.*\bextends\s+(\w+)/m.exec(text)?.[1]
  return lastOf(ruleset ?? undefined) ?? lastOf(base)
}
