/** Finds the edition that a draft is to follow, or followed: the last in force before it of its ruleset, or else of the ruleset that it extends. */
import type { ShelvesQuery } from '../gql/graphql.ts'
import { inForceOf } from './in-force.ts'

type Edition = ShelvesQuery['editions'][number]

interface Followed {
  readonly ruleset?: string | null
  readonly text: string
  /** The edition that was made of it: it does not follow itself. */
  readonly edition?: { readonly id: string } | null
}

export function followedBy({ ruleset, text, edition }: Followed, editions: readonly Edition[]): Edition | null {
  const from = inForceOf(text)
  const lastOf = (name: string | undefined) => {
    const known = editions
      .filter((each) => each.ruleset === name && each.id !== edition?.id)
      .sort((one, other) => other.inForceFrom.localeCompare(one.inForceFrom))
    return known.find(({ inForceFrom }) => from === null || inForceFrom <= from) ?? known[0] ?? null
  }
  const base = /^\s*ruleset\s.*\bextends\s+(\w+)/m.exec(text)?.[1]
  return lastOf(ruleset ?? undefined) ?? lastOf(base)
}
