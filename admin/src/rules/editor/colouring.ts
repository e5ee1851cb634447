/** Colours the words of the language, the names, the quoted source and the rest apart. */
import { tokensOf } from '@casewright/dsl'
import { type EditorState, type Extension, RangeSetBuilder, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { documentOf } from './rule-document.ts'

const marks = new Map<string, Decoration>()

function markOf(kind: string): Decoration {
  const mark = marks.get(kind) ?? Decoration.mark({ class: `cw-${kind}` })
  marks.set(kind, mark)
  return mark
}

function coloured(state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { kind, span } of tokensOf(documentOf(state)))
    if (span.start < span.end) builder.add(span.start, span.end, markOf(kind))
  return builder.finish()
}

export const colouring: Extension = StateField.define<DecorationSet>({
  create: coloured,
  update: (set, { docChanged, state }) => (docChanged ? coloured(state) : set),
  provide: (field) => EditorView.decorations.from(field),
})
