/** The grammar of the rules of a procedure and its stages. */
import type {
  Action,
  Condition,
  Form,
  Involvement,
  Name,
  PanelMember,
  PeriodLiteral,
  Start,
  Statement,
} from '../../tree/nodes.ts'
import { spanOf } from '../lines.ts'
import * as t from '../tokens.ts'
import type { DutyClauses } from './actions.ts'
import { DeclarationRules } from './declarations.ts'

const { K } = t

export abstract class RuleRules extends DeclarationRules {
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

  /** `should be closed within P of E` */
  protected closedWithin = this.RULE('closedWithin', (): Statement => {
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

  private ifLate = this.RULE('ifLate', (): Statement => {
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

  private ifAnswer = this.RULE('ifAnswer', (): Statement => {
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

  private ifNotResolved = this.RULE('ifNotResolved', (): Statement => {
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

  private ifNobodyAsks = this.RULE('ifNobodyAsks', (): Statement => {
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

  private maybeCondition = this.RULE('maybeCondition', (): Condition | null => {
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

  protected before = this.RULE('before', (): Statement => {
    this.CONSUME(K.before)
    const event = this.SUBRULE(this.name)
    this.SUBRULE(this.maybeComma)
    this.CONSUME(K.require)
    return { kind: 'before', event, require: this.SUBRULE(this.andList) }
  })

  /** Everything that opens with a role: what it must, should or may do. */
  protected roleLine = this.RULE('roleLine', (): Statement => {
    const role = this.SUBRULE(this.name)
    return this.OR([
      { ALT: () => this.SUBRULE(this.obligation, { ARGS: [role] }) },
      { ALT: () => this.SUBRULE(this.permission, { ARGS: [role] }) },
    ])
  })

  private obligation = this.RULE('obligation', (role: Name): Statement => {
    const strength = this.SUBRULE(this.strength)
    return this.OR([
      {
        ALT: (): Statement => {
          const { told, text } = this.SUBRULE(this.thing)
          const said = this.SUBRULE(this.dutyClauses)
          return { kind: 'duty', role, strength, told, text, ...filled(said) }
        },
      },
      {
        ALT: (): Statement => {
          this.CONSUME(K.decide)
          const text = this.SUBRULE(this.text)
          const form = this.SUBRULE(this.form)
          return { kind: 'decide', role, strength, text, form }
        },
      },
      {
        ALT: (): Statement => {
          this.CONSUME(K.assess)
          this.CONSUME(K.each)
          this.CONSUME(K.area)
          return { kind: 'assess', role, strength, form: this.SUBRULE1(this.form) }
        },
      },
      {
        ALT: (): Statement => {
          this.CONSUME(K.appoint)
          return this.SUBRULE(this.appointment, { ARGS: [role] })
        },
      },
    ])
  })

  private appointment = this.RULE('appointment', (role: Name): Statement => {
    return this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: (): Statement => {
            const panel = this.SUBRULE(this.name)
            this.CONSUME(K.of)
            const members = this.SUBRULE(this.members)
            return { kind: 'appointPanel', role, panel, members }
          },
        },
        {
          ALT: (): Statement => {
            const appointee = this.SUBRULE1(this.name)
            let neverInvolved: Involvement | null = null
            let outside = false
            this.MANY({
              GATE: () => this.clause(appointmentWords),
              DEF: () => {
                this.SUBRULE(this.maybeComma)
                this.OR1([
                  {
                    ALT: () => {
                      neverInvolved = this.SUBRULE(this.neverInvolved)
                    },
                  },
                  {
                    ALT: () => {
                      this.SUBRULE(this.outsideAgency)
                      outside = true
                    },
                  },
                ])
              },
            })
            return { kind: 'appoint', role, appointee, neverInvolved, outside }
          },
        },
      ],
    })
  })

  private neverInvolved = this.RULE('neverInvolved', (): Involvement => {
    this.CONSUME(K.never)
    this.CONSUME(K.involved)
    this.CONSUME(K.in)
    return this.OR([
      {
        ALT: () => {
          this.CONSUME(K.the)
          this.CONSUME(K.matter)
          return 'matter' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.stage)
          return { stage: this.SUBRULE(this.numberedName) }
        },
      },
    ])
  })

  // What follows a comma is said of everyone named since the last such remark, as in
  // `a judge and a clerk, never involved in the matter, and a usher outside the agency`.
  private members = this.RULE('members', (): PanelMember[] => {
    const members: PanelMember[] = [this.SUBRULE(this.member)]
    let group = 0
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Comma)
            const neverInvolved = this.SUBRULE(this.neverInvolved)
            for (let at = group; at < members.length; at++) {
              const member = members[at]!
              members[at] = { ...member, neverInvolved: member.neverInvolved ?? neverInvolved }
            }
            group = members.length
          },
        },
        {
          ALT: () => {
            this.OR1([
              {
                ALT: () => {
                  this.CONSUME1(t.Comma)
                  this.OPTION(() => this.CONSUME(K.and))
                },
              },
              { ALT: () => this.CONSUME1(K.and) },
            ])
            members.push(this.SUBRULE1(this.member))
          },
        },
      ])
    })
    return members
  })

  private member = this.RULE('member', (): PanelMember => {
    this.OR([{ ALT: () => this.CONSUME(K.a) }, { ALT: () => this.CONSUME(K.an) }])
    const role = this.SUBRULE(this.name)
    let neverInvolved: Involvement | null = null
    let outside = false
    this.MANY(() => {
      this.OR1([
        {
          ALT: () => {
            neverInvolved = this.SUBRULE(this.neverInvolved)
          },
        },
        {
          ALT: () => {
            this.SUBRULE(this.outsideAgency)
            outside = true
          },
        },
      ])
    })
    return { role, neverInvolved, outside }
  })

  private permission = this.RULE('permission', (role: Name): Statement => {
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

  private asking = this.RULE('asking', (role: Name): Statement => {
    this.CONSUME(K.ask)
    this.CONSUME(K.for)
    const { stage, thing } = this.SUBRULE(this.asked)
    let once: Name | null = null
    let inWriting = false
    let withReasons = false
    let within: PeriodLiteral | null = null
    let of: Start | null = null
    let condition: Condition | null = null
    this.MANY({
      GATE: () => this.clause(requestWords),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        const first = this.LA(1)
        const twice = (said: unknown, what = first.image.toLowerCase()) => {
          if (said !== null && said !== false) this.note('saidTwice', spanOf(first), { what })
        }
        this.OR([
          {
            ALT: () => {
              this.CONSUME(K.once)
              twice(once)
              once = this.SUBRULE(this.name)
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
              twice(within)
              within = this.SUBRULE(this.period)
              this.OPTION(() => {
                of = this.SUBRULE(this.start)
              })
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
    return { kind: 'mayAsk', role, stage, thing, once, form, within, of, condition }
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

/** What a duty does not say is null. */
function filled({ within, of, when, doneWhen, condition }: DutyClauses) {
  return {
    within: within ?? null,
    of: of ?? null,
    when: when ?? null,
    doneWhen: doneWhen ?? null,
    condition: condition ?? null,
  }
}

const conditionWords = [K.if, K.unless]
const appointmentWords = [K.never, K.outside]
const requestWords = [K.once, K.in, K.with, K.within, ...conditionWords]
