/** What is read out of the log of a case: what a family is told in a letter, and where the case has been. */
import { expect, test } from 'vitest'
import type { LogLine } from '../../admin/src/cases/case-view.ts'
import {
  asItCounts,
  delaysIn,
  followsBeside,
  isForLetter,
  openedBy,
  stagesIn,
  toldIn,
} from '../../admin/src/cases/log-lines.ts'
import type { EffectKind } from '../../admin/src/gql/graphql.ts'

const effect = (kind: EffectKind, words: string) => ({ kind, words })
const line = (part: Partial<LogLine>): LogLine =>
  ({ setOff: [], corrects: null, correctedBy: null, isStruckOut: false, hasFallenAway: false, ...part }) as LogLine

test('a letter tells what was opened, and not whom the agency told, what it owes or where it went in its house', () => {
  const setOff = [
    effect('ENTERED', 'Went to stage 2, Independent investigation'),
    effect('OWED', 'Now owed: confirm in writing what has been agreed'),
    effect('OPENING_OWED', 'Owed: to open complaint, for which no rules were in use here'),
    effect('TOLD', 'Told the complainant: how to go on'),
    effect('TOLD', 'To the line manager: Copy: how to go on'),
    effect('CLOSED', 'Closed as resolved'),
    effect('OPENED', 'Opened complaint'),
  ]
  expect(openedBy(line({ setOff }))).toEqual(['Opened complaint'])
  expect(toldIn([line({ setOff, happenedOn: '2026-01-05' })]).map(({ words }) => words)).toEqual([
    'Told the complainant: how to go on',
    'To the line manager: Copy: how to go on',
  ])
})

test('a letter is on what was decided and counts still, and never on a correction of it', () => {
  const forLetter = (part: Partial<LogLine>) => isForLetter(line(part), { closedBySeq: null, log: [line(part)] })
  const decided = { seq: 2, event: 'decided' }
  expect([forLetter(decided), forLetter({ event: 'extended' }), forLetter({ event: 'rang' })]).toEqual([
    true,
    true,
    false,
  ])
  expect(forLetter({ ...decided, isStruckOut: true })).toBe(false)
  expect(forLetter({ ...decided, hasFallenAway: true })).toBe(false)
  expect(forLetter({ ...decided, event: 'corrected', corrects: 2 })).toBe(false)
})

test('a letter is on the entry that closed the case, whatever it is and whatever let it, and on none that did before', () => {
  const instead = { event: 'satisfied', label: 'Satisfied', happenedOn: '2026-01-07', happenedAt: null }
  const log = [
    line({
      seq: 2,
      event: 'rang',
      happenedOn: '2026-01-05',
      correctedBy: 4,
      setOff: [effect('OPENED', 'Opened review')],
    }),
    line({ seq: 3, event: 'settled', setOff: [effect('CLOSED', 'Closed as settled')] }),
    line({ seq: 4, event: 'corrected', corrects: 2, instead, setOff: [effect('CLOSED', 'Closed as resolved')] }),
  ]
  const offered = (closedBySeq: number | null) => log.map((each) => isForLetter(each, { closedBySeq, log }))
  expect(offered(2)).toEqual([true, false, false])
  expect(offered(3)).toEqual([false, true, false])
  expect(offered(null)).toEqual([false, false, false])
  expect(asItCounts(log[0]!, log).happenedOn).toBe('2026-01-07')
  // It is not what it set that off as.
  expect(openedBy(asItCounts(log[0]!, log))).toEqual([])
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
