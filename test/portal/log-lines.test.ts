/** What is read out of the log of a case: what a family is told in a letter, and where the case has been. */
import { expect, test } from 'vitest'
import type { LogLine } from '../../admin/src/cases/case-view.ts'
import { followedOutside, stagesIn } from '../../admin/src/cases/log-lines.ts'

const line = (...effects: string[]) => ({ effects }) as unknown as LogLine

test('a letter tells what was closed, opened and told, and not what the agency owes or where it went in its house', () => {
  expect(
    followedOutside(
      line(
        'Went to stage 2, Independent investigation',
        'Now owed: confirm in writing what has been agreed',
        'Owed: to open complaint, for which no rules were in use here',
        'Told the complainant: how to go on',
        'Closed as resolved',
        'Opened complaint',
      ),
    ),
  ).toEqual(['Told the complainant: how to go on', 'Closed as resolved', 'Opened complaint'])
})

test('a stage that was passed over, or entered by what was struck out since, is none that the case has been in', () => {
  const log = [
    { ...line('Went to stage 1, Local problem solving'), isStruckOut: false, hasFallenAway: false },
    { ...line('Went to stage 2, Independent investigation'), isStruckOut: true, hasFallenAway: false },
    { ...line('Went to stage to be heard'), isStruckOut: false, hasFallenAway: false },
  ]
  expect([...stagesIn(log)]).toEqual(['1', 'to be heard'])
})
