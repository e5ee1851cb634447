/** Offers what may be written at the cursor: words of the language, and names of what fits. */
import { completionAt } from '@casewright/dsl'
import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { documentOf } from './rule-document.ts'

function offered({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const { span, items } = completionAt(documentOf(state), pos)
  // Unasked, an empty line offers nothing: a list that opens at every new line is in the way.
  if (items.length === 0 || (!explicit && span.start === pos)) return null
  return {
    from: span.start,
    to: span.end,
    options: items.map(({ kind, text, example }) => ({
      label: text,
      detail: kind === 'keyword' ? '' : kind,
      ...(example === '' ? {} : { info: example }),
    })),
  }
}

export const completing: Extension = [
  autocompletion({ override: [offered], icons: false }),
  keymap.of(completionKeymap),
]
