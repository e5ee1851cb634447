/** Whether a grade may be given to an area: by the criteria that were shown and the grades of other areas. */
import { sentence, words } from '../text/words.ts'
import { about } from './about.ts'
import { gradedIn, happenings } from './draft.ts'
import type { CaseEvent } from './event.ts'
import type { FrameworkArea, GradeRule, Machine, Requirement } from './machine.ts'
import { type Refused, refused } from './outcome.ts'
import type { Snapshot } from './snapshot.ts'

/** The answers that an assessment keeps: the grade of each area. */
export const gradeOf = (area: string): string => `grade ${area}`

export function refuseGrade(machine: Machine, snapshot: Snapshot, event: CaseEvent): Refused | null {
  const { framework } = machine
  const area = framework?.areas.find((each) => each.name === about(event))
  if (framework === null || area === undefined)
    return refused('UNKNOWN_EVENT', `No area called "${about(event)}" is graded here.`)
  const { grade, criteria = [], withReasons, inWriting } = event.details
  if (grade === undefined || !framework.grades.includes(grade))
    return refused('UNKNOWN_ANSWER', `The grade is one of ${framework.grades.map(words).join(', ')}.`, area.clause)
  const unknown = criteria.find((name) => !area.criteria.some((each) => each.name === name))
  if (unknown !== undefined)
    return refused('UNKNOWN_ANSWER', `${area.title} has no criterion "${unknown}".`, area.clause)
  if (framework.form.withReasons && withReasons !== true)
    return refused('NEEDS_REASONS', `A grade is given with reasons: ${area.title}.`, framework.clause)
  if (framework.form.inWriting && inWriting !== true)
    return refused('NEEDS_WRITING', `A grade is given in writing: ${area.title}.`, framework.clause)
  const broken = area.rules.find((rule) => rule.grade === grade && !supports(rule, area, snapshot, criteria))
  if (broken === undefined) return null
  const lacking = broken.requires
    .filter((each) => !meets(each, area, snapshot, criteria))
    .map((each) => inWords(each, area, criteria))
  const needs = lacking.join(broken.any ? ', or ' : ', and ')
  return refused('UNSUPPORTED_GRADE', `${sentence(words(grade))} needs ${needs}.`, broken.clause)
}

/** Whether every area has its grade. */
export function allGraded({ framework }: Machine, snapshot: Pick<Snapshot, 'happened'>): boolean {
  return framework?.areas.every(({ name }) => happenings(snapshot, gradedIn(name)).length > 0) ?? false
}

function supports(rule: GradeRule, area: FrameworkArea, snapshot: Snapshot, shown: readonly string[]): boolean {
  const met = (each: Requirement) => meets(each, area, snapshot, shown)
  return rule.any ? rule.requires.some(met) : rule.requires.every(met)
}

function meets(requirement: Requirement, area: FrameworkArea, snapshot: Snapshot, shown: readonly string[]): boolean {
  switch (requirement.kind) {
    case 'criterion':
      return shown.includes(requirement.criterion)
    case 'grade':
      return area.criteria.every(({ name, grade }) => grade !== requirement.grade || shown.includes(name))
    case 'area':
      return snapshot.facts[gradeOf(requirement.area)] === requirement.grade
  }
}

function inWords(requirement: Requirement, area: FrameworkArea, shown: readonly string[]): string {
  switch (requirement.kind) {
    case 'criterion':
      return `"${words(requirement.criterion)}" to be shown`
    case 'grade': {
      const missing = area.criteria.filter(({ name, grade }) => grade === requirement.grade && !shown.includes(name))
      return `everything that makes ${words(requirement.grade)}, and ${missing.map(({ name }) => `"${words(name)}"`).join(', ')} is not shown`
    }
    case 'area':
      return `${requirement.area} to be ${words(requirement.grade)}`
  }
}
