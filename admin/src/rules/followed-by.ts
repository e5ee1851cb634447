/** Finds the edition that a draft is to follow: of its ruleset the newest, or else of the ruleset that it extends. */
import type { ShelvesQuery } from '../gql/graphql.ts'

type Edition = ShelvesQuery['editions'][number]

export function followedBy(
  { ruleset, text }: { readonly ruleset?: string | null; readonly text: string },
  editions: readonly Edition[],
): Edition | null {
  const newestOf = (name: string | undefined) =>
    editions
      .filter((each) => each.ruleset === name)
      .sort((one, other) => other.inForceFrom.localeCompare(one.inForceFrom))[0] ?? null
  const base = /^\s*ruleset\s.*\bextends\s+(\w+)/m.exec(text)?.[1]
  return newestOf(ruleset ?? undefined) ?? newestOf(base)
}
