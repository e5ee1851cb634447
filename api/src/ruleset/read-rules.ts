/** Turns a rule text that somebody tries out into what the language makes of it; nothing is stored. */
import { type Compiled, compile, type RuleText } from '@casewright/dsl'
import { longestRuleText } from '../case/checked-text.ts'
import { DomainError } from '../errors.ts'
import { libraryOf } from './library.ts'
import type { Rulebook } from './rulebook.ts'

export type ReadRules = (rules: RuleText, rulebook: Rulebook) => Compiled

export const readRules: ReadRules = (rules, rulebook) => {
  if (rules.text.length > longestRuleText)
    throw new DomainError('BAD_USER_INPUT', `A rule text has at most ${longestRuleText} characters.`)
  return compile(rules, libraryOf(rulebook.editions(), rulebook))
}
