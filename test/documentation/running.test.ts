/** The page on running it says what the program does; the restore experiment runs its lines for restoring. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsFor } from '../../api/src/database/embedded/back-up.ts'
import { tellsNobody } from '../../api/src/database/embedded/server-process.ts'
import { experiments } from '../faults/experiments.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'api/RUNNING.md'), 'utf8')

test('a server of your own keeps its log as the embedded one does, and what it writes for people tells as little', () => {
  const said = [...page.matchAll(/^alter system set (\w+) = '(.*)';$/gm)].map(([, name, value]) => [name, value])
  expect(Object.fromEntries(said)).toEqual({ ...settingsFor('/backup'), ...tellsNobody })
})

test('the server of docker-compose.yml tells as little in its log as the embedded one', () => {
  const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8')
  const [, command = ''] = /^ {4}command: postgres (.*)$/m.exec(compose) ?? []
  const set = [...command.matchAll(/-c (\w+)=(\S+)/g)].map(([, name, value]) => [name, value])
  expect(Object.fromEntries(set)).toEqual(tellsNobody)
})

test('each command of the project that it names is one', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const named = [...page.matchAll(/pnpm@[\d.]+ --silent (?:run )?([\w-]+)/g)].map(([, name]) => name!)
  expect(named).toContain('backup')
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})

test('it names every experiment', () => {
  const named = page.split('## Trying it')[1]!.matchAll(/`(\w+)`/g)
  expect([...named].map(([, name]) => name)).toEqual(expect.arrayContaining(Object.keys(experiments)))
})

test('each file that it has docker compose run is there', () => {
  const run = [...page.matchAll(/docker compose exec api[\s\S]*?(\S+\.ts)/g)].map(([, file]) => file!)
  expect(run).toEqual(['api/src/add-agency.ts', 'api/src/verify-audit.ts'])
  expect(() => run.map((file) => readFileSync(join(root, file)))).not.toThrow()
})
