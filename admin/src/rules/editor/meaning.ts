/** Says in plain words what the rule under the pointer means, with an example, and goes from a name to what declares it. */
import { definitionAt, type Hover, hoverAt, type Location } from '@casewright/dsl'
import type { Extension } from '@codemirror/state'
import { type Command, EditorView, hoverTooltip, keymap } from '@codemirror/view'
import { documentOf, exampleOf } from './rule-document.ts'

const underPointer = hoverTooltip(({ state }, offset) => {
  const hover = hoverAt(documentOf(state), offset, exampleOf(state))
  if (hover === null) return null
  return { pos: hover.span.start, end: hover.span.end, above: true, create: () => ({ dom: boxOf(hover) }) }
})

function boxOf({ rule, sentences, example }: Hover): HTMLElement {
  const box = document.createElement('div')
  box.className = 'cw-meaning'
  for (const sentence of sentences) box.append(paragraph(sentence))
  if (example.length > 0) {
    const worked = document.createElement('div')
    worked.className = 'cw-example'
    for (const sentence of example) worked.append(paragraph(sentence))
    box.append(worked)
  }
  if (rule !== null) box.append(Object.assign(document.createElement('pre'), { textContent: rule }))
  return box
}

function paragraph(textContent: string): HTMLElement {
  return Object.assign(document.createElement('p'), { textContent })
}

/** Where the name at the cursor is declared: here, or in the file of a base, which is not open. */
export function declarationAt({ state }: EditorView): (Location & { readonly isHere: boolean }) | null {
  const document = documentOf(state)
  const found = definitionAt(document, state.selection.main.head)
  return found === null ? null : { ...found, isHere: found.file === document.name }
}

const toDeclaration: Command = (view) => {
  const found = declarationAt(view)
  if (!found?.isHere) return false
  goTo(view, found.span.start, found.span.end)
  return true
}

export function goTo(view: EditorView, from: number, to: number): void {
  const { length } = view.state.doc
  const [anchor, head] = [Math.min(from, length), Math.min(to, length)]
  view.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
  view.focus()
}

/** What the rule at the cursor means, for those who have no pointer. */
export function meaningAt({ state }: EditorView): Hover | null {
  return hoverAt(documentOf(state), state.selection.main.head, exampleOf(state))
}

export const meaning: Extension = [underPointer, keymap.of([{ key: 'F12', run: toDeclaration }])]
