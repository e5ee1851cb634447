/** Turns a source into its lines: blanks, comments, quotes, and the tokens of each statement. */
import { type IToken, Lexer } from 'chevrotain'
import { type Source, trimmed } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import * as t from './tokens.ts'

export interface RawLine {
  readonly kind: 'blank' | 'comment' | 'quote' | 'statement'
  /** From the first token to the last; for a blank line where it stands. */
  readonly span: Span
  /** The tokens of the statement, without its comment. */
  readonly tokens: IToken[]
  /** The comment that ends the line, or is it, without its mark. */
  readonly comment: string | null
}

/** One after the other: of a long file never all tokens are there at once. */
export function* linesOf(source: Source): Generator<RawLine, void> {
  let line: IToken[] = []
  for (const { start, text } of piecesOf(source.plain)) {
    for (const token of lexer.tokenize(text).tokens) {
      token.startOffset += start
      if (source.shifted) placeAsWritten(token, source)
      if (token.tokenType === t.Newline) {
        yield rawLine(line, source, token.startOffset)
        line = []
        continue
      }
      if (token.tokenType === t.Word) {
        const numbered = stageNumber.exec(token.image)
        if (numbered !== null) {
          line.push(...stageAndNumber(token, numbered[1]!))
          continue
        }
        const type = t.wordTypes.get(token.image.toLowerCase())
        if (type !== undefined) retype(token, type)
      }
      line.push(token)
    }
  }
  if (line.length > 0) yield rawLine(line, source, source.text.length)
}

// About a hundred lines.
const pieceLength = 8192

/** No token goes on in the next line, so a text may be taken apart where one ends. */
function* piecesOf(text: string): Generator<{ readonly start: number; readonly text: string }, void> {
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start + pieceLength)
    const end = lineEnd < 0 ? text.length : lineEnd + 1
    yield { start, text: text.slice(start, end) }
    start = end
  }
}

export function spanOf(first: IToken, last: IToken = first): Span {
  return { start: first.startOffset, end: endOf(last) }
}

/** The offset after a token; only where invisible marks were left out does a token carry its end. */
export function endOf(token: IToken): number {
  return (token.endOffset ?? token.startOffset + token.image.length - 1) + 1
}

/** The tokens of a statement as if another word of the language stood at that place. */
export function withWord(tokens: readonly IToken[], at: number, word: string): IToken[] {
  const written = tokens.map((token, index) => (index === at ? { ...token, image: word } : { ...token }))
  retype(written[at]!, t.wordTypes.get(word)!)
  if (written.length > 2) nameRole(written)
  return written
}

const lexer = new Lexer(t.marks, { positionTracking: 'onlyOffset', ensureOptimizations: true })

function rawLine(tokens: IToken[], source: Source, at: number): RawLine {
  const first = tokens[0]
  if (first === undefined) return { kind: 'blank', span: { start: at, end: at }, tokens, comment: null }
  const last = tokens[tokens.length - 1]!
  const span = spanOf(first, last)
  if (first.tokenType === t.Quote) return { kind: 'quote', span, tokens, comment: null }
  if (last.tokenType === t.Comment) tokens.pop()
  if (tokens.length > 2) nameRole(tokens)
  if (last.tokenType !== t.Comment) return { kind: 'statement', span, tokens, comment: null }
  const comment = trimmed(source.text.slice(last.startOffset + 1, endOf(last)))
  return { kind: tokens.length === 0 ? 'comment' : 'statement', span, tokens, comment }
}

function placeAsWritten(token: IToken, source: Source): void {
  const end = token.startOffset + token.image.length - 1
  token.startOffset = source.written(token.startOffset)
  token.endOffset = source.written(end)
}

const stageNumber = /^stage(\d+)$/i

/** `stage1` is `stage 1`. */
function stageAndNumber(token: IToken, number: string): [IToken, IToken] {
  const end = endOf(token)
  const stage: IToken = { ...token, image: token.image.slice(0, 5), endOffset: token.startOffset + 4 }
  retype(stage, t.K.stage)
  const numeral: IToken = { ...token, image: number, startOffset: end - number.length, endOffset: end - 1 }
  retype(numeral, t.Numeral)
  return [stage, numeral]
}

function retype(token: IToken, type: IToken['tokenType']): void {
  token.tokenType = type
  token.tokenTypeIdx = type.tokenTypeIdx!
}

const modals = new Set([t.K.must, t.K.should, t.K.may])
const afterModal = new Set([t.Text, t.K.tell, t.K.decide, t.K.appoint, t.K.assess, t.K.ask, t.K.bring, t.K.see])

const reasons = new Set([t.K.assumed, t.K.because])

// A role or a grade may bear any name, also one that opens statements of its own: `owner must "…"`, `source may ask for …`.
function nameRole(tokens: readonly IToken[]): void {
  let at = tokens[1]!.tokenType === t.Colon ? 2 : 0
  // A stage's header may carry its first statement.
  if (tokens[at]?.tokenType === t.K.stage && !modals.has(tokens[at + 1]?.tokenType ?? t.Other)) {
    at += tokens[at + 2]?.tokenType === t.Text ? 3 : 2
  }
  const [role, modal, next] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (role === undefined || modal === undefined || next === undefined) return
  if (!(modals.has(modal.tokenType) ? isObliged(role, next) : isGrade(role, modal, next))) return
  if (role.tokenType.CATEGORIES?.[0] === t.Word) retype(role, t.Word)
}

/** `owner must …` says what the owner must do, whatever follows; nobody is called "must". */
function isObliged(role: IToken, next: IToken): boolean {
  return role.tokenType === t.K.owner ? !reasons.has(next.tokenType) : afterModal.has(next.tokenType)
}

/** `one only if … is shown` */
function isGrade(grade: IToken, only: IToken, next: IToken): boolean {
  return grade.tokenType === t.NumberWord && only.tokenType === t.K.only && next.tokenType === t.K.if
}
