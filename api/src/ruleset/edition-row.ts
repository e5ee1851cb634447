/** Turns a rule text that was compiled without errors into the row of its edition. */
import type { Machine } from '@casewright/dsl'
import { v7 as newId } from 'uuid'
import type { Head } from './head.ts'

export interface RuleText extends Head {
  /** Below the folder of rulesets, with forward slashes. */
  readonly fileName: string
  readonly text: string
}

/** Kept with an edition, so that a later compiler can tell what it was made under. */
const languageVersion = 1

/** In the order: id, ruleset, title, in_force_from, text, file_name, language_version, machines. */
export function rowOf(rules: RuleText, machines: readonly Machine[]): readonly [id: string, ...rest: unknown[]] {
  const { ruleset, title, inForceFrom, text, fileName } = rules
  return [newId(), ruleset, title, inForceFrom, text, fileName, languageVersion, JSON.stringify(machines)]
}
