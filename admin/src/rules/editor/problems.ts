/** Marks what the language has to say at its place, and offers what mends it. */
import type { Diagnostic } from '@casewright/dsl'
import { lintGutter, lintKeymap, type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'

export const problems: Extension = [lintGutter(), keymap.of(lintKeymap)]

/** `text` is what the findings were made of: where it has changed since, its places are no longer theirs. */
export function mark(view: EditorView, text: string, found: readonly Diagnostic[]): void {
  if (view.state.doc.toString() !== text) return
  const marks = found.map((diagnostic): Mark => {
    const { span, severity, code, fix } = diagnostic
    return {
      from: span.start,
      to: span.end,
      severity: severity === 'hint' ? 'info' : severity,
      message: saying(diagnostic),
      source: code,
      actions: fix ? [{ name: fix.title, apply: (target) => void mend(target, text, diagnostic) }] : [],
    }
  })
  view.dispatch(setDiagnostics(view.state, marks))
}

function saying({ message, help }: Diagnostic): string {
  return help === '' ? message : `${message} ${help}`
}

/** False where the text has changed since the finding was shown, or nothing mends it. */
export function mend(view: EditorView, text: string, { fix }: Diagnostic): boolean {
  if (!fix || view.state.doc.toString() !== text) return false
  const changes = fix.edits.map((edit) => ({ from: edit.span.start, to: edit.span.end, insert: edit.text }))
  view.dispatch({ changes, userEvent: 'input.fix', scrollIntoView: true })
  return true
}
