/** Keeps how a text came from what it was a little while ago, so that what was found in it then still has its place now. */
import type { Edit } from '@casewright/dsl'
import { type ChangeDesc, type EditorState, type Extension, StateField, type Text } from '@codemirror/state'
import type { Change } from './smallest-change.ts'

/** As many changes are kept as may be made while one study is under way, and more. */
const most = 300

interface Past {
  readonly doc: Text
  /** What has changed since. */
  readonly changes: ChangeDesc
}

const pasts = StateField.define<readonly Past[]>({
  create: () => [],
  update(known, { docChanged, startState, changes }) {
    if (!docChanged) return known
    const earlier = known.map(({ doc, changes: since }) => ({ doc, changes: since.composeDesc(changes.desc) }))
    return [...earlier, { doc: startState.doc, changes: changes.desc }].slice(-most)
  },
})

export const remembering: Extension = pasts

/** Edits of a text that was here, as changes of the text that is; null where what they would replace has changed itself. */
export function editsNow(state: EditorState, text: string, edits: readonly Edit[]): readonly Change[] | null {
  if (state.doc.toString() === text)
    return edits.map(({ span, text: insert }) => ({ from: span.start, to: span.end, insert }))
  const past = state.field(pasts).findLast(({ doc }) => doc.length === text.length && doc.toString() === text)
  if (past === undefined) return null
  const moved = edits.map(({ span: { start, end }, text: insert }) => {
    const [from, to] = [past.changes.mapPos(start, 1), past.changes.mapPos(end, -1)]
    const isAsItWas = from <= to && state.sliceDoc(from, to) === text.slice(start, end)
    return isAsItWas ? { from, to, insert } : null
  })
  return moved.includes(null) ? null : (moved as readonly Change[])
}
