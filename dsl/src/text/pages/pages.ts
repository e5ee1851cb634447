/** Finds the page that explains a diagnostic; a diagnostic without one does not compile. */
import { diagnosticTable } from '../diagnostic-table.ts'
import type { DiagnosticKey } from '../diagnostics.ts'
import { editions } from './editions.ts'
import { flow } from './flow.ts'
import { frameworks } from './frameworks.ts'
import { localChanges } from './local-changes.ts'
import { names } from './names.ts'
import type { Page } from './page.ts'
import { scenarios } from './scenarios.ts'
import { sources } from './sources.ts'
import { textAndWords } from './text-and-words.ts'
import { time } from './time.ts'

const byKey: Readonly<Record<DiagnosticKey, Page>> = {
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

export type ExplainedCode = Page & {
  readonly key: DiagnosticKey
  readonly code: string
  readonly severity: 'error' | 'warning' | 'hint'
}

/** In the order of the codes. */
export const explainedCodes: readonly ExplainedCode[] = Object.entries(byKey)
  .map(([key, page]): ExplainedCode => {
    const { code, severity } = diagnosticTable[key as DiagnosticKey]
    return { ...page, key: key as DiagnosticKey, code, severity }
  })
  .sort((one, other) => one.code.localeCompare(other.code))

/** Null where there is no such code. */
export function explainedCode(code: string): ExplainedCode | null {
  return explainedCodes.find((each) => each.code === code.toUpperCase()) ?? null
}
