/** What the command says of a file whose scenario fails, and of one that cannot be read. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulesCommand } from '../support/rules-command.ts'

const rules = `ruleset repairs "Repairs"
in force from 2026-01-01
role caretaker
procedure repair
starts when repair_asked_for
owner caretaker
stage 1 "Mend"
resolve within 3 working days then close as not_mended

scenario "nobody mends it"
given repair_asked_for on 2026-01-05
expect closed as not_mended on 2026-01-09
`
const folder = mkdtempSync(join(tmpdir(), 'casewright-rules-'))

function fileWith(name: string, text: string): string {
  const path = join(folder, `${name}.rules`)
  writeFileSync(path, text)
  return path
}

test('where a scenario fails, the rules can still be read aloud and drawn', async () => {
  const path = fileWith('fails', rules)
  const tried = await rulesCommand('test', path)
  expect(tried.code).toBe(1)
  expect(tried.text).toContain('0 passed, 1 failed\n')
  expect(tried.text).toContain('2026-01-08')
  const read = await rulesCommand('read', path)
  expect(read).toMatchObject({ code: 0, text: expect.stringContaining('3 working days') })
  const drawn = await rulesCommand('draw', path)
  expect(drawn).toMatchObject({ code: 0, text: expect.stringContaining('Closed as not mended') })
})

test('scenarios of rules that have errors are not run, and that is said', async () => {
  const path = fileWith('broken', rules.replace('resolve within', 'resolve wihtin'))
  const { code, text } = await rulesCommand('test', path)
  expect(code).toBe(1)
  expect(text).toContain('CW102')
  expect(text).toContain('has errors\n')
  expect(text).toMatch(/0 passed, 0 failed, 1 file not run$/m)
  expect(text).not.toMatch(/^(pass|FAIL|every transition)/m)
  expect((await rulesCommand('draw', path)).code).toBe(1)
})

test('whoever has a file with errors formatted is told so, and finds the lines as they were', async () => {
  const broken = '  resolve wihtin 3 working days'
  const path = fileWith('to-format', rules.replace('resolve within 3 working days', broken))
  const { code, text } = await rulesCommand('format', path)
  expect(code).toBe(0)
  expect(text).toContain('to-format.rules has 1 error;')
  expect(text).toContain('to-format.rules formatted\n')
  expect(readFileSync(path, 'utf8')).toContain(broken.trim())
  expect((await rulesCommand('format', fileWith('whole', rules))).text).not.toContain('error')
})
