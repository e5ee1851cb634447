/** Turns a framework into sections: how it is graded, and for each area what shows which grade. */

import type { Framework, FrameworkArea, GradeRule, Machine, Requirement } from '../machine/machine.ts'
import type { Model } from '../model/model.ts'
import { sentence, withoutStop, words } from '../text/words.ts'
import type { ReadBackSection } from './section.ts'
import { formInWords, list, theRole } from './wording.ts'

export function frameworkSections(model: Model, machine: Machine, framework: Framework): readonly ReadBackSection[] {
  const assess = model.file.rules.map((rule) => rule.statement).find((each) => each.kind === 'assess')
  const sentences = [`The grades are ${list(framework.grades.map(words))}.`]
  if (assess?.kind === 'assess')
    sentences.push(
      `${sentence(theRole(assess.role.text))} ${assess.strength} assess each area${formInWords(assess.form)}.`,
    )
  return [
    { heading: 'How it is graded', sentences },
    ...framework.areas.map((area) => ({
      heading: `${/^\d/.test(area.name) ? `${area.name} ` : ''}${area.title}`,
      sentences: areaInWords(machine, framework, area),
    })),
  ]
}

function areaInWords(machine: Machine, framework: Framework, area: FrameworkArea): readonly string[] {
  return [
    ...area.evidence.map(({ name, clause }) => `Looked at: ${quoteOf(machine, clause, name)}.`),
    ...area.criteria.map((criterion) => criterionInWords(machine, criterion)),
    ...area.rules.map((rule) => requirementInWords(framework, rule)),
  ]
}

export function criterionInWords(machine: Machine, { name, grade, clause }: FrameworkArea['criteria'][number]): string {
  return `It shows ${words(grade)}: ${quoteOf(machine, clause, name)}.`
}

function quoteOf({ clauses }: Machine, clause: number, name: string): string {
  const quoted = clauses[clause]?.words ?? []
  return quoted.length === 0 ? words(name) : `"${withoutStop(quoted.join(' '))}"`
}

function requirementInWords(framework: Framework, { grade, any, requires }: GradeRule): string {
  const each = requires.map((required) => requiredInWords(framework, required))
  return `The grade is ${words(grade)} only if ${list(each, any ? 'or' : 'and')}.`
}

function requiredInWords(framework: Framework, required: Requirement): string {
  switch (required.kind) {
    case 'grade':
      return `everything for ${words(required.grade)} is shown`
    case 'criterion':
      return `"${words(required.criterion)}" is shown`
    case 'area': {
      const title = framework.areas.find(({ name }) => name === required.area)?.title ?? words(required.area)
      return `"${title}" is ${words(required.grade)}`
    }
  }
}
