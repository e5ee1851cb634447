/** What may happen to an agency in a year, as commands that fast-check draws and shrinks. */

import { isoDate } from '@casewright/dsl'
import fc from 'fast-check'
import { on as day } from '../../calendar/published.ts'
import { type Attempt, attempts } from '../../machine/lives.ts'
import type { Agency } from './agency.ts'
import { check } from './invariants.ts'

// All that is known beforehand is said by the invariants.
type Happening = fc.Command<object, Agency>

const hourMs = 3_600_000
const dayMs = 24 * hourMs
export const yearFrom = Date.parse('2026-01-05T10:00:00Z')

export const happenings = fc.commands(
  [
    withAttempt('open', (agency, attempt) => {
      if (agency.cases.length < 6) agency.open(attempt)
    }),
    withAttempt('record', recordSomewhere),
    withAttempt('record again', recordSomewhere),
    fc.constant(happening('fire', (agency) => agency.fire(false))),
    fc.constant(happening('crash', (agency) => agency.fire(true))),
    fc
      .integer({ min: 1, max: 14 })
      .map((days) => happening(`pass ${days} days`, (agency) => agency.turnClock(days * dayMs))),
    fc.constantFrom(-1, 1).map((hours) => happening(`clock ${hours} h`, (agency) => agency.turnClock(hours * hourMs))),
    fc
      .integer({ min: 0, max: 25 })
      .map((weeks) => isoDate(day('2026-01-20') + weeks * 14))
      .map((on) => happening(`holiday ${on}`, (agency) => agency.announceHoliday(on))),
    fc
      .constantFrom('first', 'second')
      .map((edition) => happening(`rules ${edition}`, (agency) => agency.switchRules(edition))),
  ],
  { maxCommands: 70, size: 'max' },
)

/** What is left of the year passes, and all that came due in it fires. */
export function endYear(agency: Agency): void {
  agency.turnClock(Math.max(0, yearFrom + 365 * dayMs - agency.now()))
  agency.fire(false)
  check(agency)
}

function recordSomewhere(agency: Agency, attempt: Attempt): void {
  if (agency.cases.length > 0) agency.record(attempt.pick % agency.cases.length, attempt)
}

function withAttempt(name: string, run: (agency: Agency, attempt: Attempt) => void): fc.Arbitrary<Happening> {
  return attempts.map(([attempt]) => happening(`${name} ${attempt!.pick}`, (agency) => run(agency, attempt!)))
}

/** The invariants are looked at after each. */
function happening(name: string, run: (agency: Agency) => void): Happening {
  return {
    check: () => true,
    run(_, agency) {
      run(agency)
      check(agency)
    },
    toString: () => name,
  }
}
