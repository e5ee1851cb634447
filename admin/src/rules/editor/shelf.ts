/** Turns the texts of the editions into what a rule text is compiled with: the base that it extends. */
import type { Library } from '@casewright/dsl'
import type { ShelvesQuery } from '../../gql/graphql.ts'

export type ShelvedText = Pick<ShelvesQuery['editions'][number], 'ruleset' | 'inForceFrom' | 'fileName' | 'text'>

/** Where no date is named, the newest. What takes counting is left to the server, which has the calendars. */
export function shelfOf(texts: readonly ShelvedText[]): Library {
  return {
    base(ruleset, of) {
      const [base] = texts
        .filter((each) => each.ruleset === ruleset && (of === null || each.inForceFrom === of))
        .sort((one, other) => other.inForceFrom.localeCompare(one.inForceFrom))
      return base === undefined ? null : { name: base.fileName, text: base.text }
    },
  }
}
