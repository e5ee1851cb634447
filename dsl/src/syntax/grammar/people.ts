/** The grammar of what a role must do, decide, assess or appoint. */
import type {
  Condition,
  Involvement,
  Name,
  PanelMember,
  PeriodLiteral,
  Start,
  Statement,
  Strength,
} from '../../tree/nodes.ts'
import * as t from '../tokens.ts'
import { filled } from './actions.ts'
import { reasonWords } from './conditions.ts'
import { RequestRules } from './requests.ts'

const { K } = t

type Decide = Extract<Statement, { kind: 'decide' }>
type DecisionClauses = Pick<Decide, 'form' | 'within' | 'of' | 'when' | 'condition'>

export abstract class PeopleRules extends RequestRules {
  /** Everything that opens with a name: what a role must, should or may do, what a grade is given only for, a cut-off. */
  protected roleLine = this.RULE('roleLine', (): Statement => {
    const role = this.SUBRULE(this.name)
    return this.OR([
      { ALT: () => this.SUBRULE(this.obligation, { ARGS: [role] }) },
      { ALT: () => this.SUBRULE(this.permission, { ARGS: [role] }) },
      { ALT: () => this.SUBRULE(this.onlyIf, { ARGS: [role] }) },
      { ALT: () => this.SUBRULE(this.cutOff, { ARGS: [role] }) },
    ])
  })

  /** `E after 16:00 or on a day off is counted from the next working day` */
  protected cutOff = this.RULE('cutOff', (event: Name): Statement => {
    this.CONSUME(K.after)
    const after = this.SUBRULE(this.timeOfDay)
    let orDayOff = false
    this.OPTION(() => {
      this.CONSUME(K.or)
      this.CONSUME(K.on)
      this.CONSUME(K.a)
      this.CONSUME(K.day)
      this.CONSUME(K.off)
      orDayOff = true
    })
    this.CONSUME(K.is)
    this.CONSUME(K.counted)
    this.CONSUME(K.from)
    this.CONSUME(K.the)
    this.CONSUME(K.next)
    this.CONSUME(K.working)
    this.CONSUME1(K.day)
    return { kind: 'cutOff', event, after, orDayOff }
  })

  protected obligation = this.RULE('obligation', (role: Name): Statement => {
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
          return { kind: 'decide', role, strength, text, ...this.SUBRULE(this.decisionClauses) }
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
          return this.SUBRULE(this.appointment, { ARGS: [role, strength] })
        },
      },
    ])
  })

  /** In what form, by when, from when and on what condition something is to be decided; what ends it is the answer. */
  protected decisionClauses = this.RULE('decisionClauses', (): DecisionClauses => {
    let within: PeriodLiteral | null = null
    let of: Start | null = null
    let when: Name | null = null
    let condition: Condition | null = null
    const form = { inWriting: false, withReasons: false }
    this.MANY({
      GATE: () => this.clause(decisionWords),
      DEF: () => {
        const before = this.LA(0)
        this.SUBRULE(this.maybeComma)
        const first = this.LA(1)
        const twice = (said: unknown) => {
          if (said !== null && said !== false) this.twiceSaid(first, before)
        }
        this.OR([
          {
            ALT: () => {
              this.CONSUME(K.in)
              this.CONSUME(K.writing)
              twice(form.inWriting)
              form.inWriting = true
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.with)
              this.CONSUME(K.reasons)
              twice(form.withReasons)
              form.withReasons = true
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.within)
              const said = within
              within = this.SUBRULE(this.period)
              this.OPTION(() => {
                of = this.SUBRULE(this.start)
              })
              twice(said)
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.when)
              const said = when
              when = this.SUBRULE(this.name)
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
    return { form, within, of, when, condition }
  })

  protected appointment = this.RULE('appointment', (role: Name, strength: Strength): Statement => {
    return this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: (): Statement => {
            const panel = this.SUBRULE(this.name)
            this.CONSUME(K.of)
            const members = this.SUBRULE(this.members)
            return { kind: 'appointPanel', role, strength, panel, members }
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
            return { kind: 'appoint', role, strength, appointee, neverInvolved, outside }
          },
        },
      ],
    })
  })

  protected neverInvolved = this.RULE('neverInvolved', (): Involvement => {
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
  protected members = this.RULE('members', (): PanelMember[] => {
    const members: PanelMember[] = [this.SUBRULE(this.member)]
    let group = 0
    this.MANY({
      GATE: () => this.LA(1).tokenType !== t.Comma || !reasonWords.has(this.LA(2).tokenType),
      DEF: () => {
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
      },
    })
    return members
  })

  protected member = this.RULE('member', (): PanelMember => {
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
}

const appointmentWords = [K.never, K.outside]
const decisionWords = [K.in, K.with, K.within, K.when, K.if, K.unless]
