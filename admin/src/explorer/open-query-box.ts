/** Puts an editor of GraphQL into the page, which knows the schema where it is given one. */
import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { graphql } from 'cm6-graphql'
import type { GraphQLSchema } from 'graphql'
import { look } from '../rules/editor/look.ts'
import { pageNonce } from '../style-cache.ts'
import { colour } from '../theme.ts'

export interface Opening {
  readonly parent: Element
  readonly text: string
  readonly schema: GraphQLSchema | null
  /** The ids of what names the box and of what says which keys there are. */
  readonly labelledBy: string
  readonly describedBy: string
  readonly onChange: (text: string) => void
  readonly onRun: () => void
}

export function openQueryBox({ parent, text, schema, labelledBy, describedBy, onChange, onRun }: Opening): EditorView {
  const run = () => {
    onRun()
    return true
  }
  return new EditorView({
    parent,
    doc: text,
    extensions: [
      EditorView.cspNonce.of(pageNonce() ?? ''),
      EditorView.contentAttributes.of({
        'aria-labelledby': labelledBy,
        'aria-describedby': describedBy,
        tabindex: '0',
      }),
      EditorView.lineWrapping,
      lineNumbers(),
      drawSelection(),
      history(),
      autocompletion(),
      graphql(schema ?? undefined),
      syntaxHighlighting(colours),
      // Tab is not among the keys: it leaves the box, as everywhere else on the page.
      keymap.of([{ key: 'Mod-Enter', run }, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
      look,
      EditorView.updateListener.of(({ state, docChanged }) => {
        if (docChanged) onChange(state.doc.toString())
      }),
    ],
  })
}

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword], color: colour.darkBlue, fontWeight: '700' },
  { tag: [tags.string, tags.comment], color: colour.darkGreen },
  { tag: [tags.number, tags.integer, tags.float, tags.bool, tags.null], color: '#5a1f8a' },
  { tag: [tags.variableName, tags.atom], color: '#6b2c00' },
])
