/** Finds the rules that the log of a case names, for those who replay it. */
import type { FindRules } from '@casewright/dsl'
import type { Rulebook } from '../ruleset/rulebook.ts'

export function rulesOf(rulebook: Rulebook, procedure: string): FindRules {
  return ({ edition }) => {
    const machine = rulebook.machine(edition, procedure)
    return { machine, calendar: rulebook.calendarOf(machine) }
  }
}
