/** The grammar of scenarios: what is given and what is expected. */
import type { DateLiteral, Expect, Given, Name, Statement, Text } from '../../tree/nodes.ts'
import * as t from '../tokens.ts'
import { reasonWords } from './conditions.ts'
import { UnderRules } from './under.ts'

const { K } = t

export abstract class ScenarioRules extends UnderRules {
  protected given = this.RULE('given', (): Statement => {
    this.CONSUME(K.given)
    let on!: DateLiteral
    let at: string | null = null
    const given = this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: (): Given => {
            this.CONSUME(K.today)
            this.CONSUME(K.is)
            on = this.SUBRULE(this.date)
            return { kind: 'today' }
          },
        },
        {
          ALT: (): Given => {
            const given = this.SUBRULE(this.happening)
            this.SUBRULE(this.maybeComma)
            this.CONSUME(K.on)
            on = this.SUBRULE1(this.date)
            return given
          },
        },
      ],
    })
    this.OPTION(() => {
      at = this.SUBRULE(this.atTime)
    })
    return { kind: 'given', given, on, at }
  })

  protected happening = this.RULE('happening', (): Given => {
    return this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: (): Given => {
            this.CONSUME(K.extension)
            let clock: Name | null = null
            this.OPTION(() => {
              this.CONSUME(K.of)
              clock = this.SUBRULE(this.name)
            })
            this.CONSUME(K.to)
            const to = this.SUBRULE(this.period)
            this.CONSUME(K.agreed)
            return { kind: 'extension', clock, to }
          },
        },
        {
          ALT: (): Given => {
            this.CONSUME(K.decided)
            const yes = this.OR1([
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
            return { kind: 'decided', yes, form: this.SUBRULE(this.form) }
          },
        },
        {
          ALT: (): Given => {
            this.CONSUME(K.stage)
            const stage = this.SUBRULE(this.numberedName)
            this.CONSUME(K.asked)
            this.CONSUME(K.for)
            return { kind: 'asked', stage, thing: null, form: this.SUBRULE1(this.form) }
          },
        },
        { ALT: (): Given => this.SUBRULE(this.namedHappening) },
      ],
    })
  })

  protected namedHappening = this.RULE('namedHappening', (): Given => {
    const name = this.SUBRULE(this.name)
    let given: Given = { kind: 'event', event: name, count: null }
    this.OPTION(() => {
      given = this.OR([
        {
          ALT: (): Given => {
            this.CONSUME(K.is)
            return { kind: 'answer', question: name, answer: this.SUBRULE1(this.name) }
          },
        },
        {
          ALT: (): Given => {
            this.CONSUME(K.asked)
            this.CONSUME(K.for)
            return { kind: 'asked', stage: null, thing: name, form: this.SUBRULE(this.form) }
          },
        },
        {
          ALT: (): Given => {
            this.CONSUME(K.after)
            return { kind: 'event', event: name, count: this.SUBRULE(this.count) }
          },
        },
      ])
    })
    return given
  })

  protected expect = this.RULE('expect', (): Statement => {
    this.CONSUME(K.expect)
    const expect = this.SUBRULE(this.expectation)
    let at: string | null = null
    this.OPTION(() => {
      at = this.SUBRULE(this.atTime)
    })
    return { kind: 'expect', expect, at }
  })

  protected expectation = this.RULE('expectation', (): Expect => {
    return this.OR({
      // Any name may be expected something of, also one that is a word of the language.
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: (): Expect => {
            this.CONSUME(K.closed)
            this.CONSUME(K.as)
            const outcome = this.SUBRULE(this.name)
            return { kind: 'closed', outcome, on: this.SUBRULE(this.maybeOn) }
          },
        },
        { ALT: (): Expect => this.SUBRULE(this.expectedStage) },
        // `expect refused assumed because …` expects nothing of something called "refused".
        { GATE: () => !reasonWords.has(this.LA(2).tokenType), ALT: (): Expect => this.SUBRULE(this.expectedOf) },
        {
          ALT: (): Expect => {
            this.CONSUME(K.refused)
            return { kind: 'refused' }
          },
        },
      ],
    })
  })

  protected maybeOn = this.RULE('maybeOn', (): DateLiteral | null => {
    let on: DateLiteral | null = null
    this.OPTION({
      GATE: () => this.clause([K.on]),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        this.CONSUME(K.on)
        on = this.SUBRULE(this.date)
      },
    })
    return on
  })

  protected expectedStage = this.RULE('expectedStage', (): Expect => {
    this.CONSUME(K.stage)
    const stage = this.SUBRULE(this.numberedName)
    return this.OR([
      {
        ALT: (): Expect => {
          this.CONSUME(K.due)
          return { kind: 'due', stage: true, name: stage, on: this.SUBRULE(this.date) }
        },
      },
      {
        ALT: (): Expect => {
          this.CONSUME(K.from)
          return { kind: 'stageFrom', stage, from: this.SUBRULE1(this.date) }
        },
      },
    ])
  })

  protected expectedOf = this.RULE('expectedOf', (): Expect => {
    const name = this.SUBRULE(this.name)
    return this.OR({
      MAX_LOOKAHEAD: 1,
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: (): Expect => {
            this.CONSUME(K.due)
            return { kind: 'due', stage: false, name, on: this.SUBRULE(this.date) }
          },
        },
        {
          ALT: (): Expect => {
            this.CONSUME(K.told)
            let text: Text | null = null
            this.OPTION(() => {
              text = this.SUBRULE(this.text)
            })
            return { kind: 'told', role: name, text }
          },
        },
        {
          ALT: (): Expect => {
            let not = false
            this.OPTION1(() => {
              this.CONSUME(K.not)
              not = true
            })
            const state = this.SUBRULE1(this.name)
            return { kind: 'state', name, not, state, on: this.SUBRULE(this.maybeOn) }
          },
        },
      ],
    })
  })
}
