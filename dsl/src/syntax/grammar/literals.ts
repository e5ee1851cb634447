/** The grammar's smallest parts: names, texts, dates and times of day. */
import {
  EmbeddedActionsParser,
  type IRecognitionException,
  type IToken,
  NoViableAltException,
  type TokenType,
} from 'chevrotain'
import { type ArgumentsOf, type Diagnostic, type DiagnosticKey, type Fix, report } from '../../text/diagnostics.ts'
import { write } from '../../text/fixes.ts'
import type { Span } from '../../text/span.ts'
import type { DateLiteral, Name, Text } from '../../tree/nodes.ts'
import { endOf, spanOf } from '../lines.ts'
import { asExistingDate, dateExists } from '../mended-time.ts'
import * as t from '../tokens.ts'

const { K } = t

export abstract class LiteralRules extends EmbeddedActionsParser {
  /** The text as written, out of which texts for people are cut. */
  written = ''
  /** What is wrong with a line that could be read: a date that does not exist, an amount of nothing. */
  noted: Diagnostic[] = []

  /** Checking the grammar for ambiguities takes half of the building, so only a test asks for it. */
  constructor(checkGrammar = false) {
    super(t.vocabulary, {
      maxLookahead: 2,
      skipValidations: !checkGrammar,
      // What was expected is worked out in `expected.ts`, so messages would be built for nothing.
      errorMessageProvider: {
        buildMismatchTokenMessage: () => '',
        buildNoViableAltMessage: () => '',
        buildNotAllInputParsedMessage: () => '',
        buildEarlyExitMessage: () => '',
      },
    })
  }

  /** Chevrotain walks the whole grammar to word this error, which a file of broken lines would pay for line by line. */
  raiseNoAltException(): never {
    const error = new NoViableAltException('', this.LA(1), this.LA(0))
    this.errors = [...this.errors, error as unknown as IRecognitionException]
    throw error
  }

  protected since(first: IToken): Span {
    return spanOf(first, this.LA(0))
  }

  /** What is said twice on a line; the second goes, with the comma before it. */
  protected twiceSaid(first: IToken, before: IToken, what = first.image.toLowerCase()): void {
    const said = this.since(first)
    const gone = { start: endOf(before), end: said.end }
    this.note('saidTwice', spanOf(first), { what }, write('Delete the second', gone, ''))
  }

  protected note<D extends DiagnosticKey>(key: D, span: Span, args: ArgumentsOf<D>, fix?: Fix): void {
    this.noted.push(report(key, span, args, fix))
  }

  /** A comma between clauses may be written or left out. */
  protected maybeComma = this.RULE('maybeComma', () => {
    this.OPTION(() => this.CONSUME(t.Comma))
  })

  /** After a comma, whether one of these words goes on with the rule; the comma may be the next rule's otherwise. */
  protected clause(words: readonly TokenType[]): boolean {
    return this.LA(1).tokenType !== t.Comma || words.includes(this.LA(2).tokenType)
  }

  protected name = this.RULE('name', (): Name => named(this.CONSUME(t.Word)))

  protected text = this.RULE('text', (): Text => {
    const token = this.CONSUME(t.Text)
    const span = spanOf(token)
    return { value: this.written.slice(span.start + 1, span.end - 1), span }
  })

  /** Stages, areas and editions of them may have numbers for names. */
  protected numberedName = this.RULE('numberedName', (): Name => {
    const token = this.OR([
      { ALT: () => this.CONSUME(t.Numeral) },
      { ALT: () => this.CONSUME(t.SectionNumber) },
      { ALT: () => this.CONSUME(t.Word) },
    ])
    return this.ACTION(() => named(token))
  })

  protected date = this.RULE('date', (): DateLiteral => {
    const token = this.CONSUME(t.DateMark)
    return this.ACTION(() => {
      const [year, month, day] = token.image.split('-') as [string, string, string]
      const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      const span = spanOf(token)
      if (!dateExists(+year, +month, +day))
        this.note('noSuchDate', span, { written: token.image }, asExistingDate(+year, +month, +day, span))
      return { on, span }
    })
  })

  protected timeOfDay = this.RULE('timeOfDay', (): string => {
    const token = this.CONSUME(t.TimeMark)
    return this.ACTION(() => {
      const [hour, minute] = token.image.split(':') as [string, string]
      if (+hour > 23 || +minute > 59) this.note('noSuchTime', spanOf(token), { written: token.image })
      return `${hour.padStart(2, '0')}:${minute}`
    })
  })

  /** `at 10:00` */
  protected atTime = this.RULE('atTime', (): string => {
    this.CONSUME(K.at)
    return this.SUBRULE(this.timeOfDay)
  })
}

export function named(token: IToken): Name {
  return { text: token.image.toLowerCase(), span: spanOf(token) }
}
