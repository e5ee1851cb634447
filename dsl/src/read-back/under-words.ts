/** Turns what is written under a clock into sentences. */
import type { Clock } from '../machine/machine.ts'
import { words } from '../text/words.ts'
import type { Line } from '../tree/nodes.ts'
import { period } from '../tree/print-parts.ts'
import { dutyClause } from './action-words.ts'
import { lateDuty, type Telling } from './telling.ts'
import { because, quotedEvent, reading } from './wording.ts'

/** An extension is said with the limit itself, so it has no sentence here. */
export function underInWords(telling: Telling, clock: Clock | null, under: readonly Line[]): string {
  return under.map((line) => lineInWords(telling, clock, line)).join('')
}

function lineInWords(telling: Telling, clock: Clock | null, { statement, assumed, under }: Line): string {
  const reason = assumed?.value ?? null
  switch (statement.kind) {
    case 'stops': {
      const [from, to] = [quotedEvent(statement.from.text), quotedEvent(statement.to.text)]
      return ` The time stops from ${from} to ${to}, the days of both left out.${reading(reason)}`
    }
    case 'startsAgain': {
      const [from, to] = [quotedEvent(statement.from.text), quotedEvent(statement.to.text)]
      return ` From ${from} on no time runs; the whole time starts again with ${to}${clock?.extension == null ? '' : ', and what it was extended to with it'}.${reading(reason)}`
    }
    case 'series': {
      const then = statement.then === null ? '' : `, then every ${period(statement.then)}`
      const until = statement.until === null ? '' : `, until ${quotedEvent(statement.until.text)}`
      return ` After it the next is due within ${period(statement.next)}${then}${until}.${reading(reason)}`
    }
    case 'ifLate': {
      const duty = lateDuty(telling, clock)
      if (duty === null) return ''
      const late = `If that is late${statement.expected ? ', or expected to be' : ''}`
      const repeats = underInWords(telling, clock, under)
      return ` ${late}, ${dutyClause(telling, duty)}.${reading(reason)}${repeats}`
    }
    case 'repeats':
      return ` This is repeated every ${period(statement.every)} ${because(statement.because.value)}.`
    case 'shows':
      return ` It is evidence of ${quotedEvent(statement.criterion.text)}, for the grade "${words(statement.grade.text)}" of the framework "${words(statement.framework.text)}".`
    case 'countedFrom':
      return readAs(`counted from ${quotedEvent(statement.event.text)}`, reason)
    case 'minimum':
      return ' This is a minimum: a ruleset that builds on this one may ask for more, never for less.'
    case 'extension':
      return reading(reason)
    default:
      return ''
  }
}

function readAs(what: string, reason: string | null): string {
  return reason === null ? ` It is ${what}.` : ` We read this as ${what} ${because(reason)}.`
}
