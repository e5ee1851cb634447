/** Turns what is written under a clock into sentences. */
import { formatPeriod } from '../calendar/period.ts'
import type { Clock } from '../machine/machine.ts'
import { words } from '../text/words.ts'
import type { Line } from '../tree/nodes.ts'
import { owedClause } from './action-words.ts'
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
      const extended = clock?.extension == null ? '' : ', and what it was extended to with it'
      // Between an event and itself there is no time in which none runs.
      const again =
        from === to
          ? `The whole time starts again with each ${to}`
          : `From ${from} on no time runs; the whole time starts again with ${to}`
      return ` ${again}${extended}.${reading(reason)}`
    }
    case 'series': {
      if (clock?.series == null) return ''
      const { next, after, until } = clock.series
      const then = after === null ? '' : `, then every ${formatPeriod(after)}`
      const end = until === null ? '' : `, until ${quotedEvent(until)}`
      return ` After it the next is due within ${formatPeriod(next)}${then}${end}.${reading(reason)}`
    }
    case 'ifLate': {
      const duty = lateDuty(telling, clock)
      if (duty === null) return ''
      const late = `If that is late${statement.expected ? ', or expected to be' : ''}`
      const repeats = underInWords(telling, clock, under)
      return ` ${late}, ${owedClause(telling, duty, statement.duty)}.${reading(reason)}${repeats}`
    }
    case 'repeats': {
      const every = lateDuty(telling, clock)?.series?.next
      return every === undefined
        ? ''
        : ` This is repeated every ${formatPeriod(every)} ${because(statement.because.value)}.`
    }
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
