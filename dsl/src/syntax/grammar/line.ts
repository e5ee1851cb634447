/** The grammar of one line, which is the whole grammar: a file is a list of lines. */
import type { IRecognitionException } from 'chevrotain'
import type { Span } from '../../text/span.ts'
import type { Change, Name, Statement, Text } from '../../tree/nodes.ts'
import { spanOf } from '../lines.ts'
import * as t from '../tokens.ts'
import { reasonWords } from './conditions.ts'
import { ScenarioRules } from './scenarios.ts'

const { K } = t

/** One line as it was read. */
export interface ReadLine {
  readonly change: Change | null
  readonly statement: Statement
  readonly assumed: Text | null
  /** The first statement of a stage, where its header holds it. */
  readonly carried: Carried | null
}

interface Carried {
  readonly statement: Statement
  readonly span: Span
}

type Alternatives = { ALT: () => Statement }[]

export class LineParser extends ScenarioRules {
  private carried: Carried | null = null
  // Built once: there are some fifty of them, and a list would otherwise be made for every line.
  private lineAlternatives: Alternatives | undefined
  private bodyAlternatives: Alternatives | undefined

  constructor(checkGrammar = false) {
    super(checkGrammar)
    this.performSelfAnalysis()
  }

  line = this.RULE('line', (): ReadLine => {
    this.ACTION(() => {
      this.carried = null
    })
    let change: Change | null = null
    this.OPTION(() => {
      change = this.SUBRULE(this.change)
    })
    const statement = this.SUBRULE(this.statement)
    let assumed: Text | null = null
    this.OPTION1(() => {
      this.SUBRULE(this.maybeComma)
      let said = false
      this.OPTION2(() => {
        this.CONSUME(K.assumed)
        said = true
      })
      const because = this.CONSUME(K.because)
      assumed = this.SUBRULE(this.text)
      // Only a rule that is dropped needs no reading, so its reason stands alone.
      this.ACTION(() => {
        if (said || change === 'dropped') return
        const { start } = spanOf(because)
        const edits = [{ span: { start, end: start }, text: 'assumed ' }]
        this.note('becauseAlone', spanOf(because), {}, { title: 'Say that it is a reading of ours', edits })
      })
    })
    return { change, statement, assumed, carried: this.ACTION(() => this.carried) }
  })

  /** The first error of the line last read; the rest follow from it. */
  firstError(): IRecognitionException | undefined {
    return this.errors[0]
  }

  private change = this.RULE('change', (): Change => {
    const change = this.OR([
      {
        ALT: () => {
          this.CONSUME(K.unchanged)
          return 'unchanged' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.changed)
          return 'changed' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.added)
          return 'added' as const
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.dropped)
          return 'dropped' as const
        },
      },
    ])
    this.CONSUME(t.Colon)
    return change
  })

  private statement = this.RULE('statement', (): Statement => {
    this.lineAlternatives ??= [
      { ALT: () => this.SUBRULE(this.ruleset) },
      { ALT: () => this.SUBRULE(this.framework) },
      { ALT: () => this.SUBRULE(this.calendar) },
      { ALT: () => this.SUBRULE(this.hours) },
      { ALT: () => this.SUBRULE(this.inForce) },
      { ALT: () => this.SUBRULE(this.source) },
      { ALT: () => this.SUBRULE(this.daysAre) },
      { ALT: () => this.SUBRULE(this.role) },
      { ALT: () => this.SUBRULE(this.question) },
      { ALT: () => this.SUBRULE(this.contact) },
      { ALT: () => this.SUBRULE(this.pledge) },
      { ALT: () => this.SUBRULE(this.notEncoded) },
      { ALT: () => this.SUBRULE(this.move) },
      { ALT: () => this.SUBRULE(this.grades) },
      { ALT: () => this.SUBRULE(this.area) },
      { ALT: () => this.SUBRULE(this.evidence) },
      { ALT: () => this.SUBRULE(this.criterion) },
      { ALT: () => this.SUBRULE(this.procedure) },
      { ALT: () => this.SUBRULE(this.stage) },
      { ALT: () => this.SUBRULE(this.scenario) },
      { ALT: () => this.SUBRULE(this.given) },
      { ALT: () => this.SUBRULE(this.expect) },
      { ALT: () => this.SUBRULE(this.body) },
    ]
    // The last alternative may open with any name; the words above it are tried first.
    return this.OR({ MAX_LOOKAHEAD: 1, IGNORE_AMBIGUITIES: true, DEF: this.lineAlternatives })
  })

  private body = this.RULE('body', (): Statement => {
    this.bodyAlternatives ??= [
      { ALT: () => this.SUBRULE(this.startsLine) },
      { ALT: () => this.SUBRULE(this.owner) },
      { ALT: () => this.SUBRULE(this.accept) },
      { ALT: () => this.SUBRULE(this.otherwise) },
      { ALT: () => this.SUBRULE(this.closedWithin) },
      { ALT: () => this.SUBRULE(this.keep) },
      { ALT: () => this.SUBRULE(this.noLine) },
      { ALT: () => this.SUBRULE(this.copy) },
      { ALT: () => this.SUBRULE(this.resolve) },
      { ALT: () => this.SUBRULE(this.ifLine) },
      { ALT: () => this.SUBRULE1(this.instead) },
      { ALT: () => this.SUBRULE(this.when) },
      { ALT: () => this.SUBRULE(this.after) },
      { ALT: () => this.SUBRULE(this.before) },
      { ALT: () => this.SUBRULE(this.extension) },
      { ALT: () => this.SUBRULE(this.stops) },
      { ALT: () => this.SUBRULE(this.series) },
      { ALT: () => this.SUBRULE(this.repeats) },
      { ALT: () => this.SUBRULE(this.shows) },
      { ALT: () => this.SUBRULE(this.counted) },
      { ALT: () => this.SUBRULE(this.minimum) },
      { ALT: () => this.SUBRULE(this.roleLine) },
    ]
    return this.OR({ MAX_LOOKAHEAD: 1, IGNORE_AMBIGUITIES: true, DEF: this.bodyAlternatives })
  })

  private procedure = this.RULE('procedure', (): Statement => {
    this.CONSUME(K.procedure)
    const name = this.SUBRULE(this.name)
    return { kind: 'procedure', name, title: this.SUBRULE(this.maybeTitle) }
  })

  private stage = this.RULE('stage', (): Statement => {
    this.CONSUME(K.stage)
    const name = this.SUBRULE(this.numberedName) as Name
    const title = this.SUBRULE(this.maybeTitle)
    let carries = false
    this.OPTION({
      // `dropped: stage two because "…"` carries no statement.
      GATE: () => !reasonWords.has(this.LA(1).tokenType),
      DEF: () => {
        const first = this.LA(1)
        const statement = this.SUBRULE(this.body)
        this.ACTION(() => {
          this.carried = { statement, span: this.since(first) }
        })
        carries = true
      },
    })
    return { kind: 'stage', name, title, carries }
  })

  private maybeTitle = this.RULE('maybeTitle', (): Text | null => {
    let title: Text | null = null
    this.OPTION(() => {
      title = this.SUBRULE(this.text)
    })
    return title
  })

  private scenario = this.RULE('scenario', (): Statement => {
    this.CONSUME(K.scenario)
    return { kind: 'scenario', title: this.SUBRULE(this.text) }
  })
}
