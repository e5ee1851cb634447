/** Turns a document into its tokens for colouring. */
import { endOf, linesOf, type RawLine } from '../syntax/lines.ts'
import * as t from '../syntax/tokens.ts'
import { sourceOf } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { type Document, mentionsOf } from './document.ts'

export type ColourKind = 'keyword' | 'name' | 'text' | 'quote' | 'number' | 'comment' | 'change'

export interface ColouredToken {
  readonly kind: ColourKind
  readonly span: Span
}

/** In the order of the text; marks between words have no colour. */
export function tokensOf(document: Document): readonly ColouredToken[] {
  // A keyword that is used as a name is a name.
  const names = new Set(mentionsOf(document).map(({ span }) => span.start))
  return [...linesOf(sourceOf(document.text))].flatMap((line) => ofLine(line, names))
}

function ofLine({ kind, span, tokens, comment }: RawLine, names: ReadonlySet<number>): readonly ColouredToken[] {
  if (kind === 'comment' || kind === 'quote') return [{ kind, span }]
  const coloured = tokens.flatMap((token, index): ColouredToken[] => {
    const is = names.has(token.startOffset) ? 'name' : colourOf(token.tokenType)
    if (is === null) return []
    const marksChange = is === 'keyword' && index === 0 && tokens[1]?.tokenType === t.Colon
    return [{ kind: marksChange ? 'change' : is, span: { start: token.startOffset, end: endOf(token) } }]
  })
  const last = tokens.at(-1)
  if (comment === null || last === undefined) return coloured
  return [...coloured, { kind: 'comment', span: { start: endOf(last), end: span.end } }]
}

function colourOf(type: RawLine['tokens'][number]['tokenType']): ColourKind | null {
  if (type === t.Word) return 'name'
  if (type === t.Text || type === t.OpenText) return 'text'
  if (numbers.has(type)) return 'number'
  return type.name.startsWith('Word_') ? 'keyword' : null
}

const numbers = new Set([t.Numeral, t.NumberWord, t.DateMark, t.TimeMark, t.SectionNumber, t.OddDate])
