/** The grammar of a framework: its grades, areas, evidence and criteria. */
import type { Name, Statement } from '../../tree/nodes.ts'
import * as t from '../tokens.ts'
import { joiners } from './conditions.ts'
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

  /** `grade G requires any of a, b`; `requires 5.1 inadequate or 5.2 inadequate` says any too, a plain list says all. */
  protected gradeRequires = this.RULE('gradeRequires', (): Statement => {
    const first = this.CONSUME(K.grade)
    const grade = this.SUBRULE(this.name)
    this.CONSUME(K.requires)
    let any = false
    let and = false
    let or = false
    this.OPTION(() => {
      this.CONSUME(K.any)
      this.CONSUME(K.of)
      any = true
    })
    const criteria = [this.SUBRULE(this.required)]
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(t.Comma)
            this.OPTION1(() => {
              this.OR1([
                {
                  ALT: () => {
                    this.CONSUME(K.and)
                    and = true
                  },
                },
                {
                  ALT: () => {
                    this.CONSUME(K.or)
                    or = true
                  },
                },
              ])
            })
          },
        },
        {
          ALT: () => {
            this.CONSUME1(K.and)
            and = true
          },
        },
        {
          ALT: () => {
            this.CONSUME1(K.or)
            or = true
          },
        },
      ])
      criteria.push(this.SUBRULE1(this.required))
    })
    this.ACTION(() => {
      if (or && and) this.note('mixedJoin', this.since(first), {})
    })
    return { kind: 'gradeRequires', grade, any: any || or, criteria }
  })

  protected required = this.RULE('required', (): { area: Name | null; name: Name } => {
    return this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        {
          GATE: () => !joiners.has(this.LA(2).tokenType),
          ALT: () => {
            const area = this.SUBRULE(this.numberedName)
            return { area, name: this.SUBRULE(this.name) }
          },
        },
        { ALT: () => ({ area: null, name: this.SUBRULE1(this.name) }) },
      ],
    })
  })
}
