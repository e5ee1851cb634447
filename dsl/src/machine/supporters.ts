/** Whom someone may bring in support: what a supporter can be said to be, and whom the rules exclude. */
import { words } from '../text/words.ts'
import { about } from './about.ts'
import type { CaseEvent } from './event.ts'
import type { Machine } from './machine.ts'
import { type Refused, refused } from './outcome.ts'

/** What a supporter is who is nothing that the rules exclude. */
export const anyoneElse = 'someone_else'

/** The log says what a supporter is, never who: the name stands in words beside it. */
export function supporterChoices({ supporters }: Machine): readonly string[] {
  return [...new Set(supporters.flatMap(({ not }) => not)), anyoneElse]
}

export function refuseSupporter(machine: Machine, event: CaseEvent): Refused | null {
  const [first] = machine.supporters
  if (first === undefined) return refused('UNKNOWN_EVENT', `The rules of ${machine.title} speak of no supporter.`)
  const is = about(event)
  const excluding = machine.supporters.find(({ not }) => not.includes(is))
  if (excluding !== undefined)
    return refused(
      'NO_SUPPORTER',
      `A supporter must not be a ${words(is)}. Someone else may come in support.`,
      excluding.clause,
    )
  if (is === anyoneElse) return null
  const choices = supporterChoices(machine).map((each) => `"${each}"`)
  return refused('UNKNOWN_ANSWER', `Say what the supporter is, one of: ${choices.join(', ')}.`, first.clause)
}
