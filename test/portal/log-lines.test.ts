/** What is read out of the log of a case: what a family is told in a letter, and where the case has been. */
import { expect, test } from 'vitest'
import type { LogLine } from '../../admin/src/cases/case-view.ts'
import { followedOutside, stagesIn } from '../../admin/src/cases/log-lines.ts'

const line = (...effects: string[]) => ({ effects }) as unknown as LogLine

test('a letter tells what was closed and opened, and not whom the agency told, what it owes or where it went in its house', () => {
  expect(
    followedOutside(
      line(
        'Went to Independent investigation',
        'Now owed: confirm in writing what has been agreed',
        'Owed: to open complaint, for which no rules were in use here',
        'Told the complainant: how to go on',
        'To the line manager: Copy: how to go on',
        'Closed as resolved',
        'Opened complaint',
      ),
    ),
  ).toEqual(['Closed as resolved', 'Opened complaint'])
})

test('a stage that was passed over, or entered by what was struck out since, is none that the case has been in', () => {
  const entering = (entered: string | null, isStruckOut = false) =>
    ({ entered, isStruckOut, hasFallenAway: false }) as unknown as LogLine
  expect([...stagesIn([entering('1'), entering('2', true), entering(null), entering('to_be_heard')])]).toEqual([
    '1',
    'to_be_heard',
  ])
})
