/** Puts an editor of rule text into the page. */
import { print } from '@casewright/dsl'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { pageNonce } from '../../style-cache.ts'
import { colouring } from './colouring.ts'
import { completing } from './completing.ts'
import { look } from './look.ts'
import { meaning } from './meaning.ts'
import { plainPaste } from './pasted.ts'
import { problems } from './problems.ts'
import { documentOf, type Opened, ruleDocument } from './rule-document.ts'
import { smallestChange } from './smallest-change.ts'

export interface Opening extends Opened {
  readonly parent: Element
  readonly text: string
  readonly isReadOnly: boolean
  /** The id of what names the box for those who do not see it. */
  readonly labelledBy: string
  /** What tells how to leave it and what the keys are. */
  readonly describedBy: string
  /** The words of its panels, by what the library calls them. */
  readonly phrases: Readonly<Record<string, string>>
  /** Called when the text or the place in it has changed. */
  readonly onChange: (view: EditorView, textChanged: boolean) => void
}

export function openEditor(opening: Opening): EditorView {
  const { parent, text, isReadOnly, labelledBy, describedBy, phrases, onChange } = opening
  const extensions = [
    EditorView.cspNonce.of(pageNonce() ?? ''),
    EditorView.contentAttributes.of({
      'aria-labelledby': labelledBy,
      'aria-describedby': describedBy,
      tabindex: '0',
    }),
    EditorState.phrases.of(phrases),
    EditorState.readOnly.of(isReadOnly),
    EditorView.lineWrapping,
    EditorView.clipboardInputFilter.of(plainPaste),
    ruleDocument(opening),
    lineNumbers(),
    drawSelection(),
    highlightActiveLine(),
    history(),
    search({ top: true }),
    colouring,
    problems,
    completing,
    meaning,
    // Tab is not among the keys: it leaves the box, as everywhere else on the page.
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
    look,
    EditorView.updateListener.of(({ view, docChanged, selectionSet }) => {
      if (docChanged || selectionSet) onChange(view, docChanged)
    }),
  ]
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) })
}

/** False where it already is in its canonical form. */
export function format(view: EditorView): boolean {
  const document = documentOf(view.state)
  const change = smallestChange(document.text, print(document.parsed.tree))
  if (change === null) return false
  view.dispatch({ changes: change, userEvent: 'input.format' })
  return true
}

export function replaceAll(view: EditorView, text: string): void {
  const change = smallestChange(view.state.doc.toString(), text)
  if (change !== null) view.dispatch({ changes: change, userEvent: 'input.undoAll' })
}
