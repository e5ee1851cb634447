/** Turns a clock into its terms for people: what owes it, and until when. */
import { formatPeriod } from '../calendar/period.ts'
import { words } from '../text/words.ts'
import { given } from './condition-in-words.ts'
import { limitOf } from './limit-in-words.ts'
import type { Action, Clock, Machine } from './machine.ts'
import { formInWords } from './move-in-words.ts'

/** "when request made, within 10 working days", and of what comes round how soon the next follows; null: owed from the start, with no time limit. */
export function termsOf(machine: Machine, clock: Clock): string | null {
  const isOwedLater = clock.start.kind === 'action' || clock.start.kind === 'late'
  // What calls off a wait calls off what it led to, and is said with the wait.
  const limit = limitOf(machine, isOwedLater ? { ...clock, unless: null } : clock)
  const owed = isOwedLater ? owedWhen(machine, clock) : []
  const terms = [...owed, ...(limit === null ? [] : [limit]), ...rounds(clock)]
  // Commas within what is said part it already.
  return terms.join(terms.some((term) => term.includes(',')) ? '; ' : ', ') || null
}

/** "after it the next within 3 months, then every 12 months, until discharged" */
function rounds({ series }: Clock): readonly string[] {
  if (series === null) return []
  const then = series.after === null ? '' : `, then every ${formatPeriod(series.after)}`
  const until = series.until === null ? '' : `, until ${words(series.until)}`
  return [`after it the next within ${formatPeriod(series.next)}${then}${until}`]
}

/** The role that may ask for what the clock times. */
export function askerOf({ requests }: Machine, { index }: Clock): string | null {
  return requests.find(({ window, actions }) => window === index || owes(actions, index))?.role ?? null
}

function owedWhen(machine: Machine, { index, start }: Clock): readonly string[] {
  if (start.kind === 'late')
    return [`if "${machine.clocks[start.clock]!.text}" is late${start.expected ? ', or expected to be' : ''}`]
  const { acceptance, clocks, decisions, requests, triggers } = machine
  return [
    ...triggers
      .filter(({ actions }) => owes(actions, index))
      .map(({ on, outcome, condition }) => {
        return `when ${words(on)}${outcome === null ? '' : ` as ${words(outcome)}`}${given(machine, condition)}`
      }),
    ...clocks.filter(({ whenDue }) => owes(whenDue, index)).map((clock) => timeOutOf(machine, clock)),
    ...decisions.flatMap(({ text, yes, no }) => [
      ...(owes(yes, index) ? [`if the answer to "${text}" is yes`] : []),
      ...(owes(no, index) ? [`if the answer to "${text}" is no`] : []),
    ]),
    ...requests
      .filter(({ actions }) => owes(actions, index))
      .map(({ role, form, once, condition }) => {
        const from = once === null ? '' : `, after ${words(once)}`
        return `once the ${words(role)} asks for it${formInWords(form)}${from}${given(machine, condition)}`
      }),
    ...(decisions[acceptance?.otherwise ?? -1]?.clock === index
      ? ['where the case may not be taken on without it']
      : []),
  ]
}

function owes(actions: readonly Action[], clock: number): boolean {
  return actions.some((action) => action.kind === 'owe' && action.clock === clock)
}

function timeOutOf(machine: Machine, clock: Clock): string {
  const limit = limitOf(machine, clock) ?? ''
  if (clock.kind === 'wait') return limit
  const asked = machine.requests.find(({ window }) => window === clock.index)
  return `if ${asked === undefined ? 'not resolved' : `nobody asks for ${words(asked.for)}`} ${limit}`
}
