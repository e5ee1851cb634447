/** The grammar of a duty's clauses and of actions. */
import type { IToken } from 'chevrotain'
import type { Action, Condition, CountLiteral, Name, PeriodLiteral, Start, Strength, Text } from '../../tree/nodes.ts'
import * as t from '../tokens.ts'
import { ConditionRules } from './conditions.ts'

const { K } = t

export interface Clock {
  readonly within: PeriodLiteral | CountLiteral
  readonly of: Start | null
  readonly before: Name | null
}

/** What stands after a duty's text, in any order. */
export interface DutyClauses extends Partial<Clock> {
  when?: Name
  doneWhen?: Name
  condition?: Condition
}

export abstract class ActionRules extends ConditionRules {
  /** `within P of E`, `at least P before Q` */
  protected clock = this.RULE('clock', (): Clock => {
    return this.OR([
      {
        ALT: (): Clock => {
          const within = this.SUBRULE(this.within)
          let of: Start | null = null
          this.OPTION(() => {
            of = this.SUBRULE(this.start)
          })
          return { within, of, before: null }
        },
      },
      {
        ALT: (): Clock => {
          this.CONSUME(K.at)
          this.CONSUME(K.least)
          const within = this.SUBRULE(this.length)
          this.CONSUME(K.before)
          return { within, of: null, before: this.SUBRULE(this.name) }
        },
      },
    ])
  })

  /** `done when E` */
  protected doneWhen = this.RULE('doneWhen', (): Name => {
    this.CONSUME(K.done)
    this.CONSUME(K.when)
    return this.SUBRULE(this.name)
  })

  protected dutyClauses = this.RULE('dutyClauses', (): DutyClauses => {
    const said: DutyClauses = {}
    this.MANY({
      GATE: () => this.clause(dutyWords),
      DEF: () => {
        const before = this.LA(0)
        this.SUBRULE(this.maybeComma)
        const first = this.LA(1)
        this.OR([
          {
            ALT: () => {
              const clock = this.SUBRULE(this.clock)
              this.once(said, 'within', first, before)
              Object.assign(said, clock)
            },
          },
          {
            ALT: () => {
              const event = this.SUBRULE(this.doneWhen)
              this.once(said, 'doneWhen', first, before)
              said.doneWhen = event
            },
          },
          {
            ALT: () => {
              const condition = this.SUBRULE(this.condition)
              this.once(said, 'condition', first, before)
              said.condition = condition
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.when)
              const event = this.SUBRULE(this.name)
              this.once(said, 'when', first, before)
              said.when = event
            },
          },
        ])
      },
    })
    return said
  })

  /** The clauses of a duty that an action owes: its condition and its trigger are the action's. */
  private owedClauses = this.RULE('owedClauses', (): DutyClauses => {
    const said: DutyClauses = {}
    this.MANY({
      GATE: () => this.clause(owedWords),
      DEF: () => {
        const before = this.LA(0)
        this.SUBRULE(this.maybeComma)
        const first = this.LA(1)
        this.OR([
          {
            ALT: () => {
              const clock = this.SUBRULE(this.clock)
              this.once(said, 'within', first, before)
              Object.assign(said, clock)
            },
          },
          {
            ALT: () => {
              const event = this.SUBRULE(this.doneWhen)
              this.once(said, 'doneWhen', first, before)
              said.doneWhen = event
            },
          },
        ])
      },
    })
    return said
  })

  private once(said: DutyClauses, key: keyof DutyClauses, first: IToken, before: IToken): void {
    if (said[key] !== undefined) this.twiceSaid(first, before)
  }

  protected strength = this.RULE('strength', (): Strength => {
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(K.must)
          return 'must' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.should)
          return 'should' as const
        },
      },
    ])
  })

  /** `go to stage 2`, `go to 2` */
  protected stageName = this.RULE('stageName', (): Name => {
    this.OPTION(() => this.CONSUME(K.stage))
    return this.SUBRULE(this.numberedName)
  })

  /** `A and B` */
  protected actions = this.RULE('actions', (): Action[] => {
    const actions = [this.SUBRULE(this.action)]
    this.MANY({
      GATE: () => this.clause([K.and]),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        this.CONSUME(K.and)
        actions.push(this.SUBRULE1(this.action))
      },
    })
    return actions
  })

  private action = this.RULE('action', (): Action => {
    const first = this.LA(1)
    return this.OR({
      // The last alternative is a role, which may be any word; the words above it are tried first.
      MAX_LOOKAHEAD: 1,
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: (): Action => {
            this.CONSUME(K.go)
            this.CONSUME(K.to)
            const stage = this.SUBRULE(this.stageName)
            return { kind: 'goTo', stage, span: this.since(first) }
          },
        },
        {
          ALT: (): Action => {
            this.CONSUME(K.escalate)
            this.CONSUME1(K.to)
            const role = this.SUBRULE(this.name)
            return { kind: 'escalate', role, span: this.since(first) }
          },
        },
        {
          ALT: (): Action => {
            this.CONSUME(K.open)
            const procedure = this.SUBRULE1(this.name)
            return { kind: 'open', procedure, span: this.since(first) }
          },
        },
        {
          ALT: (): Action => {
            this.CONSUME(K.close)
            this.CONSUME(K.as)
            const outcome = this.SUBRULE2(this.name)
            return { kind: 'close', outcome, span: this.since(first) }
          },
        },
        {
          ALT: (): Action => {
            this.CONSUME(K.tell)
            const role = this.SUBRULE3(this.name)
            const text = this.SUBRULE3(this.text)
            return { kind: 'tell', role, text, span: this.since(first) }
          },
        },
        { ALT: (): Action => this.SUBRULE(this.giving) },
        { ALT: (): Action => this.SUBRULE(this.owing) },
      ],
    })
  })

  private giving = this.RULE('giving', (): Action => {
    const first = this.CONSUME(K.give)
    const role = this.SUBRULE(this.name)
    return this.OR([
      {
        ALT: (): Action => {
          const text = this.SUBRULE(this.text)
          return { kind: 'give', role, text, span: this.since(first) }
        },
      },
      {
        ALT: (): Action => {
          this.CONSUME(K.the)
          this.CONSUME(K.contact)
          this.CONSUME(K.details)
          this.CONSUME(K.of)
          const contacts = this.SUBRULE(this.andList)
          return { kind: 'giveContacts', role, contacts, span: this.since(first) }
        },
      },
    ])
  })

  private owing = this.RULE('owing', (): Action => {
    const first = this.LA(1)
    const role = this.SUBRULE(this.name)
    const strength = this.SUBRULE(this.strength)
    const { told, text } = this.SUBRULE(this.thing)
    const said = this.SUBRULE(this.owedClauses)
    return {
      kind: 'owe',
      role,
      strength,
      told,
      text,
      within: said.within ?? null,
      of: said.of ?? null,
      before: said.before ?? null,
      when: null,
      doneWhen: said.doneWhen ?? null,
      condition: null,
      span: this.since(first),
    }
  })

  /** What is to be done: `"…"`, or `tell ROLE "…"` */
  protected thing = this.RULE('thing', (): { told: Name | null; text: Text } => {
    let told: Name | null = null
    this.OPTION(() => {
      this.CONSUME(K.tell)
      told = this.SUBRULE(this.name)
    })
    const text = this.SUBRULE(this.text)
    return { told, text }
  })
}

const owedWords = [K.within, K.at, K.done]
const dutyWords = [...owedWords, K.when, K.if, K.unless]

/** What a duty does not say is null. */
export function filled({ within, of, before, when, doneWhen, condition }: DutyClauses) {
  return {
    within: within ?? null,
    of: of ?? null,
    before: before ?? null,
    when: when ?? null,
    doneWhen: doneWhen ?? null,
    condition: condition ?? null,
  }
}
