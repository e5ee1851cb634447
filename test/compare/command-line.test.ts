import { expect, test } from 'vitest'
import { rulesCommand } from '../support/rules-command.ts'

const compareFiles = (...args: readonly string[]) => rulesCommand('compare', ...args)

const national = 'rulesets/national/2016-05-01.rules'
const berkshire = 'rulesets/berkshire/2017-01-01.rules'

test('two files are set side by side for people: verdict, reason with a date, both rules', async () => {
  const { code, text } = await compareFiles(national, berkshire)
  expect(code).toBe(0)
  expect(text).toContain('stricter      Respond to the email')
  expect(text.replace(/\s+/g, ' ')).toContain(
    'started on Friday 6 January 2017 it is due on Saturday 7 January 2017 instead of Monday 9 January 2017.',
  )
  expect(text).not.toMatch(/^same/m)
})

test('--all shows also what is the same', async () => {
  const { text } = await compareFiles('--all', national, berkshire)
  expect(text).toMatch(/^same {10}Answer all telephone calls|^same {10}Answer the telephone/m)
})

test('a folder, or a calendar nobody knows, is refused with a plain sentence', async () => {
  expect(await compareFiles('rulesets', national)).toEqual({
    code: 1,
    text: 'error: compare takes two rule files, no folders\n',
  })
  const { code, text } = await compareFiles('--calendar', 'atlantis', national, berkshire)
  expect(code).toBe(1)
  expect(text).toContain('No calendar is called "atlantis".')
})
