/** Turns the editor as it stands into what is shown beside it: problems, plain English, the rule at the cursor. */
import { type Diagnostic, diagnosticsOf, hasErrors, type ReadBack, readBack } from '@casewright/dsl'
import type { EditorView } from '@codemirror/view'
import { meaningAt } from './meaning.ts'
import { documentOf } from './rule-document.ts'

export interface Reading {
  readonly problems: readonly Diagnostic[]
  /** The last that could be read; null before there was one. */
  readonly plain: ReadBack | null
  /** Whether the text has had errors since. */
  readonly isStale: boolean
  /** What the rule at the cursor means. */
  readonly here: readonly string[]
}

export function readingOf(view: EditorView, before: Reading | null): Reading {
  const document = documentOf(view.state)
  const problems = diagnosticsOf(document)
  const here = meaningAt(view)
  // Where only the cursor moved, the text reads as it did.
  if (before !== null && before.problems === problems) return { ...before, here }
  const isStale = hasErrors(problems)
  return { problems, plain: isStale ? (before?.plain ?? null) : readBack(document.compiled), isStale, here }
}
