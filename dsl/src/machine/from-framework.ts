/** Turns a framework into the machine of its assessment: each area is graded, with the criteria that were shown. */
import type { Block, Rule } from '../model/blocks.ts'
import type { Model } from '../model/model.ts'
import type { Diagnostic } from '../text/diagnostics.ts'
import { nearest } from '../text/nearest.ts'
import type { Statement } from '../tree/nodes.ts'
import {
  addClause,
  type Building,
  building,
  event,
  machineFrom,
  namedRole,
  type Objection,
  objectTo,
} from './building.ts'
import { gradedIn } from './draft.ts'
import { addClock } from './from-clocks.ts'
import type { FrameworkArea, GradeRule, Machine, Requirement } from './machine.ts'

/** What an assessment is called wherever procedures are named. */
export const assessment = 'assessment'

export function frameworkMachine(model: Model, diagnostics: Diagnostic[], objections: Objection[]): Machine {
  const b = building(model, diagnostics, objections)
  const rules = model.file.rules
  const assess = rules.find((rule) => rule.statement.kind === 'assess')
  const assessor = assess?.statement.kind === 'assess' ? assess.statement : null
  const clause = addClause(b, assess?.clause ?? model.file.clause)
  b.owner = assess !== undefined && assessor !== null ? namedRole(b, assess, assessor.role) : null
  b.startsWhen.push(event(b, 'assessment_begun'))
  b.stages.push({ name: 'grading', title: 'Grading', owner: b.owner, clause })
  const grades = rules
    .flatMap(({ statement }) => (statement.kind === 'grades' ? statement.names : []))
    .map((name) => name.text)
  const areas = model.file.blocks.filter((block) => block.kind === 'area')
  const form = { inWriting: assessor?.form.inWriting ?? false, withReasons: assessor?.form.withReasons ?? true }
  const read = areas.map((area) => areaOf(b, area, grades, areas))
  return {
    ...machineFrom(b, assessment, `Self-assessment: ${model.title}`),
    framework: { name: model.name, grades, form, areas: read, clause },
  }
}

type Criterion = Extract<Statement, { kind: 'criterion' }>

function areaOf(b: Building, area: Block, grades: readonly string[], areas: readonly Block[]): FrameworkArea {
  const clause = addClause(b, area.clause)
  const graded = addClock(
    b,
    { rule: area.rules[0] ?? b.model.file.rules[0]!, stage: 0, clause },
    {
      id: `grade ${area.name}`,
      kind: 'duty',
      text: `grade ${area.title}`,
      role: b.owner,
      start: { kind: 'entry' },
      metBy: gradedIn(area.name),
    },
  )
  const evidence = area.rules.flatMap((rule) =>
    rule.statement.kind === 'evidence' ? [{ name: rule.statement.name.text, clause: addClause(b, rule.clause) }] : [],
  )
  const gradeOf = (rule: Rule, { grade, name: { text: criterion } }: Criterion) => {
    const { text: name } = grade
    if (!grades.includes(name))
      objectTo(b, rule, 'unknownGrade', grade, { name, criterion, nearest: nearest(name, grades) })
    return name
  }
  const criteria = area.rules.flatMap((rule) =>
    rule.statement.kind === 'criterion'
      ? [{ name: rule.statement.name.text, grade: gradeOf(rule, rule.statement), clause: addClause(b, rule.clause) }]
      : [],
  )
  const rules = area.rules.flatMap((rule): GradeRule[] => {
    const { statement } = rule
    if (statement.kind !== 'gradeRequires') return []
    const requires = statement.criteria.map((each): Requirement => {
      const name = each.name.text
      if (each.area !== null) {
        const known = areas.some((other) => other.name === each.area!.text)
        if (!known)
          objectTo(b, rule, 'unknownArea', each.area, {
            name: each.area.text,
            nearest: nearest(
              each.area.text,
              areas.map((other) => other.name),
            ),
          })
        return { kind: 'area', area: each.area.text, grade: name }
      }
      const names = each.everything ? grades : criteria.map((criterion) => criterion.name)
      if (!names.includes(name))
        objectTo(b, rule, 'unknownCriterion', each.name, {
          name,
          everything: each.everything,
          nearest: nearest(name, names),
        })
      if (each.everything) return { kind: 'grade', grade: name }
      return { kind: 'criterion', criterion: name }
    })
    return [{ grade: statement.grade.text, any: statement.any, requires, clause: addClause(b, rule.clause) }]
  })
  return { name: area.name, title: area.title, clock: graded, evidence, criteria, rules, clause }
}
