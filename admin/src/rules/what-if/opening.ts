/** What a trial begins with: a case opened on a day, with what it takes to let it in, so that there are dates to see. */
import type { Machine, WorkingCalendar } from '@casewright/dsl'
import { choicesOf, type Happening, type Supposed, suppose } from './suppose.ts'

/** Where nothing that is supposed so soon lets a case in, it is opened alone, and waits. */
export function openingOf(machine: Machine, calendar: WorkingCalendar, on: string): readonly Supposed[] {
  const [happens] = choicesOf(machine, suppose(machine, calendar, []))
  const opened = happens ? [{ on, happens }] : []
  let tried: readonly (readonly Supposed[])[] = [opened]
  for (let more = 0; more <= mostMore; more++) {
    const found = tried.find((supposed) => suppose(machine, calendar, supposed).status === 'open')
    if (found) return found
    tried = tried
      .flatMap((supposed) => {
        const choices = choicesOf(machine, suppose(machine, calendar, supposed))
        return choices.map((choice) => withChoice(supposed, { on, happens: choice }))
      })
      .slice(0, mostTried)
  }
  return opened
}

/** An answer and a decision, say. */
const mostMore = 2

// Nobody waits for more than these take.
const mostTried = 100

/** What is answered is known before the case is opened; what is done is done after. */
function withChoice(supposed: readonly Supposed[], next: Supposed & { readonly happens: Happening }) {
  return next.happens.details.facts ? [next, ...supposed] : [...supposed, next]
}
