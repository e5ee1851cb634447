/** What somebody was told by the rules, and whose contact details they were given. */
import type { Machine } from '@casewright/dsl'
import type { StoredEffect } from './case-run.ts'

type Tell = Extract<StoredEffect, { kind: 'tell' }>

/** Who each is and how to reach them, in the words of the edition. */
export function contactDetails(machine: Machine, { contacts }: Tell): readonly string[] {
  return contacts.map((name) => machine.contacts.find((each) => each.name === name)?.text ?? name)
}

export function toldInWords(machine: Machine, effect: Tell): string {
  return [effect.text, ...contactDetails(machine, effect)].filter((text) => text !== '').join('; ')
}
