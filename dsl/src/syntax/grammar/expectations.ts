/** The grammar of what a scenario expects. */
import type { DateLiteral, Name, Statement, Strength, Text } from '../../tree/nodes.ts'
import type { ClockRef, Expect, ExpectedState } from '../../tree/scenario-nodes.ts'
import * as t from '../tokens.ts'
import { StateRules } from './states.ts'

const { K } = t

export abstract class ExpectationRules extends StateRules {
  protected expect = this.RULE('expect', (): Statement => {
    this.CONSUME(K.expect)
    return { kind: 'expect', expect: this.SUBRULE(this.expectation) }
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
        { ALT: (): Expect => this.SUBRULE(this.expectedSpecial) },
        { ALT: (): Expect => this.SUBRULE(this.expectedWait) },
        {
          ALT: (): Expect => {
            const clock = this.SUBRULE(this.worded)
            return this.SUBRULE(this.dueOrState, { ARGS: [clock] })
          },
        },
        { ALT: (): Expect => this.SUBRULE(this.expectedOf) },
      ],
    })
  })

  /** A rule by its words. */
  protected worded = this.RULE('worded', (): ClockRef => ({ kind: 'worded', text: this.SUBRULE(this.text) }))

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
          this.CONSUME(K.from)
          return { kind: 'stageFrom', stage, from: this.SUBRULE(this.date) }
        },
      },
      { ALT: (): Expect => this.SUBRULE(this.dueOrState, { ARGS: [{ kind: 'stage', stage }] }) },
    ])
  })

  /** `the line above`, `the case`, `the target for the case`, `the time to ask for X`, `the records` */
  protected expectedSpecial = this.RULE('expectedSpecial', (): Expect => {
    this.CONSUME(K.the)
    return this.OR([
      {
        ALT: (): Expect => {
          this.CONSUME(K.line)
          this.CONSUME(K.above)
          this.CONSUME(K.is)
          this.CONSUME(K.refused)
          return { kind: 'refused' }
        },
      },
      {
        ALT: (): Expect => {
          this.CONSUME(K.records)
          this.CONSUME(K.kept)
          this.CONSUME(K.until)
          this.SUBRULE(this.theEndOf)
          return { kind: 'due', clock: { kind: 'records' }, on: this.SUBRULE(this.date), at: null }
        },
      },
      {
        ALT: (): Expect => {
          this.CONSUME(K.time)
          this.CONSUME(K.to)
          this.CONSUME(K.ask)
          this.CONSUME(K.for)
          const { stage, thing } = this.SUBRULE(this.asked)
          return this.SUBRULE(this.overOrState, { ARGS: [{ kind: 'window', stage, thing }] })
        },
      },
      {
        ALT: (): Expect => {
          let strength: Strength = 'must'
          this.OPTION(() => {
            this.CONSUME(K.target)
            this.CONSUME1(K.for)
            this.CONSUME1(K.the)
            strength = 'should'
          })
          this.CONSUME(K.case)
          return this.SUBRULE(this.dueOrState, { ARGS: [{ kind: 'case', strength }] })
        },
      },
    ])
  })

  /** `3 months after E over at the end of D` */
  protected expectedWait = this.RULE('expectedWait', (): Expect => {
    const period = this.SUBRULE(this.period)
    this.CONSUME(K.after)
    const event = this.SUBRULE(this.name)
    return this.SUBRULE(this.overOrState, { ARGS: [{ kind: 'wait', period, event }] })
  })

  protected expectedOf = this.RULE('expectedOf', (): Expect => {
    const name = this.SUBRULE(this.name)
    return this.OR({
      MAX_LOOKAHEAD: 1,
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: (): Expect => this.SUBRULE(this.expectedTelling, { ARGS: [name] }) },
        { ALT: (): Expect => this.SUBRULE(this.dueOrState, { ARGS: [{ kind: 'named', name }] }) },
      ],
    })
  })

  /** `was told "…"`, `was given "…"`, `was given the contact details of X` */
  protected expectedTelling = this.RULE('expectedTelling', (role: Name): Expect => {
    this.CONSUME(K.was)
    return this.OR([
      {
        ALT: (): Expect => {
          this.CONSUME(K.told)
          let text: Text | null = null
          this.OPTION(() => {
            text = this.SUBRULE(this.text)
          })
          return { kind: 'told', role, verb: 'told', text }
        },
      },
      {
        ALT: (): Expect => {
          this.CONSUME(K.given)
          return this.OR1([
            { ALT: (): Expect => ({ kind: 'told', role, verb: 'given', text: this.SUBRULE1(this.text) }) },
            {
              ALT: (): Expect => {
                this.CONSUME(K.the)
                this.CONSUME(K.contact)
                this.CONSUME(K.details)
                this.CONSUME(K.of)
                return { kind: 'givenContacts', role, contacts: this.SUBRULE(this.andList) }
              },
            },
          ])
        },
      },
    ])
  })

  /** Where hours are counted; at that instant it is late. */
  protected dueBefore = this.RULE('dueBefore', (clock: ClockRef): Expect => {
    this.CONSUME(K.before)
    const at = this.SUBRULE(this.timeOfDay)
    this.CONSUME(K.on)
    return { kind: 'due', clock, on: this.SUBRULE(this.date), at }
  })

  /** `by the end of D`; `by D at 15:00` is taken as `before 15:00 on D`, which is how it is printed. */
  protected dueBy = this.RULE('dueBy', (clock: ClockRef): Expect => {
    this.CONSUME(K.by)
    return this.OR([
      {
        ALT: (): Expect => {
          this.SUBRULE(this.theEndOf)
          return { kind: 'due', clock, on: this.SUBRULE(this.date), at: null }
        },
      },
      {
        ALT: (): Expect => {
          const on = this.SUBRULE1(this.date)
          return { kind: 'due', clock, on, at: this.SUBRULE(this.atTime) }
        },
      },
    ])
  })

  protected overAt = this.RULE('overAt', (clock: ClockRef): Expect => {
    return this.OR([
      {
        ALT: (): Expect => {
          this.SUBRULE(this.theEndOf)
          return { kind: 'due', clock, on: this.SUBRULE(this.date), at: null }
        },
      },
      {
        ALT: (): Expect => {
          const at = this.SUBRULE(this.timeOfDay)
          this.CONSUME(K.on)
          return { kind: 'due', clock, on: this.SUBRULE1(this.date), at }
        },
      },
    ])
  })

  protected theEndOf = this.RULE('theEndOf', () => {
    this.CONSUME(K.the)
    this.CONSUME(K.end)
    this.CONSUME(K.of)
  })

  protected dueOrState = this.RULE('dueOrState', (clock: ClockRef): Expect => {
    return this.OR([
      {
        ALT: (): Expect => {
          this.CONSUME(K.due)
          return this.OR1([
            { ALT: () => this.SUBRULE(this.dueBy, { ARGS: [clock] }) },
            { ALT: () => this.SUBRULE(this.dueBefore, { ARGS: [clock] }) },
          ])
        },
      },
      {
        ALT: (): Expect => {
          this.CONSUME(K.owed)
          this.CONSUME(K.by)
          const role = this.SUBRULE(this.name)
          return { kind: 'owedBy', clock, role, on: this.SUBRULE(this.maybeOn) }
        },
      },
      { ALT: (): Expect => this.SUBRULE(this.expectedState, { ARGS: [clock] }) },
    ])
  })

  /** What nobody has to do is not due on its last day, but over at the end of it. */
  protected overOrState = this.RULE('overOrState', (clock: ClockRef): Expect => {
    return this.OR([
      {
        ALT: (): Expect => {
          this.CONSUME(K.over)
          this.CONSUME(K.at)
          return this.SUBRULE(this.overAt, { ARGS: [clock] })
        },
      },
      { ALT: (): Expect => this.SUBRULE(this.expectedState, { ARGS: [clock] }) },
    ])
  })

  protected expectedState = this.RULE('expectedState', (clock: ClockRef): Expect => {
    let not = false
    let state: ExpectedState = 'still not done'
    this.OR([
      {
        // What says "not" itself takes none before it.
        ALT: () => {
          this.CONSUME(K.still)
          this.CONSUME(K.not)
          this.CONSUME(K.done)
        },
      },
      {
        ALT: () => {
          this.OPTION(() => {
            this.CONSUME1(K.not)
            this.OPTION1(() => this.CONSUME(K.yet))
            not = true
          })
          state = this.SUBRULE(this.state)
        },
      },
    ])
    return { kind: 'state', clock, not, state, on: this.SUBRULE(this.maybeOn) }
  })
}
