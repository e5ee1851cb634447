/** Marks what the language has to say at its place, and offers what mends it. */
import type { Diagnostic, Edit } from '@casewright/dsl'
import { lintGutter, lintKeymap, type Diagnostic as Mark, setDiagnostics } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import { editsNow, remembering } from './since.ts'

export const problems: Extension = [lintGutter(), keymap.of(lintKeymap), remembering]

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

/** False where what was to be mended has itself been changed since the finding was shown. */
export function mend(view: EditorView, text: string, { fix }: Diagnostic): boolean {
  return fix === null || fix === undefined || change(view, text, fix.edits)
}

/** `text` is what the edits were made for: what has been written elsewhere since moves them along. */
export function change(view: EditorView, text: string, edits: readonly Edit[]): boolean {
  // Two expectations may name one date; it is changed once.
  const once = [...new Map(edits.map((edit) => [edit.span.start, edit])).values()]
  const changes = editsNow(view.state, text, once)
  if (changes === null) return false
  view.dispatch({ changes: [...changes], userEvent: 'input.fix', scrollIntoView: true })
  return true
}
