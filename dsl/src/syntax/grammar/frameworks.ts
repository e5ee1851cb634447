/** The grammar of a framework: its grades, areas, evidence and criteria. */
import type { Name, Required, Shown, Statement } from '../../tree/nodes.ts'
import * as t from '../tokens.ts'
import { reasonWords } from './conditions.ts'
import { DeclarationRules } from './declarations.ts'

const { K } = t

export abstract class FrameworkRules extends DeclarationRules {
  protected grades = this.RULE('grades', (): Statement => {
    this.CONSUME(K.grades)
    return { kind: 'grades', names: this.SUBRULE(this.andList) }
  })

  protected area = this.RULE('area', (): Statement => {
    this.CONSUME(K.area)
    const name = this.SUBRULE(this.numberedName)
    const title = this.SUBRULE(this.text)
    return { kind: 'area', name, title }
  })

  protected evidence = this.RULE('evidence', (): Statement => {
    this.CONSUME(K.evidence)
    return { kind: 'evidence', name: this.SUBRULE(this.name) }
  })

  protected criterion = this.RULE('criterion', (): Statement => {
    this.CONSUME(K.criterion)
    const grade = this.SUBRULE(this.name)
    const name = this.SUBRULE1(this.name)
    return { kind: 'criterion', grade, name }
  })

  /** `G only if a, b or c is shown`; `G only if 5.1 is inadequate or 5.2 is inadequate`; `G only if everything for good is shown` */
  protected onlyIf = this.RULE('onlyIf', (grade: Name): Statement => {
    const first = this.CONSUME(K.only)
    this.CONSUME(K.if)
    const joins = { and: false, or: false }
    const criteria: Required[] = []
    const required = this.SUBRULE(this.required, { ARGS: [joins] })
    this.ACTION(() => criteria.push(...required))
    this.MANY({
      GATE: () => this.LA(1).tokenType !== t.Comma || !reasonWords.has(this.LA(2).tokenType),
      DEF: () => {
        this.SUBRULE(this.join, { ARGS: [joins] })
        const more = this.SUBRULE1(this.required, { ARGS: [joins] })
        this.ACTION(() => criteria.push(...more))
      },
    })
    this.ACTION(() => {
      if (joins.or && joins.and) this.note('mixedJoin', this.since(first), {})
    })
    return { kind: 'gradeRequires', grade, any: joins.or, criteria }
  })

  /** `a is shown`, `a, b and c are shown`, `5.1 is inadequate` */
  protected required = this.RULE('required', (joins: Joins): Required[] => {
    const subjects = [this.SUBRULE(this.shown)]
    this.MANY(() => {
      this.SUBRULE(this.join, { ARGS: [joins] })
      subjects.push(this.SUBRULE1(this.shown))
    })
    this.OR1([{ ALT: () => this.CONSUME(K.is) }, { ALT: () => this.CONSUME(K.are) }])
    return this.OR2({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.shown)
            return subjects.map((subject) => ({ area: null, ...subject }))
          },
        },
        {
          ALT: () => {
            const grade = this.SUBRULE2(this.name)
            return subjects.map(({ name }) => ({ area: name, name: grade, everything: false }))
          },
        },
      ],
    })
  })

  protected shown = this.RULE('shown', (): Shown => {
    return this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          ALT: () => {
            this.CONSUME(K.everything)
            this.CONSUME(K.for)
            return { name: this.SUBRULE(this.name), everything: true }
          },
        },
        { ALT: () => ({ name: this.SUBRULE(this.numberedName), everything: false }) },
      ],
    })
  })

  private join = this.RULE('join', (joins: Joins) => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Comma)
          this.OPTION(() => {
            this.OR1([
              {
                ALT: () => {
                  this.CONSUME1(K.and)
                  this.ACTION(() => {
                    joins.and = true
                  })
                },
              },
              {
                ALT: () => {
                  this.CONSUME1(K.or)
                  this.ACTION(() => {
                    joins.or = true
                  })
                },
              },
            ])
          })
        },
      },
      {
        ALT: () => {
          this.OR2([
            {
              ALT: () => {
                this.CONSUME2(K.and)
                this.ACTION(() => {
                  joins.and = true
                })
              },
            },
            {
              ALT: () => {
                this.CONSUME2(K.or)
                this.ACTION(() => {
                  joins.or = true
                })
              },
            },
          ])
        },
      },
    ])
  })
}

interface Joins {
  and: boolean
  or: boolean
}
