/** The grammar of what a role may do. */
import type { Condition, Form, Name, PeriodLiteral, Start, Statement } from '../../tree/nodes.ts'
import * as t from '../tokens.ts'
import { TriggerRules } from './triggers.ts'

const { K } = t

export abstract class RequestRules extends TriggerRules {
  protected permission = this.RULE('permission', (role: Name): Statement => {
    this.CONSUME(K.may)
    return this.OR([
      {
        ALT: (): Statement => {
          this.CONSUME(K.see)
          this.CONSUME(K.the)
          this.CONSUME(K.records)
          return { kind: 'maySee', role }
        },
      },
      {
        ALT: (): Statement => {
          this.CONSUME(K.bring)
          this.CONSUME(K.a)
          this.CONSUME(K.supporter)
          let not: Name[] = []
          this.OPTION({
            GATE: () => this.clause([K.who]),
            DEF: () => {
              this.SUBRULE(this.maybeComma)
              this.CONSUME(K.who)
              this.CONSUME(K.is)
              this.CONSUME(K.not)
              this.OPTION1(() => this.OR1([{ ALT: () => this.CONSUME1(K.a) }, { ALT: () => this.CONSUME(K.an) }]))
              not = this.SUBRULE(this.orList)
            },
          })
          return { kind: 'supporter', role, not }
        },
      },
      { ALT: (): Statement => this.SUBRULE(this.asking, { ARGS: [role] }) },
    ])
  })

  protected asking = this.RULE('asking', (role: Name): Statement => {
    let also = false
    this.OPTION(() => {
      this.CONSUME(K.also)
      also = true
    })
    this.CONSUME(K.ask)
    this.CONSUME(K.for)
    const { stage, thing } = this.SUBRULE(this.asked)
    let atAnyTime = false
    let once: Name | null = null
    let inWriting = false
    let withReasons = false
    let within: PeriodLiteral | null = null
    let of: Start | null = null
    let condition: Condition | null = null
    this.MANY({
      GATE: () => this.clause(requestWords),
      DEF: () => {
        const before = this.LA(0)
        this.SUBRULE(this.maybeComma)
        const first = this.LA(1)
        const twice = (said: unknown, what?: string) => {
          if (said !== null && said !== false) this.twiceSaid(first, before, what)
        }
        this.OR([
          {
            ALT: () => {
              this.CONSUME(K.at)
              this.CONSUME(K.any)
              this.CONSUME(K.time)
              twice(atAnyTime, 'at any time')
              atAnyTime = true
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.once)
              const said = once
              once = this.SUBRULE(this.name)
              twice(said)
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.in)
              this.CONSUME(K.writing)
              twice(inWriting, 'in writing')
              inWriting = true
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.with)
              this.CONSUME(K.reasons)
              twice(withReasons, 'with reasons')
              withReasons = true
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.within)
              const said = within
              within = this.SUBRULE(this.period)
              this.OPTION1(() => {
                of = this.SUBRULE(this.start)
              })
              twice(said)
            },
          },
          {
            ALT: () => {
              const said = this.SUBRULE(this.condition)
              twice(condition)
              condition = said
            },
          },
        ])
      },
    })
    const form: Form = { inWriting, withReasons }
    return { kind: 'mayAsk', role, also, stage, thing, atAnyTime, once, form, within, of, condition }
  })

  /** `stage 2`, or a thing by its name */
  protected asked = this.RULE('asked', (): { stage: Name | null; thing: Name | null } => {
    return this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.stage)
            return { stage: this.SUBRULE(this.numberedName), thing: null }
          },
        },
        { ALT: () => ({ stage: null, thing: this.SUBRULE(this.name) }) },
      ],
    })
  })
}

const requestWords = [K.at, K.once, K.in, K.with, K.within, K.if, K.unless]
