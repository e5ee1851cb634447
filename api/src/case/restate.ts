/** Turns what a person says an entry should have said into the event it should have been. */
import { type CaseEvent, isoDate, type Machine, type Restated, type WorkingCalendar } from '@casewright/dsl'
import { InvalidInput } from '../graphql/results.ts'
import { knownAt, readEvent } from './occurrence.ts'
import type { Said } from './said.ts'

/** What is left out stays as it was recorded; null takes it away. */
export type Restatement = Partial<Said>

export function restate(
  original: CaseEvent,
  given: Restatement,
  machine: Machine,
  calendar: WorkingCalendar,
  nowMs: number,
  importedAt: number | null,
): Restated | InvalidInput {
  const read = readEvent({ ...given, ...whenOf(original, given) }, machine, calendar, nowMs, original.by ?? '')
  if (read instanceof InvalidInput) return new InvalidInput(`instead.${read.field}`, read.message)
  const { name, on, at, details } = read
  // What was said of one thing is not said of another.
  const isSame = name === original.name
  const kept = Object.entries(original.details).filter(([detail]) => isSame && given[fieldOf(detail)] === undefined)
  const restated = { name, on, at, details: { ...Object.fromEntries(kept), ...details } }
  const isBroughtAlong = importedAt !== null && original.recordedAt <= importedAt
  return isBroughtAlong ? { ...restated, recordedAt: knownAt(read, calendar, importedAt) } : restated
}

/** The time of day was of the date it was recorded with. */
function whenOf(original: CaseEvent, { event, on, at }: Restatement): Pick<Said, 'event' | 'on' | 'at'> {
  const name = event ?? original.name
  const recordedOn = isoDate(original.on)
  if (at !== null && at !== undefined) return { event: name, on: on ?? null, at }
  const sameDay = on === null || on === undefined || on === recordedOn
  return { event: name, on: on ?? recordedOn, at: sameDay && at === undefined ? original.at : null }
}

function fieldOf(detail: string): keyof Restatement {
  return (detail === 'withReasons' ? 'reasons' : detail) as keyof Restatement
}
