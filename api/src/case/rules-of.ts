/** Finds the rules that the log of a case names, for those who replay it. */
import type { FindRules, RulesRef, Switched } from '@casewright/dsl'
import type { AnnouncedHoliday } from '../agency/announced-holidays.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'

/** `announced`: all that the agency has been told of; each calendar takes in those up to its number. */
export function rulesOf(rulebook: Rulebook, procedure: string, announced: readonly AnnouncedHoliday[]): FindRules {
  return ({ edition, calendar }) => {
    const machine = rulebook.machine(edition, procedure)
    return { machine, calendar: rulebook.calendarOf(machine, announced.slice(0, calendar)) }
  }
}

/** `log`: of each entry in its order the switch that it is, if it is one. What rules it came under: those of the latest switch, or those that the next one left. */
export function rulesAt(log: readonly (Switched | null | undefined)[], seq: number, present: RulesRef): RulesRef {
  const before = log.slice(0, seq).findLast((each) => each)
  const after = log.slice(seq).find((each) => each)
  return before?.to ?? after?.from ?? present
}
