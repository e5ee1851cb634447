/**
 * The one table of diagnostics: each with a stable code, how grave it is, a plain sentence and what to do about it.
 *
 * Only what cannot compile is an error; what is merely doubtful warns; what an author should know hints.
 * Codes: 1xx text and words, 2xx time, 3xx names, 4xx flow, 5xx local changes, 6xx sources, 7xx editions,
 * 8xx scenarios, 9xx frameworks.
 */
import { editions } from './table/editions.ts'
import { flow } from './table/flow.ts'
import { frameworks } from './table/frameworks.ts'
import { localChanges } from './table/local-changes.ts'
import { names } from './table/names.ts'
import { scenarios } from './table/scenarios.ts'
import { sources } from './table/sources.ts'
import { textAndWords } from './table/text-and-words.ts'
import { time } from './table/time.ts'

export const diagnosticTable = {
  ...textAndWords,
  ...time,
  ...names,
  ...flow,
  ...localChanges,
  ...sources,
  ...editions,
  ...scenarios,
  ...frameworks,
}
