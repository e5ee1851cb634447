/** The grammar of what stands under a clock. */
import type { Name, PeriodLiteral, Statement } from '../../tree/nodes.ts'
import * as t from '../tokens.ts'
import { PeopleRules } from './people.ts'

const { K } = t

export abstract class UnderRules extends PeopleRules {
  protected extension = this.RULE('extension', (): Statement => {
    this.CONSUME(K.may)
    this.CONSUME(K.be)
    this.CONSUME(K.extended)
    this.CONSUME(K.to)
    const to = this.SUBRULE(this.period)
    let agreedBy: Name | null = null
    this.OPTION({
      GATE: () => this.clause([K.with]),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        this.CONSUME(K.with)
        this.CONSUME(K.the)
        this.CONSUME(K.agreement)
        this.CONSUME(K.of)
        agreedBy = this.SUBRULE(this.name)
      },
    })
    return { kind: 'extension', to, agreedBy }
  })

  protected stops = this.RULE('stops', (): Statement => {
    this.CONSUME(K.stops)
    this.CONSUME(K.from)
    const from = this.SUBRULE(this.name)
    this.CONSUME(K.to)
    const to = this.SUBRULE1(this.name)
    return { kind: 'stops', from, to }
  })

  /** `next within P, then every P, until E` */
  protected series = this.RULE('series', (): Statement => {
    this.CONSUME(K.next)
    this.CONSUME(K.within)
    const next = this.SUBRULE(this.period)
    let then: PeriodLiteral | null = null
    let until: Name | null = null
    this.OPTION({
      GATE: () => this.clause([K.then]),
      DEF: () => {
        this.SUBRULE(this.maybeComma)
        this.CONSUME(K.then)
        this.CONSUME(K.every)
        then = this.SUBRULE1(this.period)
      },
    })
    this.OPTION1({
      GATE: () => this.clause([K.until]),
      DEF: () => {
        this.SUBRULE1(this.maybeComma)
        this.CONSUME(K.until)
        until = this.SUBRULE(this.name)
      },
    })
    return { kind: 'series', next, then, until }
  })

  protected repeats = this.RULE('repeats', (): Statement => {
    this.CONSUME(K.every)
    const every = this.SUBRULE(this.period)
    return { kind: 'repeats', every, because: this.SUBRULE(this.because) }
  })

  /** `counts as evidence of CRITERION, for the grade GRADE in FRAMEWORK` */
  protected shows = this.RULE('shows', (): Statement => {
    this.CONSUME(K.counts)
    this.CONSUME(K.as)
    this.CONSUME(K.evidence)
    this.CONSUME(K.of)
    const criterion = this.SUBRULE(this.name)
    this.SUBRULE(this.maybeComma)
    this.CONSUME(K.for)
    this.CONSUME(K.the)
    this.CONSUME(K.grade)
    const grade = this.SUBRULE1(this.name)
    this.CONSUME(K.in)
    const framework = this.SUBRULE2(this.name)
    return { kind: 'shows', criterion, grade, framework }
  })

  protected counted = this.RULE('counted', (): Statement => {
    this.CONSUME(K.counted)
    this.CONSUME(K.from)
    return { kind: 'countedFrom', event: this.SUBRULE(this.name) }
  })

  protected minimum = this.RULE('minimum', (): Statement => {
    this.CONSUME(K.this)
    this.CONSUME(K.is)
    this.CONSUME(K.a)
    this.CONSUME(K.minimum)
    return { kind: 'minimum' }
  })
}
