/** Says in plain words what the rule under the pointer means, and goes from a name to what declares it. */
import { definitionAt, hoverAt } from '@casewright/dsl'
import type { Extension } from '@codemirror/state'
import { type Command, EditorView, hoverTooltip, keymap } from '@codemirror/view'
import { documentOf } from './rule-document.ts'

const underPointer = hoverTooltip((view, offset) => {
  const hover = hoverAt(documentOf(view.state), offset)
  if (hover === null) return null
  return {
    pos: hover.span.start,
    end: hover.span.end,
    above: true,
    create: () => ({ dom: boxOf(hover.rule, hover.sentences) }),
  }
})

function boxOf(rule: string | null, sentences: readonly string[]): HTMLElement {
  const box = document.createElement('div')
  box.className = 'cw-meaning'
  for (const sentence of sentences) box.append(paragraph(sentence))
  if (rule !== null) box.append(Object.assign(document.createElement('pre'), { textContent: rule }))
  return box
}

function paragraph(textContent: string): HTMLElement {
  return Object.assign(document.createElement('p'), { textContent })
}

/** A base's declaration is in another file, and stays there. */
const toDeclaration: Command = (view) => {
  const document = documentOf(view.state)
  const found = definitionAt(document, view.state.selection.main.head)
  if (found === null || found.file !== document.name) return false
  goTo(view, found.span.start, found.span.end)
  return true
}

export function goTo(view: EditorView, from: number, to: number): void {
  view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) })
  view.focus()
}

/** What the rule at the cursor means, for those who have no pointer. */
export function meaningAt(view: EditorView): readonly string[] {
  return hoverAt(documentOf(view.state), view.state.selection.main.head)?.sentences ?? []
}

export const meaning: Extension = [underPointer, keymap.of([{ key: 'F12', run: toDeclaration }])]
