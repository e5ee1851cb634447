/** What the README shows, pasted in, gives what it says. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { type StartedProcess, startProcess } from '../support/start-process.ts'
import { newVisitor } from '../support/visitor.ts'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

/** Each request with the answer printed below it. */
const examples = [
  ...readme.matchAll(/```sh\ncurl[^']*'content-type[\s\S]*?-d '([^']*)'\n```\n\n```json\n([^\n]*)\n```/g),
].map(([, body, answer]) => ({ body: body!, answer: answer! }))

const folder = makeDataFolder()
let server: StartedProcess

beforeAll(async () => {
  server = await startProcess({ dataFolder: folder })
  await server.ready()
})

afterAll(async () => {
  server.interrupt()
  await server.exited
  removeDataFolder(folder)
})

test('it has an example anybody may ask, and one that takes a token', () => {
  expect(examples).toHaveLength(2)
})

test.each(examples)('the example answers as printed: $body', async ({ body, answer }) => {
  const token = execFileSync(
    process.execPath,
    ['--import', '@oxc-node/core/register', 'api/src/token.ts', readme.match(/run token (\S+@\S+)\)/)![1]!],
    { cwd: join(import.meta.dirname, '../..'), env: { ...process.env, DATA_DIR: folder }, encoding: 'utf8' },
  ).trim()
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })
  expect(await response.json()).toEqual(JSON.parse(answer))
})

test('everybody it names is in the demonstration', async () => {
  const page = await newVisitor(server.url).follow('/sign-in')
  const named = [...new Set(readme.match(/[\w.]+@[\w.]+\.example/g))]
  expect(named.length).toBeGreaterThan(3)
  for (const email of named) expect(page.text).toContain(`value="${email}"`)
})
