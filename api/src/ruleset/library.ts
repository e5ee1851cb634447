/** Finds what a rule text is held against: what it builds on among the texts at hand, its calendar and its sources. */
import type { Documents, Library } from '@casewright/dsl'
import type { Calendars } from './calendars.ts'

export interface Shelved {
  readonly ruleset: string
  /** YYYY-MM-DD */
  readonly inForceFrom: string
  readonly fileName: string
  readonly text: string
}

export interface Shelves {
  readonly calendars: Calendars
  readonly documents: Documents
}

/** Where no date is named, the newest. Of two with the same name and date the first stands. */
export function libraryOf(texts: readonly Shelved[], { calendars, documents }: Shelves): Library {
  const editions = (ruleset: string) => texts.filter((each) => each.ruleset === ruleset)
  return {
    calendar: (names) => calendars.find(names),
    documents,
    editions,
    base(ruleset, of) {
      const [base] = editions(ruleset)
        .filter((each) => of === null || each.inForceFrom === of)
        .sort((one, other) => other.inForceFrom.localeCompare(one.inForceFrom))
      return base === undefined ? null : { name: base.fileName, text: base.text }
    },
  }
}
