/** Time limits in a word that is no unit of time: it would be counted by hand, and nothing would ever be due. */
import { type Diagnostic, replaceBy, report } from '../../text/diagnostics.ts'
import { nearest } from '../../text/nearest.ts'
import type { CountLiteral, Start } from '../../tree/nodes.ts'
import type { Block } from '../blocks.ts'
import { rulesIn } from './parts.ts'

export function notAUnit(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap(({ statement }) => {
    if (statement.kind !== 'duty' || statement.within === null || !('noun' in statement.within)) return []
    return ofCount(statement.within, statement.of)
  })
}

/** What is counted by hand is counted of each, as 4 rings of each call; there a word may be like that of a unit and mean itself. */
function ofCount({ noun: { text, span } }: CountLiteral, of: Start | null): readonly Diagnostic[] {
  const word = text.toLowerCase()
  const meant = shortened.get(word) ?? misspelt(word)
  const isCounted = meant?.[0] !== word[0] && !otherTimes.has(word)
  if (isCounted && of?.each) return []
  const each = isCounted && meant === null && of !== null && !of.dayAfter ? of.event.text : null
  const fix = meant === null ? undefined : replaceBy(meant, span)
  return [report('notAUnit', span, { word: text, meant, each }, fix)]
}

function misspelt(word: string): string | null {
  const found = nearest(word.replaceAll(/[_-]/g, ''), units.keys())
  return found === null ? null : units.get(found)!
}

const shortened: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hours: ['h', 'hr', 'hrs'],
    'working days': ['weekday', 'weekdays', 'workday', 'workdays', 'wd', 'wds'],
    days: ['d'],
    weeks: ['w', 'wk', 'wks'],
    months: ['mo', 'mos', 'mth', 'mths'],
    years: ['y', 'yr', 'yrs'],
  }).flatMap(([unit, words]) => words.map((word) => [word, unit] as const)),
)

const otherTimes = new Set([
  ...['second', 'seconds', 'minute', 'minutes', 'min', 'mins', 'fortnight', 'fortnights'],
  ...['quarter', 'quarters', 'decade', 'decades'],
])

// Of two as near, more than one is likelier.
const units: ReadonlyMap<string, string> = new Map([
  ...['hours', 'days', 'weeks', 'months', 'years', 'hour', 'day', 'week', 'month', 'year'].map(
    (unit) => [unit, unit] as const,
  ),
  ...['working days', 'working hours', 'calendar days', 'working day', 'working hour', 'calendar day'].map(
    (unit) => [unit.replace(' ', ''), unit] as const,
  ),
  ...[...shortened].filter(([word]) => word.length > 5),
])
