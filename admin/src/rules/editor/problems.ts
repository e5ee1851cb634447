/** Marks what the language has to say at its place, and offers what mends it. */
import { type Diagnostic, diagnosticsOf, type Fix } from '@casewright/dsl'
import { linter, lintGutter, lintKeymap } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import { documentOf } from './rule-document.ts'

/** Long enough not to mark a word that is still being written. */
const restMs = 300

export function problems(applied: (fix: Fix) => string): Extension {
  const source = linter(
    (view) =>
      diagnosticsOf(documentOf(view.state)).map((diagnostic) => ({
        from: diagnostic.span.start,
        to: diagnostic.span.end,
        severity: diagnostic.severity === 'hint' ? 'info' : diagnostic.severity,
        message: saying(diagnostic),
        source: diagnostic.code,
        actions: diagnostic.fix
          ? [{ name: applied(diagnostic.fix), apply: (target: EditorView) => mend(target, diagnostic) }]
          : [],
      })),
    { delay: restMs },
  )
  return [source, lintGutter(), keymap.of(lintKeymap)]
}

export function saying({ message, help }: Diagnostic): string {
  return help === '' ? message : `${message} ${help}`
}

/** Made only where the finding still stands: the text may have changed since it was shown. */
export function mend(view: EditorView, { code, span }: Diagnostic): boolean {
  const found = diagnosticsOf(documentOf(view.state)).find(
    (each) => each.code === code && each.span.start === span.start && each.span.end === span.end,
  )
  if (!found?.fix) return false
  const changes = found.fix.edits.map((edit) => ({ from: edit.span.start, to: edit.span.end, insert: edit.text }))
  view.dispatch({ changes, userEvent: 'input.fix', scrollIntoView: true })
  return true
}
