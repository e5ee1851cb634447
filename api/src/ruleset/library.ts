/** Finds what a ruleset builds on: the text of that name and date among those at hand, and its calendar. */
import type { Library } from '@casewright/dsl'
import type { Calendars } from './calendars.ts'

export interface Shelved {
  readonly ruleset: string
  /** YYYY-MM-DD */
  readonly inForceFrom: string
  readonly fileName: string
  readonly text: string
}

/** Where no date is named, the newest. Of two with the same name and date the first stands. */
export function libraryOf(texts: readonly Shelved[], calendars: Calendars): Library {
  return {
    calendar: (names) => calendars.find(names),
    base(ruleset, of) {
      const [base] = texts
        .filter((each) => each.ruleset === ruleset && (of === null || each.inForceFrom === of))
        .sort((one, other) => other.inForceFrom.localeCompare(one.inForceFrom))
      return base === undefined ? null : { name: base.fileName, text: base.text }
    },
  }
}
