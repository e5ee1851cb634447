/** The grammar of triggers: what opens with `when`, `if` or a length of time. */
import type { Condition, Name, PeriodLiteral, Statement } from '../../tree/nodes.ts'
import * as t from '../tokens.ts'
import { filled } from './actions.ts'
import { RuleRules } from './rules.ts'

const { K } = t

export abstract class TriggerRules extends RuleRules {
  /** Everything that opens with `if`: what is late, the answers of a decision, what is not resolved, what does not belong here. */
  protected ifLine = this.RULE('ifLine', (): Statement => {
    return this.OR({
      MAX_LOOKAHEAD: 3,
      // A question may bear any name; the language's own words are tried first.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.SUBRULE(this.ifLate) },
        { ALT: () => this.SUBRULE(this.ifAnswer) },
        { ALT: () => this.SUBRULE(this.ifNotResolved) },
        { ALT: () => this.SUBRULE(this.ifNobodyAsks) },
        { ALT: () => this.SUBRULE(this.instead) },
      ],
    })
  })

  protected ifLate = this.RULE('ifLate', (): Statement => {
    this.CONSUME(K.if)
    this.CONSUME(K.late)
    let expected = false
    this.OPTION(() => {
      this.CONSUME(K.or)
      this.CONSUME(K.expected)
      this.CONSUME1(K.late)
      expected = true
    })
    this.SUBRULE(this.maybeComma)
    const role = this.SUBRULE(this.name)
    const strength = this.SUBRULE(this.strength)
    const { told, text } = this.SUBRULE(this.thing)
    const said = this.SUBRULE(this.dutyClauses)
    return { kind: 'ifLate', expected, duty: { kind: 'duty', role, strength, told, text, ...filled(said) } }
  })

  protected ifAnswer = this.RULE('ifAnswer', (): Statement => {
    this.CONSUME(K.if)
    const yes = this.OR([
      {
        ALT: () => {
          this.CONSUME(K.yes)
          return true
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.no)
          return false
        },
      },
    ])
    this.SUBRULE(this.maybeComma)
    return { kind: 'ifAnswer', yes, actions: this.SUBRULE(this.actions) }
  })

  protected ifNotResolved = this.RULE('ifNotResolved', (): Statement => {
    this.CONSUME(K.if)
    this.CONSUME(K.not)
    this.CONSUME(K.resolved)
    let within: PeriodLiteral | null = null
    this.OPTION(() => {
      this.CONSUME(K.within)
      within = this.SUBRULE(this.period)
    })
    this.SUBRULE(this.maybeComma)
    const actions = this.SUBRULE(this.actions)
    // biome-ignore lint/suspicious/noThenProperty: the language's own word, and never a promise
    return within === null ? { kind: 'notResolved', actions } : { kind: 'resolve', within, then: actions }
  })

  protected ifNobodyAsks = this.RULE('ifNobodyAsks', (): Statement => {
    this.CONSUME(K.if)
    this.CONSUME(K.nobody)
    this.CONSUME(K.asks)
    this.SUBRULE(this.maybeComma)
    return { kind: 'ifNobodyAsks', actions: this.SUBRULE(this.actions) }
  })

  protected instead = this.RULE('instead', (): Statement => {
    const condition = this.SUBRULE(this.condition)
    this.SUBRULE(this.maybeComma)
    this.CONSUME(K.open)
    const procedure = this.SUBRULE(this.name)
    this.CONSUME(K.instead)
    return { kind: 'instead', condition, procedure }
  })

  protected when = this.RULE('when', (): Statement => {
    this.CONSUME(K.when)
    const event = this.SUBRULE(this.name)
    let outcome: Name | null = null
    this.OPTION(() => {
      this.CONSUME(K.as)
      outcome = this.SUBRULE1(this.name)
    })
    this.SUBRULE(this.maybeComma)
    const actions = this.SUBRULE(this.actions)
    const condition = this.SUBRULE(this.maybeCondition)
    return { kind: 'when', event, outcome, actions, condition }
  })

  protected maybeCondition = this.RULE('maybeCondition', (): Condition | null => {
    let condition: Condition | null = null
    this.OPTION({
      GATE: () => this.clause(conditionWords),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        condition = this.SUBRULE(this.condition)
      },
    })
    return condition
  })

  /** `3 months after E, unless F, A` */
  protected after = this.RULE('after', (): Statement => {
    const period = this.SUBRULE(this.period)
    this.CONSUME(K.after)
    const event = this.SUBRULE(this.name)
    let unless: Name | null = null
    this.OPTION({
      GATE: () => this.clause([K.unless]),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        this.CONSUME(K.unless)
        unless = this.SUBRULE1(this.name)
      },
    })
    this.SUBRULE1(this.maybeComma)
    const actions = this.SUBRULE(this.actions)
    const condition = this.SUBRULE(this.maybeCondition)
    return { kind: 'after', period, event, unless, actions, condition }
  })
}

const conditionWords = [K.if, K.unless]
