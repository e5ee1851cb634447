/** The grammar of lengths of time, and of what they count from. */
import type { Span } from '../../text/span.ts'
import type { CountLiteral, Name, PeriodLiteral, PeriodUnit, Start } from '../../tree/nodes.ts'
import { atLeastOne } from '../mended-time.ts'
import * as t from '../tokens.ts'
import { LiteralRules } from './literals.ts'

const { K } = t

export abstract class PeriodRules extends LiteralRules {
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

  protected hourWord = this.RULE('hourWord', () => {
    this.OR([{ ALT: () => this.CONSUME(K.hour) }, { ALT: () => this.CONSUME(K.hours) }])
  })

  protected dayWord = this.RULE('dayWord', () => {
    this.OR([{ ALT: () => this.CONSUME(K.day) }, { ALT: () => this.CONSUME(K.days) }])
  })

  protected plainUnit = this.RULE('plainUnit', (): PeriodUnit => {
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

  /** `5 working days`, which rolls nowhere. */
  protected length = this.RULE('length', (): PeriodLiteral => {
    const first = this.LA(1)
    const count = this.SUBRULE(this.amount)
    const unit = this.SUBRULE(this.unit)
    return this.ACTION(() => this.periodOf(count, unit, false, this.since(first)))
  })

  /** `or the next working day` */
  protected rolling = this.RULE('rolling', (): boolean => {
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

  private periodOf(count: number, unit: PeriodUnit, rolls: boolean, span: Span): PeriodLiteral {
    const what = unit.replace('_', ' ') + (count === 1 ? '' : 's')
    if (count === 0) this.note('zeroAmount', span, { what }, atLeastOne(this.written.slice(span.start, span.end), span))
    else if (count > mostOf[unit]) this.note('absurdAmount', span, { count: String(count), what })
    return { count, unit, rolls, span }
  }

  private countOf(count: number, noun: Name, span: Span): CountLiteral {
    if (count === 0)
      this.note('zeroAmount', span, { what: noun.text }, atLeastOne(this.written.slice(span.start, span.end), span))
    else if (count > 1_000_000) this.note('absurdAmount', span, { count: String(count), what: noun.text })
    return { count, noun, span }
  }
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
