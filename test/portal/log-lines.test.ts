/** What is read out of the log of a case: what a family is told in a letter, and where the case has been. */
import { expect, test } from 'vitest'
import type { LogLine } from '../../admin/src/cases/case-view.ts'
import {
  asItCounts,
  delaysIn,
  followedOutside,
  followsBeside,
  isForLetter,
  stagesIn,
  toldIn,
} from '../../admin/src/cases/log-lines.ts'
import type { CaseStatus, EffectKind } from '../../admin/src/gql/graphql.ts'

const effect = (kind: EffectKind, words: string) => ({ kind, words })
const line = (part: Partial<LogLine>): LogLine =>
  ({ setOff: [], corrects: null, correctedBy: null, isStruckOut: false, hasFallenAway: false, ...part }) as LogLine

const standing = (status: CaseStatus, log: readonly LogLine[]) => ({ status, log: [...log] })

test('a letter tells what was closed and opened, and not whom the agency told, what it owes or where it went in its house', () => {
  const setOff = [
    effect('ENTERED', 'Went to stage 2, Independent investigation'),
    effect('OWED', 'Now owed: confirm in writing what has been agreed'),
    effect('OPENING_OWED', 'Owed: to open complaint, for which no rules were in use here'),
    effect('TOLD', 'Told the complainant: how to go on'),
    effect('TOLD', 'To the line manager: Copy: how to go on'),
    effect('CLOSED', 'Closed as resolved'),
    effect('OPENED', 'Opened complaint'),
  ]
  const closed = line({ setOff })
  expect(followedOutside(closed, standing('CLOSED', [closed]))).toEqual(['Closed as resolved', 'Opened complaint'])
  expect(toldIn([line({ setOff, happenedOn: '2026-01-05' })]).map(({ words }) => words)).toEqual([
    'Told the complainant: how to go on',
    'To the line manager: Copy: how to go on',
  ])
})

test('a letter on what was decided otherwise, by a correction, tells how the case closed by that', () => {
  const instead = { event: 'decided', label: 'Decided: no', happenedOn: '2026-01-07', happenedAt: null }
  const log = [
    line({ seq: 2, event: 'decided', correctedBy: 3, setOff: [effect('CLOSED', 'Closed as rebuilt')] }),
    line({ seq: 3, event: 'corrected', corrects: 2, instead, setOff: [effect('CLOSED', 'Closed as left')] }),
  ] as const
  expect(followedOutside(asItCounts(log[0], log), standing('CLOSED', log))).toEqual(['Closed as left'])
})

test('a letter is on what was decided and counts still, and never on a correction of it', () => {
  const closing = { event: 'satisfied', setOff: [effect('CLOSED', 'Closed as resolved')] }
  const forLetter = (part: Partial<LogLine>) => isForLetter(line(part), standing('CLOSED', [line(part)]))
  expect([forLetter(closing), forLetter({ event: 'extended' })]).toEqual([true, true])
  // What it is decides, not how its words begin.
  expect(forLetter({ event: 'rang', setOff: [effect('TOLD', 'Closed as a book')] })).toBe(false)
  expect(forLetter({ ...closing, isStruckOut: true })).toBe(false)
  expect(forLetter({ ...closing, hasFallenAway: true })).toBe(false)
  expect(forLetter({ ...closing, event: 'corrected', corrects: 2 })).toBe(false)
})

test('a closing that holds no longer is in no letter, whatever brought the case to stand otherwise', () => {
  const closing = line({ event: 'answered_in_full', setOff: [effect('CLOSED', 'Closed as final')] })
  const decided = line({
    event: 'decided',
    setOff: [effect('CLOSED', 'Closed as final'), effect('OPENED', 'Opened review')],
  })
  const otherwise = line({ event: 'corrected', corrects: 1, setOff: [effect('CLOSED', 'Closed as not taken further')] })
  const letter = (each: LogLine, of: ReturnType<typeof standing>) => [isForLetter(each, of), followedOutside(each, of)]
  expect(letter(closing, standing('CLOSED', [closing]))).toEqual([true, ['Closed as final']])
  expect(letter(closing, standing('OPEN', [closing]))).toEqual([false, []])
  expect(letter(closing, standing('CLOSED', [closing, otherwise]))).toEqual([false, []])
  // What was decided is for a letter still.
  expect(letter(decided, standing('OPEN', [decided]))).toEqual([true, ['Opened review']])
})

test('of a correction that closes the case the letter is on the entry that it corrects, as that counts now', () => {
  const instead = { event: 'satisfied', label: 'Satisfied', happenedOn: '2026-01-07', happenedAt: null }
  const log = [
    line({
      seq: 2,
      event: 'rang',
      happenedOn: '2026-01-05',
      correctedBy: 3,
      setOff: [effect('OPENED', 'Opened review')],
    }),
    line({ seq: 3, event: 'corrected', corrects: 2, instead, setOff: [effect('CLOSED', 'Closed as resolved')] }),
  ]
  expect(log.map((each) => isForLetter(each, standing('CLOSED', log)))).toEqual([true, false])
  expect(asItCounts(log[0]!, log).happenedOn).toBe('2026-01-07')
  expect(followedOutside(asItCounts(log[0]!, log), standing('CLOSED', log))).toEqual(['Closed as resolved'])
})

test('a stage that was passed over, or entered by what was struck out since, is none that the case has been in', () => {
  const entering = (entered: string | null, isStruckOut = false) => line({ entered, isStruckOut })
  expect([...stagesIn([entering('1'), entering('2', true), entering(null), entering('to_be_heard')])]).toEqual([
    '1',
    'to_be_heard',
  ])
})

test('where a case comes to stand by a correction is told once; what it passes on the way is told beside it', () => {
  const effects = [
    effect('ENTERED', 'Went to stage 2, Panel'),
    effect('OWED', 'Now owed: write to them'),
    effect('ENTERED', 'Went to stage 3, Review'),
    effect('CLOSED', 'Closed as resolved'),
  ]
  const [past, owed, there] = effects
  expect(followsBeside(effects, 'CLOSED')).toEqual([past, owed, there])
  expect(followsBeside(effects.slice(0, 3), 'OPEN')).toEqual([past, owed])
  expect(followsBeside([owed!], 'OPEN')).toEqual([owed])
  expect(followsBeside([effect('REOPENED', 'Opened again'), owed!], 'OPEN')).toEqual([owed])
})

test('a corrected entry counts as the correction that holds has it; one that was struck out stands as it was', () => {
  const entry = { seq: 2, event: 'extended', label: 'More time agreed', happenedOn: '2026-01-05', happenedAt: null }
  const right = { event: 'extended', label: 'More time agreed', happenedOn: '2026-01-07', happenedAt: null }
  const log = (instead: typeof right | null) => [
    line({ ...entry, correctedBy: 4, isStruckOut: instead === null }),
    line({ seq: 3, event: 'corrected', instead: { ...right, happenedOn: '2026-01-06' } }),
    line({ seq: 4, event: 'corrected', instead }),
  ]
  expect(asItCounts(log(right)[0]!, log(right))).toMatchObject({ seq: 2, happenedOn: '2026-01-07' })
  expect(asItCounts(log(null)[0]!, log(null))).toMatchObject({ seq: 2, happenedOn: '2026-01-05' })
  expect(delaysIn(log(right)).map(({ happenedOn }) => happenedOn)).toEqual(['2026-01-07'])
})

test('a delay that counts for nothing any more, or is put right as something else, is none', () => {
  const delay = { seq: 2, event: 'extended', happenedOn: '2026-01-05' }
  const instead = { event: 'satisfied', label: 'Satisfied', happenedOn: '2026-01-05', happenedAt: null }
  expect(delaysIn([line(delay)])).toHaveLength(1)
  expect(delaysIn([line({ ...delay, isStruckOut: true }), line({ ...delay, hasFallenAway: true })])).toEqual([])
  expect(delaysIn([line({ ...delay, correctedBy: 3 }), line({ seq: 3, event: 'corrected', instead })])).toEqual([])
})
