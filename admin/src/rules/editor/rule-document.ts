/** Holds the language's view of the text beside the editor's, made anew with each change. */
import { type Document, type Library, openDocument } from '@casewright/dsl'
import { type EditorState, Facet, StateField } from '@codemirror/state'

interface Opened {
  readonly name: string
  readonly library: Library
}

/** What the text is called in findings, and what it is compiled with. */
export const opened = Facet.define<Opened, Opened>({ combine: ([first]) => first ?? { name: '', library: nothing } })

const nothing: Library = { base: () => null }

const field = StateField.define<Document>({
  create: read,
  update: (document, { docChanged, state }) => (docChanged ? read(state) : document),
})

export function ruleDocument(name: string, library: Library) {
  return [opened.of({ name, library }), field]
}

export function documentOf(state: EditorState): Document {
  return state.field(field)
}

function read(state: EditorState): Document {
  const { name, library } = state.facet(opened)
  return openDocument({ name, text: state.doc.toString() }, library)
}
