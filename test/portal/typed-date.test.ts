/** What somebody is told who typed no date, or one that there is not. */
import { expect, test } from 'vitest'
import { noDate, typedFrom, wrongWith } from '../../admin/src/form/typed-date.ts'

test('who left the boxes empty is asked for a date, and who typed what is none for a real one', () => {
  expect(wrongWith(noDate)).toBe('wrong.blankDate')
  expect(wrongWith({ ...noDate, day: ' ' })).toBe('wrong.blankDate')
  expect(wrongWith({ ...typedFrom('2026-02-01'), day: '31' })).toBe('wrong.date')
})
