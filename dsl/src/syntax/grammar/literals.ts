/** The grammar's small parts: names, texts, dates, lengths of time, conditions. */
import {
  EmbeddedActionsParser,
  type IRecognitionException,
  type IToken,
  NoViableAltException,
  type TokenType,
} from 'chevrotain'
import { type ArgumentsOf, type Diagnostic, type DiagnosticKey, report } from '../../text/diagnostics.ts'
import type { Span } from '../../text/span.ts'
import type {
  Condition,
  ConditionTerm,
  CountLiteral,
  DateLiteral,
  Form,
  Name,
  PeriodLiteral,
  PeriodUnit,
  Start,
  Text,
} from '../../tree/nodes.ts'
import { spanOf } from '../lines.ts'
import * as t from '../tokens.ts'

const { K } = t

export abstract class LiteralRules extends EmbeddedActionsParser {
  /** The text as written, out of which texts for people are cut. */
  written = ''
  /** What is wrong with a line that could be read: a date that does not exist, an amount of nothing. */
  noted: Diagnostic[] = []

  constructor() {
    super(t.vocabulary, {
      maxLookahead: 2,
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

  protected note<D extends DiagnosticKey>(key: D, span: Span, args: ArgumentsOf<D>): void {
    this.noted.push(report(key, span, args))
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
      if (!dateExists(+year, +month, +day)) this.note('noSuchDate', span, { written: token.image })
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

  protected amount = this.RULE('amount', (): number => {
    const token = this.OR([
      { ALT: () => this.CONSUME(t.Numeral) },
      { ALT: () => this.CONSUME(t.NumberWord) },
      { ALT: () => this.CONSUME(K.a) },
      { ALT: () => this.CONSUME(K.an) },
    ])
    return this.ACTION(() => {
      if (token.tokenType === t.Numeral) return Number(token.image)
      return t.numberOf.get(token.image.toLowerCase()) ?? 1
    })
  })

  protected unit = this.RULE('unit', (): PeriodUnit => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.plainUnit) },
      {
        ALT: () => {
          this.CONSUME(K.working)
          return this.OR1([
            {
              ALT: () => {
                this.SUBRULE(this.hourWord)
                return 'working_hour' as const
              },
            },
            {
              ALT: () => {
                this.SUBRULE(this.dayWord)
                return 'working_day' as const
              },
            },
          ])
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.calendar)
          this.SUBRULE1(this.dayWord)
          return 'calendar_day' as const
        },
      },
    ])
  })

  private hourWord = this.RULE('hourWord', () => {
    this.OR([{ ALT: () => this.CONSUME(K.hour) }, { ALT: () => this.CONSUME(K.hours) }])
  })

  private dayWord = this.RULE('dayWord', () => {
    this.OR([{ ALT: () => this.CONSUME(K.day) }, { ALT: () => this.CONSUME(K.days) }])
  })

  private plainUnit = this.RULE('plainUnit', (): PeriodUnit => {
    return this.OR([
      {
        ALT: () => {
          this.SUBRULE(this.hourWord)
          return 'hour' as const
        },
      },
      {
        ALT: () => {
          this.SUBRULE(this.dayWord)
          return 'day' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.week)
          return 'week' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.weeks)
          return 'week' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.month)
          return 'month' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.months)
          return 'month' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.year)
          return 'year' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.years)
          return 'year' as const
        },
      },
    ])
  })

  protected period = this.RULE('period', (): PeriodLiteral => {
    const first = this.LA(1)
    const count = this.SUBRULE(this.amount)
    const unit = this.SUBRULE(this.unit)
    const rolls = this.SUBRULE(this.rolling)
    return this.ACTION(() => this.periodOf(count, unit, rolls, this.since(first)))
  })

  /** `or the next working day` */
  private rolling = this.RULE('rolling', (): boolean => {
    let rolls = false
    this.OPTION(() => {
      this.CONSUME(K.or)
      this.CONSUME(K.the)
      this.CONSUME(K.next)
      this.CONSUME(K.working)
      this.CONSUME(K.day)
      rolls = true
    })
    return rolls
  })

  /** `within 3 working days`, `within 4 rings` */
  protected within = this.RULE('within', (): PeriodLiteral | CountLiteral => {
    this.CONSUME(K.within)
    const first = this.LA(1)
    const count = this.SUBRULE(this.amount)
    return this.OR({
      // A unit of time is a word too; it is tried first.
      MAX_LOOKAHEAD: 1,
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            const unit = this.SUBRULE(this.unit)
            const rolls = this.SUBRULE(this.rolling)
            return this.ACTION(() => this.periodOf(count, unit, rolls, this.since(first)))
          },
        },
        {
          ALT: () => {
            const noun = this.SUBRULE(this.name)
            return this.ACTION(() => this.countOf(count, noun, this.since(first)))
          },
        },
      ],
    })
  })

  /** `5 rings`, where a scenario says how many there were. */
  protected count = this.RULE('count', (): CountLiteral => {
    const first = this.LA(1)
    const count = this.SUBRULE(this.amount)
    const noun = this.SUBRULE(this.name)
    return { count, noun, span: this.since(first) }
  })

  /** `of E`, `of each E`, `of the day after E` */
  protected start = this.RULE('start', (): Start => {
    const first = this.CONSUME(K.of)
    let each = false
    let dayAfter = false
    this.OPTION(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(K.each)
            each = true
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.the)
            this.CONSUME(K.day)
            this.CONSUME(K.after)
            dayAfter = true
          },
        },
      ])
    })
    const event = this.SUBRULE(this.name)
    return { event, each, dayAfter, span: this.since(first) }
  })

  /** `if a`, `unless a and b`, `if service is day_care` */
  protected condition = this.RULE('condition', (): Condition => {
    const first = this.LA(1)
    const unless = this.OR([
      {
        ALT: () => {
          this.CONSUME(K.if)
          return false
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.unless)
          return true
        },
      },
    ])
    let and = false
    let or = false
    const terms = [this.SUBRULE(this.term)]
    this.MANY(() => {
      this.OR1([
        {
          ALT: () => {
            this.CONSUME(K.and)
            and = true
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.or)
            or = true
          },
        },
      ])
      terms.push(this.SUBRULE1(this.term))
    })
    const span = this.since(first)
    this.ACTION(() => {
      if (and && or) this.note('mixedJoin', span, {})
    })
    return { unless, joined: or ? 'or' : 'and', terms, span }
  })

  private term = this.RULE('term', (): ConditionTerm => {
    let not = false
    let answer: Name | null = null
    this.OPTION(() => {
      this.CONSUME(K.not)
      not = true
    })
    const question = this.SUBRULE(this.name)
    this.OPTION1(() => {
      this.CONSUME(K.is)
      this.OPTION2(() => {
        this.CONSUME1(K.not)
        not = !not
      })
      answer = this.SUBRULE1(this.name)
    })
    return { question, not, answer }
  })

  /** `in writing`, `with reasons`, in either order; each may follow a comma. */
  protected form = this.RULE('form', (): Form => {
    let inWriting = false
    let withReasons = false
    this.MANY({
      GATE: () => this.clause(formWords),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        this.OR([
          {
            ALT: () => {
              this.CONSUME(K.in)
              this.CONSUME(K.writing)
              inWriting = true
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.with)
              this.CONSUME(K.reasons)
              withReasons = true
            },
          },
        ])
      },
    })
    return { inWriting, withReasons }
  })

  private periodOf(count: number, unit: PeriodUnit, rolls: boolean, span: Span): PeriodLiteral {
    const what = unit.replace('_', ' ') + (count === 1 ? '' : 's')
    if (count === 0) this.note('zeroAmount', span, { what })
    else if (count > mostOf[unit]) this.note('absurdAmount', span, { count: String(count), what })
    return { count, unit, rolls, span }
  }

  private countOf(count: number, noun: Name, span: Span): CountLiteral {
    if (count === 0) this.note('zeroAmount', span, { what: noun.text })
    else if (count > 1_000_000) this.note('absurdAmount', span, { count: String(count), what: noun.text })
    return { count, noun, span }
  }
}

const formWords = [K.in, K.with]

export function named(token: IToken): Name {
  return { text: token.image.toLowerCase(), span: spanOf(token) }
}

// 150 years: some records are kept for a century, and calendars can be computed as far.
const mostOf: Record<PeriodUnit, number> = {
  year: 150,
  month: 1800,
  week: 7800,
  day: 54_750,
  calendar_day: 54_750,
  working_day: 37_500,
  hour: 1_314_000,
  working_hour: 300_000,
}

function dateExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
