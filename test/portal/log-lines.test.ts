/** What is read out of the log of a case: what a family is told in a letter, and where the case has been. */
import { expect, test } from 'vitest'
import type { LogLine } from '../../admin/src/cases/case-view.ts'
import { asItCounts, delaysIn, followedOutside, followsBeside, stagesIn } from '../../admin/src/cases/log-lines.ts'

const line = (...effects: string[]) => ({ effects }) as unknown as LogLine

test('a letter tells what was closed and opened, and not whom the agency told, what it owes or where it went in its house', () => {
  expect(
    followedOutside(
      line(
        'Went to stage 2, Independent investigation',
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

test('where a case comes to stand by a correction is told once; what it passes on the way is told beside it', () => {
  const effects = ['Went to stage 2, Panel', 'Now owed: write to them', 'Went to stage 3, Review', 'Closed as resolved']
  const [past, owed, there] = effects
  expect(followsBeside(effects, 'CLOSED')).toEqual([past, owed, there])
  expect(followsBeside(effects.slice(0, 3), 'OPEN')).toEqual([past, owed])
  expect(followsBeside([owed!], 'OPEN')).toEqual([owed])
})

test('a corrected entry counts as the correction that holds has it; one that was struck out stands as it was', () => {
  const entry = { seq: 2, event: 'extended', label: 'More time agreed', happenedOn: '2026-01-05', happenedAt: null }
  const right = { label: 'More time agreed', happenedOn: '2026-01-07', happenedAt: null }
  const log = (instead: typeof right | null) =>
    [
      { ...entry, correctedBy: 4, isStruckOut: instead === null },
      { seq: 3, event: 'corrected', instead: { ...right, happenedOn: '2026-01-06' }, correctedBy: null },
      { seq: 4, event: 'corrected', instead, correctedBy: null },
    ] as unknown as readonly LogLine[]
  expect(asItCounts(log(right)[0]!, log(right))).toMatchObject({ seq: 2, happenedOn: '2026-01-07' })
  expect(asItCounts(log(null)[0]!, log(null))).toMatchObject({ seq: 2, happenedOn: '2026-01-05' })
  expect(delaysIn(log(right)).map(({ happenedOn }) => happenedOn)).toEqual(['2026-01-07'])
})
