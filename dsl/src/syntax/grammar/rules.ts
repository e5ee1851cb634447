/** The grammar of what a procedure and its stages say of themselves. */
import type { Action, Condition, Statement } from '../../tree/nodes.ts'
import * as t from '../tokens.ts'
import { FrameworkRules } from './frameworks.ts'

const { K } = t

export abstract class RuleRules extends FrameworkRules {
  protected startsLine = this.RULE('startsLine', (): Statement => {
    this.CONSUME(K.starts)
    return this.OR([
      {
        ALT: (): Statement => {
          this.CONSUME(K.when)
          return { kind: 'starts', events: this.SUBRULE(this.orList) }
        },
      },
      {
        ALT: (): Statement => {
          this.CONSUME(K.again)
          this.CONSUME(K.from)
          const from = this.SUBRULE(this.name)
          this.CONSUME(K.to)
          const to = this.SUBRULE1(this.name)
          return { kind: 'startsAgain', from, to }
        },
      },
    ])
  })

  protected owner = this.RULE('owner', (): Statement => {
    this.CONSUME(K.owner)
    return { kind: 'owner', role: this.SUBRULE(this.name) }
  })

  protected accept = this.RULE('accept', (): Statement => {
    this.CONSUME(K.accept)
    this.CONSUME(K.if)
    const event = this.SUBRULE(this.name)
    this.CONSUME(K.is)
    this.CONSUME(K.within)
    const within = this.SUBRULE(this.period)
    this.CONSUME(K.of)
    const of = this.SUBRULE1(this.name)
    let orIf: Condition | null = null
    this.OPTION({
      GATE: () => this.clause([K.or]),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        this.CONSUME(K.or)
        orIf = this.SUBRULE(this.condition)
      },
    })
    return { kind: 'accept', event, within, of, orIf }
  })

  protected otherwise = this.RULE('otherwise', (): Statement => {
    this.CONSUME(K.otherwise)
    this.SUBRULE(this.maybeComma)
    const role = this.SUBRULE(this.name)
    this.CONSUME(K.must)
    this.CONSUME(K.decide)
    const text = this.SUBRULE(this.text)
    const form = this.SUBRULE(this.form)
    return { kind: 'otherwise', role, text, form }
  })

  /** `the case should be closed within P of E` */
  protected closedWithin = this.RULE('closedWithin', (): Statement => {
    this.CONSUME(K.the)
    this.CONSUME(K.case)
    const strength = this.SUBRULE(this.strength)
    this.CONSUME(K.be)
    this.CONSUME(K.closed)
    this.CONSUME(K.within)
    const within = this.SUBRULE(this.period)
    const of = this.SUBRULE(this.start)
    return { kind: 'closedWithin', strength, within, of }
  })

  protected keep = this.RULE('keep', (): Statement => {
    this.CONSUME(K.keep)
    this.CONSUME(K.records)
    this.CONSUME(K.for)
    this.CONSUME(K.at)
    this.CONSUME(K.least)
    const atLeast = this.SUBRULE(this.period)
    this.CONSUME(K.from)
    this.CONSUME(K.closing)
    return { kind: 'keep', atLeast }
  })

  /** `no time limit because "…"`, `no rule needed because "…"` */
  protected noLine = this.RULE('noLine', (): Statement => {
    this.CONSUME(K.no)
    const kind = this.OR([
      {
        ALT: () => {
          this.CONSUME(K.time)
          this.CONSUME(K.limit)
          return 'noLimit' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.rule)
          this.CONSUME(K.needed)
          return 'noRule' as const
        },
      },
    ])
    return { kind, because: this.SUBRULE(this.because) }
  })

  protected copy = this.RULE('copy', (): Statement => {
    this.CONSUME(K.copy)
    this.CONSUME(K.everything)
    this.CONSUME(K.to)
    return { kind: 'copy', roles: this.SUBRULE(this.andList) }
  })

  /** `resolve within P then A`; what comes then may be left out, and the checker asks for it. */
  protected resolve = this.RULE('resolve', (): Statement => {
    this.CONSUME(K.resolve)
    this.CONSUME(K.within)
    const within = this.SUBRULE(this.period)
    let then: Action[] = []
    this.OPTION({
      GATE: () => this.clause([K.then]),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        this.CONSUME(K.then)
        then = this.SUBRULE(this.actions)
      },
    })
    return { kind: 'resolve', within, then }
  })

  protected before = this.RULE('before', (): Statement => {
    this.CONSUME(K.before)
    const event = this.SUBRULE(this.name)
    this.SUBRULE(this.maybeComma)
    this.CONSUME(K.require)
    return { kind: 'before', event, require: this.SUBRULE(this.andList) }
  })
}
