/** The grammar of lists of names, of conditions and of conditions of form. */
import type { TokenType } from 'chevrotain'
import type { Condition, ConditionTerm, Form, Name } from '../../tree/nodes.ts'
import * as t from '../tokens.ts'
import { PeriodRules } from './periods.ts'

const { K } = t

export abstract class ConditionRules extends PeriodRules {
  /** `a, b and c` */
  protected andList = this.RULE('andList', (): Name[] => {
    const names = [this.SUBRULE(this.name)]
    this.MANY({
      GATE: () => this.anotherName(),
      DEF: () => {
        this.OR([
          {
            ALT: () => {
              this.CONSUME(t.Comma)
              this.OPTION(() => this.CONSUME(K.and))
            },
          },
          { ALT: () => this.CONSUME1(K.and) },
        ])
        names.push(this.SUBRULE1(this.name))
      },
    })
    return names
  })

  /** `a, b or c` */
  protected orList = this.RULE('orList', (): Name[] => {
    const names = [this.SUBRULE(this.name)]
    this.MANY({
      GATE: () => this.anotherName(),
      DEF: () => {
        this.OR([
          {
            ALT: () => {
              this.CONSUME(t.Comma)
              this.OPTION(() => this.CONSUME(K.or))
            },
          },
          { ALT: () => this.CONSUME1(K.or) },
        ])
        names.push(this.SUBRULE1(this.name))
      },
    })
    return names
  })

  /** A list goes on, unless what follows its comma opens a clause or what follows its `and` is the next action. */
  private anotherName(): boolean {
    let at = this.LA(1).tokenType === t.Comma ? 2 : 1
    if (at === 2 && clauseOpeners.has(this.LA(2).tokenType)) return false
    const joiner = this.LA(at).tokenType
    if (joiner === K.and || joiner === K.or) at += 1
    return !this.actionAt(at)
  }

  private actionAt(at: number): boolean {
    const first = this.LA(at).tokenType
    const second = this.LA(at + 1).tokenType
    if (second === K.must || second === K.should) return true
    if (first === K.go || first === K.escalate) return second === K.to
    if (first === K.close) return second === K.as
    if (first === K.tell || first === K.give || first === K.open)
      return second === t.Word || (second?.CATEGORIES?.[0] === t.Word && !joiners.has(second))
    return false
  }

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

  protected term = this.RULE('term', (): ConditionTerm => {
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
}

const formWords = [K.in, K.with]

/** What opens the reason at the end of any line. */
export const reasonWords = new Set<TokenType>([K.assumed, K.because])

const clauseOpeners = new Set<TokenType>([K.if, K.unless, K.assumed, K.because])
/** What joins or ends, where a further name could stand. */
export const joiners = new Set<TokenType>([K.and, K.or, K.if, K.unless, K.assumed, K.because])
