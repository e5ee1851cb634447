/** The grammar of a file's head, its names and its sources. */
import type { DateLiteral, Name, Statement, Text } from '../../tree/nodes.ts'
import * as t from '../tokens.ts'
import { ActionRules } from './actions.ts'

const { K } = t

export abstract class DeclarationRules extends ActionRules {
  protected ruleset = this.RULE('ruleset', (): Statement => {
    this.CONSUME(K.ruleset)
    const name = this.SUBRULE(this.name)
    const title = this.SUBRULE(this.text)
    let base: { name: Name; of: DateLiteral | null } | null = null
    this.OPTION(() => {
      this.CONSUME(K.extends)
      const baseName = this.SUBRULE1(this.name)
      let of: DateLiteral | null = null
      this.OPTION1(() => {
        this.CONSUME(K.of)
        of = this.SUBRULE(this.date)
      })
      base = { name: baseName, of }
    })
    return { kind: 'ruleset', name, title, base }
  })

  protected framework = this.RULE('framework', (): Statement => {
    this.CONSUME(K.framework)
    const name = this.SUBRULE(this.name)
    const title = this.SUBRULE(this.text)
    return { kind: 'framework', name, title }
  })

  protected calendar = this.RULE('calendar', (): Statement => {
    this.CONSUME(K.calendar)
    const names = this.SUBRULE(this.andList)
    return { kind: 'calendar', names }
  })

  protected hours = this.RULE('hours', (): Statement => {
    this.CONSUME(K.hours)
    const from = this.SUBRULE(this.timeOfDay)
    this.CONSUME(K.to)
    const to = this.SUBRULE1(this.timeOfDay)
    const firstDay = this.SUBRULE(this.name)
    this.CONSUME1(K.to)
    const lastDay = this.SUBRULE1(this.name)
    return { kind: 'hours', from, to, firstDay, lastDay }
  })

  protected inForce = this.RULE('inForce', (): Statement => {
    this.CONSUME(K.in)
    this.CONSUME(K.force)
    this.CONSUME(K.from)
    const from = this.SUBRULE(this.date)
    return { kind: 'inForce', from }
  })

  protected source = this.RULE('source', (): Statement => {
    this.CONSUME(K.source)
    const document = this.SUBRULE(this.text)
    return { kind: 'source', document }
  })

  protected daysAre = this.RULE('daysAre', (): Statement => {
    this.CONSUME(K.days)
    this.CONSUME(K.are)
    const days = this.OR([
      {
        ALT: () => {
          this.CONSUME(K.calendar)
          return 'calendar' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.working)
          return 'working' as const
        },
      },
    ])
    this.CONSUME1(K.days)
    let because: Text | null = null
    this.OPTION({
      // `days are working days, assumed because …` has the reason of any line.
      GATE: () => this.clause([K.because]),
      DEF: () => {
        because = this.SUBRULE(this.because)
      },
    })
    return { kind: 'daysAre', days, because }
  })

  protected because = this.RULE('because', (): Text => {
    this.SUBRULE(this.maybeComma)
    this.CONSUME(K.because)
    return this.SUBRULE(this.text)
  })

  protected role = this.RULE('role', (): Statement => {
    this.CONSUME(K.role)
    const name = this.SUBRULE(this.name)
    let alias: Name | null = null
    let manages: Name | null = null
    let outside = false
    this.MANY({
      GATE: () => this.clause(roleWords),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        this.OR([
          {
            ALT: () => {
              this.CONSUME(K.also)
              this.CONSUME(K.called)
              alias = this.SUBRULE1(this.name)
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.who)
              this.CONSUME(K.manages)
              manages = this.SUBRULE2(this.name)
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
    return { kind: 'role', name, alias, manages, outside }
  })

  protected outsideAgency = this.RULE('outsideAgency', () => {
    this.CONSUME(K.outside)
    this.CONSUME(K.the)
    this.CONSUME(K.agency)
  })

  protected question = this.RULE('question', (): Statement => {
    this.CONSUME(K.question)
    const name = this.SUBRULE(this.name)
    const text = this.SUBRULE(this.text)
    let answer: 'yes_no' | 'date' | readonly Name[] = 'yes_no'
    this.OPTION({
      GATE: () => this.clause(answerWords),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        answer = this.OR([
          {
            ALT: () => {
              this.CONSUME(K.a)
              this.CONSUME(K.date)
              return 'date' as const
            },
          },
          {
            ALT: () => {
              this.CONSUME(K.yes)
              this.CONSUME(K.or)
              this.CONSUME(K.no)
              return 'yes_no' as const
            },
          },
          {
            ALT: () => {
              this.CONSUME(t.NumberWord)
              this.CONSUME(K.of)
              return this.SUBRULE(this.orList)
            },
          },
        ])
      },
    })
    return { kind: 'question', name, text, answer }
  })

  protected contact = this.RULE('contact', (): Statement => {
    this.CONSUME(K.contact)
    const name = this.SUBRULE(this.name)
    const text = this.SUBRULE(this.text)
    return { kind: 'contact', name, text }
  })

  protected pledge = this.RULE('pledge', (): Statement => {
    this.CONSUME(K.pledge)
    return { kind: 'pledge', name: this.SUBRULE(this.name) }
  })

  protected notEncoded = this.RULE('notEncoded', (): Statement => {
    this.CONSUME(K.not)
    this.CONSUME(K.encoded)
    const text = this.SUBRULE(this.text)
    const because = this.SUBRULE(this.because)
    return { kind: 'notEncoded', text, because }
  })

  protected move = this.RULE('move', (): Statement => {
    this.CONSUME(K.move)
    const from = this.SUBRULE(this.stageName)
    this.CONSUME(K.to)
    const to = this.SUBRULE1(this.stageName)
    return { kind: 'move', from, to }
  })
}

const roleWords = [K.also, K.who, K.outside]
const answerWords = [K.a, K.yes, t.NumberWord]
