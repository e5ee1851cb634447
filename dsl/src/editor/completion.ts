/** Turns a place in a document into what may be written there: words of the grammar, and names of what fits. */
import type { TokenType } from 'chevrotain'
import { forms } from '../syntax/forms.ts'
import { linesOf } from '../syntax/lines.ts'
import { parse } from '../syntax/parse.ts'
import * as t from '../syntax/tokens.ts'
import { waysOnAfter } from '../syntax/ways-on.ts'
import { sourceOf } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import type { Line } from '../tree/nodes.ts'
import type { Document } from './document.ts'
import { namesOf } from './known-names.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import type { NameKind } from './name-kind.ts'
import { blockBefore, lineStart, procedureAt, wordEnd, wordStart } from './place.ts'

export interface Completion {
  /** What is replaced: the word at the offset. */
  readonly span: Span
  readonly items: readonly CompletionItem[]
}

export interface CompletionItem {
  readonly kind: 'keyword' | 'text' | NameKind
  readonly text: string
  /** An example of the line it opens; empty elsewhere. */
  readonly example: string
}

/** Only what a line that can be read may hold there; nothing within texts, quotes and comments. */
export function completionAt(document: Document, offset: number): Completion {
  const { text } = document
  const start = wordStart(text, offset)
  const before = text.slice(lineStart(text, start), start)
  const tokens = [...linesOf(sourceOf(before))].at(-1)?.tokens ?? []
  const inProse =
    /^\s*>/.test(before) || tokens.some(({ tokenType }) => tokenType === t.OpenText) || isCommented(before)
  if (inProse) return { span: { start: offset, end: offset }, items: [] }
  const opens = tokens.length === 0 || (tokens.length === 2 && tokens[1]!.tokenType === t.Colon)
  const items = new Map<string, CompletionItem>()
  const has = (kind: CompletionItem['kind'], word: string) => items.has(`${kind} ${word}`)
  const add = (kind: CompletionItem['kind'], word: string) => {
    const example = opens && kind === 'keyword' ? (forms.get(word) ?? '') : ''
    items.set(`${kind} ${word}`, { kind, text: word, example })
  }
  const ways = waysOnAfter(tokens)
  for (const { type, rest } of ways) {
    const word = exampleOf(type)
    if (type === t.Text) add('text', '""')
    if (!type.name.startsWith('Word_') || has('keyword', word)) continue
    if (readsWith(document, `${before}${word}`, rest)) add('keyword', word)
  }
  for (const { type, rest } of ways) {
    if (type !== t.Word) continue
    // What a name would name is what the grammar makes of any name there that the rest of the line does not bear too.
    const placed = mentionPlaced(before, 'xx', rest)
    if (placed === null || (placed.declares && unheard.has(placed.kind))) continue
    const scope = placed.kind === 'stage' ? procedureAt(document, offset) : placed.scope
    for (const name of namesOf(document, placed.kind, scope, start)) {
      if (!has(placed.kind, name) && mentionPlaced(before, name, rest) !== null) add(placed.kind, name)
    }
  }
  return { span: { start, end: wordEnd(text, offset) }, items: inPlace(document, offset, opens, [...items.values()]) }
}

/** What a name at its first mention is made up for; events and outcomes are often named a second time. */
const unheard = new Set<NameKind>([
  'ruleset',
  'framework',
  'role',
  'question',
  'answer',
  'contact',
  'procedure',
  'stage',
  'area',
  'grade',
  'evidence',
  'criterion',
])

/** The name at the end of `before`, where a line with it can be read. */
function mentionPlaced(before: string, name: string, rest: readonly TokenType[]): Mention | null {
  const { tree } = parse(ended(`${before}${name}`, rest))
  if (hasUnread(tree.lines)) return null
  return mentionsIn(tree).find(({ span }) => span.start === before.length) ?? null
}

function readsWith(document: Document, line: string, rest: readonly TokenType[]): boolean {
  const { tree } = parse(ended(line, rest))
  if (hasUnread(tree.lines)) return false
  // A line that opens with a word of the language means that word, unless someone's role was declared to be called so.
  const opening = mentionsIn(tree).find(({ span }) => span.start === line.length - line.trimStart().length)
  if (opening?.kind !== 'role' || !t.wordTypes.has(opening.text)) return true
  return namesOf(document, 'role', '').includes(opening.text)
}

function ended(line: string, rest: readonly TokenType[]): string {
  return [line, ...rest.map(exampleOf)].join(' ')
}

function hasUnread(lines: readonly Line[]): boolean {
  return lines.some(({ statement, under }) => statement.kind === 'unread' || hasUnread(under))
}

function exampleOf(type: TokenType): string {
  if (type.name.startsWith('Word_')) return type.name.slice('Word_'.length)
  return examples.get(type) ?? 'x'
}

const examples: ReadonlyMap<TokenType, string> = new Map([
  [t.Text, '"x"'],
  [t.NumberWord, 'two'],
  [t.Numeral, '2'],
  [t.SectionNumber, '5.1'],
  [t.DateMark, '2026-01-05'],
  [t.TimeMark, '09:00'],
  [t.Comma, ','],
  [t.Colon, ':'],
])

/** A scenario holds only what is given and expected, and nothing else does. */
function inPlace(
  document: Document,
  offset: number,
  opens: boolean,
  items: readonly CompletionItem[],
): readonly CompletionItem[] {
  if (!opens) return items
  const inScenario = blockBefore(document, offset)?.kind === 'scenario'
  return items.filter(({ kind, text }) => {
    if (kind === 'keyword' && (text === 'given' || text === 'expect')) return inScenario
    return !inScenario || kind !== 'role'
  })
}

function isCommented(before: string): boolean {
  return [...linesOf(sourceOf(before))].at(-1)?.comment != null
}
