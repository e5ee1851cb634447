/** Holds the language's view of the text beside the editor's, made anew with each change. */
import { type Document, type ExampleFrom, type Library, openDocument } from '@casewright/dsl'
import { type EditorState, Facet, StateField } from '@codemirror/state'

export interface Opened {
  /** What the text is called in findings. */
  readonly name: string
  /** What it is compiled with; without calendars, so that no keystroke waits for a proof. */
  readonly library: Library
  /** What a rule's worked example is counted on, and from when. */
  readonly example: ExampleFrom | null
}

const nothing: Opened = { name: '', library: { base: () => null }, example: null }

const opened = Facet.define<Opened, Opened>({ combine: ([first]) => first ?? nothing })

const field = StateField.define<Document>({
  create: read,
  update: (document, { docChanged, state }) => (docChanged ? read(state) : document),
})

export function ruleDocument(opening: Opened) {
  return [opened.of(opening), field]
}

export function documentOf(state: EditorState): Document {
  return state.field(field)
}

export function exampleOf(state: EditorState): ExampleFrom | null {
  return state.facet(opened).example
}

function read(state: EditorState): Document {
  const { name, library } = state.facet(opened)
  return openDocument({ name, text: state.doc.toString() }, library)
}
