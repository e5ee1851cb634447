/** What a file of cases is taken for, by what stands in it. */
import { expect, test } from 'vitest'
import { fileOfCases } from '../../admin/src/import/file-of-cases.ts'

const named = (name: string, text: string) => fileOfCases({ name, text: async () => text })

test.each([
  ['cases.csv', 'reference,procedure,event,on\nA-1,repair,reported,2026-01-05', 'CSV'],
  ['cases.txt', 'reference,procedure,event,on', 'CSV'],
  ['cases.json', '{"reference": "A-1"}', 'NDJSON'],
  ['cases.csv', '\n  {"reference": "A-1"}', 'NDJSON'],
])('%s with %j is %s', async (name, text, format) => {
  expect(await named(name, text)).toEqual({ name, text, format })
})

test('a file that is longer than what is taken at once is not sent', async () => {
  expect(await named('cases.csv', 'x'.repeat(500_000))).not.toBeNull()
  expect(await named('cases.csv', 'x'.repeat(500_001))).toBeNull()
})
