/** Finds the rules that the log of a case names, for those who replay it. */
import type { FindRules } from '@casewright/dsl'
import type { AnnouncedHoliday } from '../agency/announced-holidays.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'

/** `announced`: all that the agency has been told of; each calendar takes in those up to its number. */
export function rulesOf(rulebook: Rulebook, procedure: string, announced: readonly AnnouncedHoliday[]): FindRules {
  return ({ edition, calendar }) => {
    const machine = rulebook.machine(edition, procedure)
    return { machine, calendar: rulebook.calendarOf(machine, announced.slice(0, calendar)) }
  }
}
