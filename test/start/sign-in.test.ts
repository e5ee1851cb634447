/** Coming in on the embedded default: as a demonstration person, or with a token printed on the command line. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { type StartedProcess, startProcess } from '../support/start-process.ts'

interface DemonstrationPerson {
  readonly name: string
  readonly email: string
  readonly agency: string
  readonly roles: readonly string[]
}

let folder: string
let started: StartedProcess
let people: readonly DemonstrationPerson[]

beforeAll(async () => {
  folder = makeDataFolder()
  started = await startProcess({ dataFolder: folder })
  await started.ready()
  people = await (await fetch(`${started.url}/demonstration/people`)).json()
})

afterAll(async () => {
  started.interrupt()
  await started.exited
  removeDataFolder(folder)
})

async function nameOf(token: string | null): Promise<string | null> {
  const response = await fetch(`${started.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query: '{ me { name } }' }),
  })
  return (await response.json()).data?.me.name ?? null
}

function printToken(...words: readonly string[]): Promise<StartedProcess> {
  return startProcess({ dataFolder: folder, program: 'token', arguments: words })
}

test('the last line of start names somebody to come in as', () => {
  expect(people.map(({ email }) => email)).toContain(/come in as (\S+)/.exec(started.output())?.[1])
})

test('a demonstration person is given a token that is theirs', async () => {
  for (const { email, name } of people) {
    const response = await fetch(`${started.url}/demonstration/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email }),
    })
    expect(await nameOf((await response.json()).token)).toBe(name)
  }
})

test('nobody else is', async () => {
  const response = await fetch(`${started.url}/demonstration/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'nobody@agency.example' }),
  })
  expect(response.status).toBe(404)
})

test('the command prints the token and nothing else', async () => {
  const printing = await printToken(people[0]?.email ?? '')
  expect(await printing.exited).toBe(0)
  expect(printing.output()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
  expect(await nameOf(printing.output().trim())).toBe(people[0]?.name)
})

test('the command says in one sentence that it knows nobody of that address, or was given none', async () => {
  const unknown = await printToken('nobody@agency.example')
  expect([await unknown.exited, unknown.output()]).toEqual([1, 'Nobody here has the address nobody@agency.example.\n'])
  const missing = await printToken()
  expect([await missing.exited, missing.output()]).toEqual([1, 'Say for whom: pnpm --silent run token EMAIL\n'])
})

test('a token that was changed, or made elsewhere, lets nobody in', async () => {
  const printing = await printToken(people[0]?.email ?? '')
  await printing.exited
  const [head, claims, signature = ''] = printing.output().trim().split('.')
  const other = `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`
  expect(await nameOf(`${head}.${claims}.${other}`)).toBeNull()
  expect(await nameOf(`${btoa('{"alg":"none"}').replaceAll('=', '')}.${claims}.`)).toBeNull()
  expect(await nameOf(null)).toBeNull()
})

test('its output and its logs name nobody but the person to come in as', async () => {
  const { email, name } = people[0] as DemonstrationPerson
  expect(started.output().replace(email, '')).not.toMatch(new RegExp(people.map((each) => each.email).join('|')))
  expect(started.output()).not.toContain(name)
})

test('in production there is no such way in', async () => {
  const other = makeDataFolder()
  const serious = await startProcess({ dataFolder: other, env: { NODE_ENV: 'production' } })
  await serious.ready()
  expect((await fetch(`${serious.url}/demonstration/people`)).status).toBe(404)
  serious.interrupt()
  await serious.exited
  removeDataFolder(other)
})
