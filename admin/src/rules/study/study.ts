/** Turns a rule text and what it is compiled with into all that is shown beside it. */
import {
  type Compiled,
  compile,
  compileCalendar,
  type Diagnostic,
  type Diagram,
  diagramOf,
  type HolidayList,
  hasErrors,
  type Library,
  type Machine,
  type ReadBack,
  readBack,
  type SourceSentence,
  sourceSentences,
  type TriedScenario,
  tryScenarios,
  type WorkingCalendar,
} from '@casewright/dsl'
import { type ShelvedText, shelfOf } from '../editor/shelf.ts'

/** What a text may name: the editions that it may extend, bank holidays, the words of sources. */
export interface Shelves {
  readonly editions: readonly ShelvedText[]
  readonly calendars: readonly HolidayList[]
  readonly documents: readonly SourceText[]
}

export interface SourceText {
  readonly name: string
  readonly text: string
}

export interface Study {
  /** What was studied; the text may have changed since. */
  readonly text: string
  /** Everything, what takes counting included. */
  readonly problems: readonly Diagnostic[]
  /** Of the last text that could be read; null before there was one. */
  readonly good: Good | null
  /** Whether the text has had errors since. */
  readonly isStale: boolean
  readonly sources: readonly StudiedSource[]
}

export interface Good {
  readonly plain: ReadBack
  readonly machines: readonly Machine[]
  readonly diagrams: readonly Diagram[]
  /** Null where a calendar is not at hand. */
  readonly scenarios: readonly TriedScenario[] | null
}

export interface StudiedSource {
  readonly name: string
  /** Null where the words are not at hand. */
  readonly sentences: readonly SourceSentence[] | null
}

export interface Student {
  study(name: string, text: string): Study
}

export function studentOf({ editions, calendars, documents }: Shelves): Student {
  const calendar = calendarsNamed(calendars)
  const library: Library = {
    ...shelfOf(editions),
    calendar,
    documents: {
      names: documents.map(({ name }) => name),
      text: (name) => documents.find((each) => each.name === name)?.text ?? null,
    },
  }
  let good: Good | null = null
  return {
    study(name, text) {
      const compiled = compile({ name, text }, library)
      const isStale = hasErrors(compiled.diagnostics.filter(({ key }) => key !== 'scenarioFailed'))
      if (!isStale) good = goodOf(compiled, calendar)
      return { text, problems: compiled.diagnostics, good, isStale, sources: sourcesOf(compiled, documents) }
    },
  }
}

function goodOf(compiled: Compiled, calendar: NonNullable<Library['calendar']>): Good {
  const { machines } = compiled
  return {
    plain: readBack(compiled),
    machines,
    diagrams: machines.map(diagramOf),
    scenarios: tryScenarios(compiled, calendar),
  }
}

function sourcesOf(compiled: Compiled, documents: readonly SourceText[]): readonly StudiedSource[] {
  const named = compiled.tree.lines.flatMap(({ statement }) =>
    statement.kind === 'source' ? [statement.document.value] : [],
  )
  return named.map((name) => {
    const document = documents.find((each) => each.name === name)
    return { name, sentences: document === undefined ? null : sourceSentences(compiled, document.text) }
  })
}

/** The calendar of one or more lists by name; null where one is not at hand. */
export function calendarsNamed(lists: readonly HolidayList[]): (names: readonly string[]) => WorkingCalendar | null {
  const known = new Map<string, WorkingCalendar>()
  return (names) => {
    const key = names.join(' ')
    const found = names.flatMap((name) => lists.find((list) => list.name === name) ?? [])
    if (found.length === 0 || found.length < names.length) return null
    const calendar = known.get(key) ?? compileCalendar(found)
    known.set(key, calendar)
    return calendar
  }
}
