/** The grammar of what a scenario gives: what happened, and when. */
import type { DateLiteral, Shown, Statement, Text } from '../../tree/nodes.ts'
import type { ClockRef, Given } from '../../tree/scenario-nodes.ts'
import * as t from '../tokens.ts'
import { ExpectationRules } from './expectations.ts'

const { K } = t

export abstract class ScenarioRules extends ExpectationRules {
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
            let clock: ClockRef | null = null
            this.OPTION(() => {
              this.CONSUME(K.of)
              clock = this.OR1([
                { ALT: () => this.SUBRULE(this.worded) },
                { ALT: (): ClockRef => ({ kind: 'named', name: this.SUBRULE(this.name) }) },
              ])
            })
            this.CONSUME(K.to)
            const to = this.SUBRULE(this.period)
            this.CONSUME(K.agreed)
            return { kind: 'extension', clock, to }
          },
        },
        { ALT: (): Given => this.SUBRULE(this.decided, { ARGS: [null] }) },
        {
          ALT: (): Given => {
            this.CONSUME(K.stage)
            const stage = this.SUBRULE(this.numberedName)
            this.CONSUME(K.asked)
            this.CONSUME(K.for)
            return { kind: 'asked', stage, thing: null, form: this.SUBRULE1(this.form) }
          },
        },
        { ALT: (): Given => this.SUBRULE(this.graded) },
        { ALT: (): Given => this.SUBRULE(this.wordedHappening) },
        { ALT: (): Given => this.SUBRULE(this.namedHappening) },
      ],
    })
  })

  /** What a rule's own words say was done, decided or will be late. */
  protected wordedHappening = this.RULE('wordedHappening', (): Given => {
    const text = this.SUBRULE(this.text)
    return this.OR([
      {
        ALT: (): Given => {
          this.CONSUME(K.done)
          return { kind: 'done', text }
        },
      },
      { ALT: (): Given => this.SUBRULE(this.decided, { ARGS: [text] }) },
      {
        ALT: (): Given => {
          this.CONSUME(K.expected)
          this.CONSUME(K.late)
          return { kind: 'expectedLate', clock: { kind: 'worded', text } }
        },
      },
    ])
  })

  protected decided = this.RULE('decided', (decision: Text | null): Given => {
    this.CONSUME(K.decided)
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
    return { kind: 'decided', decision, yes, form: this.SUBRULE(this.form) }
  })

  /** `5.1 graded outstanding with everything for good and lead_by_example shown, with reasons` */
  protected graded = this.RULE('graded', (): Given => {
    const area = this.SUBRULE(this.numberedName)
    this.CONSUME(K.graded)
    const grade = this.SUBRULE(this.name)
    let shown: Shown[] = []
    this.OPTION({
      GATE: () => this.LA(2).tokenType !== K.reasons,
      DEF: () => {
        this.CONSUME(K.with)
        shown = this.SUBRULE(this.shownList)
        this.CONSUME(K.shown)
      },
    })
    return { kind: 'graded', area, grade, shown, form: this.SUBRULE(this.form) }
  })

  private shownList = this.RULE('shownList', (): Shown[] => {
    const all: Shown[] = [this.SUBRULE(this.shown)]
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Comma)
            this.OPTION(() => this.CONSUME(K.and))
          },
        },
        { ALT: () => this.CONSUME1(K.and) },
      ])
      all.push(this.SUBRULE1(this.shown))
    })
    return all
  })

  protected namedHappening = this.RULE('namedHappening', (): Given => {
    const name = this.SUBRULE(this.name)
    let given: Given = { kind: 'event', event: name, count: null }
    this.OPTION(() => {
      given = this.OR([
        {
          ALT: (): Given => {
            this.CONSUME(K.answered)
            const answer = this.OR1([{ ALT: () => this.SUBRULE(this.date) }, { ALT: () => this.SUBRULE1(this.name) }])
            return { kind: 'answer', question: name, answer }
          },
        },
        {
          ALT: (): Given => {
            this.CONSUME(K.appointed)
            return { kind: 'appointed', appointee: name }
          },
        },
        {
          ALT: (): Given => {
            this.CONSUME(K.expected)
            this.CONSUME(K.late)
            return { kind: 'expectedLate', clock: { kind: 'named', name } }
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
}
