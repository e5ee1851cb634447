/** What was published in the portal is written back to rule files, and a start afterwards finds them as published. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCalendars } from '../../api/src/ruleset/calendars.ts'
import { loadEditions } from '../../api/src/ruleset/load-editions.ts'
import { runRules } from '../calendar/rules-process.ts'
import { addOffice, type Office, publishText, rulesOf } from './drafting.ts'
import { type Api, startApi } from './support.ts'

let api: Api
let office: Office
let folder: string

beforeAll(async () => {
  api = await startApi()
  office = await addOffice(api, 'North')
  folder = api.rulesetsFolder
})

afterAll(() => api.close())

const pull = (...more: readonly string[]) =>
  runRules(['pull', '--from', api.address, '--token', office.worker.token, '--to', folder, ...more])
const restart = async () =>
  loadEditions(api.database.owner, folder, await loadCalendars(join(api.rulesetsFolder, 'calendars')))

test('every edition that is in no file is written to one, and a restart finds it as published', async () => {
  // Marks of a word processor, line endings of another system: kept to the letter.
  const pasted = rulesOf('slope', '2026-01-01').replace('"The slope rules"', '“The slope rules”')
  const texts = [pasted, rulesOf('slope', '2026-06-01').replaceAll('\n', '\r\n')]
  for (const text of texts) await publishText(office, text)
  const { out, error, exitCode } = await pull()
  expect({ error, exitCode }).toEqual({ error: '', exitCode: 0 })
  expect(out).toMatch(/slope\/2026-01-01\.rules written: the edition of slope in force from 2026-01-01/)
  const written = ['2026-01-01', '2026-06-01'].map((date) => readFileSync(join(folder, `slope/${date}.rules`), 'utf8'))
  expect(written).toEqual(texts)
  expect(out).not.toContain('repairs')
  await restart()
  expect((await pull()).out).toBe('Every published edition is in a file.\n')
})

test('a file that differs from its edition is named and left as it is, wherever it stands; the others are written', async () => {
  await publishText(office, rulesOf('shed', '2026-01-01'))
  await publishText(office, rulesOf('shop', '2026-01-01'))
  const mine = rulesOf('shed', '2026-01-01', 9)
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine/shed.rules'), mine)
  const { out, error, exitCode } = await pull()
  expect(exitCode).toBe(1)
  expect(error).toMatch(/mine\/shed\.rules differs from the edition of shed in force from 2026-01-01 and is left/)
  expect(out).toMatch(/shop\/2026-01-01\.rules written/)
  expect(readFileSync(join(folder, 'mine/shed.rules'), 'utf8')).toBe(mine)
  expect(existsSync(join(folder, 'shed'))).toBe(false)
  rmSync(join(folder, 'mine'), { recursive: true })
})

test('a file of something else in its place is not written over', async () => {
  await publishText(office, rulesOf('tower', '2026-01-01'))
  mkdirSync(join(folder, 'tower'))
  const path = join(folder, 'tower/2026-01-01.rules')
  writeFileSync(path, '# notes of mine\n')
  const { error, exitCode } = await pull()
  expect(exitCode).toBe(1)
  expect(error).toMatch(
    /tower\/2026-01-01\.rules is there already, is not the edition of tower .*, and is left as it is/,
  )
  expect(readFileSync(path, 'utf8')).toBe('# notes of mine\n')
})

test('a folder that is not there yet is made', async () => {
  const fresh = join(folder, 'calendars/fresh')
  expect((await pull('--to', fresh)).exitCode).toBe(0)
  expect(readFileSync(join(fresh, 'repairs.rules'), 'utf8')).toBe(readFileSync(join(folder, 'repairs.rules'), 'utf8'))
  rmSync(fresh, { recursive: true })
})

test('nobody pulls without a token, and what is wrong is one plain sentence', async () => {
  expect(await runRules(['pull', '--to', folder])).toMatchObject({
    exitCode: 1,
    error: expect.stringMatching(/^error: give --token, or set CASEWRIGHT_TOKEN/),
  })
  expect((await pull('--token', 'nonsense')).error).toMatch(/^error: Sign in first/)
  expect((await pull('--from', 'http://127.0.0.1:1')).error).toMatch(
    /^error: nothing answers at http:\/\/127\.0\.0\.1:1\/graphql/,
  )
  expect((await pull('--from', 'casewright')).error).toMatch(/^error: --from is an address/)
})

test('a server that names files outside the folder writes none there', async () => {
  const edition = { ruleset: '../evil', inForceFrom: '2026-01-01', fileName: '../../evil.rules', text: 'evil' }
  const server = createServer((_, response) => response.end(JSON.stringify({ data: { editions: [edition] } })))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const { error, exitCode } = await pull('--from', `http://127.0.0.1:${port}`)
  server.close()
  expect(exitCode).toBe(1)
  expect(error).toMatch(/has no name that a file could have/)
  expect(existsSync(join(folder, '../evil/2026-01-01.rules'))).toBe(false)
})
