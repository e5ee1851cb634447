/** Coming in on the embedded default: as a demonstration person, or with a token printed on the command line. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedOwnerUrl } from '../../api/src/database/embedded/embedded-server.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { type StartedProcess, startProcess } from '../support/start-process.ts'
import { comeInAs, newVisitor, type Visitor } from '../support/visitor.ts'

let folder: string
let started: StartedProcess
let people: readonly { readonly email: string; readonly name: string }[]

beforeAll(async () => {
  folder = makeDataFolder()
  started = await startProcess({ dataFolder: folder })
  await started.ready()
  const { text } = await newVisitor(started.url).follow('/sign-in')
  people = [...text.matchAll(/value="([^"]+@[^"]+)"><b>([^<]+)</g)].map(([, email = '', name = '']) => ({
    email,
    name,
  }))
})

afterAll(async () => {
  started.interrupt()
  await started.exited
  removeDataFolder(folder)
})

async function nameOf(token: string | null): Promise<string | null> {
  return (await asked(token, '{ me { name } }'))?.me.name ?? null
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at by the fields that were asked for
async function asked(token: string | null, query: string): Promise<any> {
  const response = await fetch(`${started.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query }),
  })
  return (await response.json()).data
}

function printToken(...words: readonly string[]): Promise<StartedProcess> {
  return startProcess({ dataFolder: folder, program: 'token', arguments: words })
}

test('the last line of start names somebody to come in as', () => {
  expect(people.map(({ email }) => email)).toContain(/come in as (\S+)/.exec(started.output())?.[1])
})

test('whoever is chosen is who is signed in, and comes to the page that was asked for', async () => {
  expect(people.length).toBeGreaterThan(20)
  for (const { email, name } of people.slice(0, 4)) {
    const visitor = newVisitor(started.url)
    expect((await comeInAs(visitor, email, '/cases?page=2')).url).toBe(`${started.url}/cases?page=2`)
    expect((await visitor.ask('{ me { name } }')).data?.me).toEqual({ name })
  }
})

test('nobody else is', async () => {
  const visitor = newVisitor(started.url)
  expect((await comeInAs(visitor, 'nobody@agency.example')).text).toContain('Who are you?')
  expect((await visitor.ask('{ me { name } }')).data).toBeNull()
})

test('another name of this machine leads to the one that the cookies are kept for', async () => {
  const visitor = newVisitor(started.url.replace('127.0.0.1', 'localhost'))
  const response = await visitor.request('/sign-in?to=/cases')
  expect(response.headers.get('location')).toBe(`${started.url}/sign-in?to=/cases`)
})

test.each(['//elsewhere.example', 'https://elsewhere.example/', '/\\elsewhere.example', 'javascript:alert(1)'])(
  'the way back leads nowhere else: %s',
  async (to) => {
    const { url } = await comeInAs(newVisitor(started.url), people[0]!.email, to)
    expect(new URL(url).origin).toBe(started.url)
  },
)

/** Chooses somebody, and stops at the first redirect whose address has this in it. */
async function choose(visitor: Visitor, upTo: string): Promise<Response> {
  const page = await visitor.follow('/sign-in')
  const body = new URLSearchParams({ email: people[0]!.email })
  let response = await visitor.request(page.url, { method: 'POST', body })
  while (!response.headers.get('location')?.includes(upTo))
    response = await visitor.request(response.headers.get('location')!)
  return response
}

test('no script reads the session, and no other site sends it', async () => {
  const visitor = newVisitor(started.url)
  const last = await visitor.request((await choose(visitor, '/sign-in/back')).headers.get('location')!)
  const session = last.headers.getSetCookie().find((line) => line.startsWith('casewright_session='))
  expect(session).toMatch(/; HttpOnly/)
  expect(session).toMatch(/; SameSite=Strict/)
})

test('a session counts for pages that came from here, and is nothing to a page from elsewhere', async () => {
  const visitor = newVisitor(started.url)
  await comeInAs(visitor, people[0]!.email)
  expect((await visitor.ask('{ me { name } }')).data?.me).toBeTruthy()
  for (const headers of [{}, { origin: 'https://elsewhere.example' }, { origin: 'null' }] as Record<string, string>[])
    expect((await visitor.ask('{ me { name } }', headers)).data).toBeNull()
})

test('an answer is taken once, from the browser that began, and for what it began', async () => {
  const [one, other] = [newVisitor(started.url), newVisitor(started.url)]
  const back = (await choose(one, '/sign-in/back')).headers.get('location')!
  const begun = new Map(one.cookies)
  const again = () => {
    for (const [name, value] of begun) one.cookies.set(name, value)
  }
  expect((await other.request(back)).status).toBe(400)
  await other.request('/sign-in')
  expect((await other.request(back)).status).toBe(401)
  const altered = new URL(back)
  altered.searchParams.set('state', 'another')
  expect((await one.request(altered.href)).status).toBe(401)
  again()
  expect((await one.request(back)).status).toBe(302)
  again()
  expect((await one.request(back)).status).toBe(401)
})

test('signing out ends the session itself, not only its cookie', async () => {
  const visitor = newVisitor(started.url)
  await comeInAs(visitor, people[0]!.email)
  const session = visitor.cookies.get('casewright_session')!
  const { to } = await (await visitor.request('/sign-out', { method: 'POST', headers: { origin: started.url } })).json()
  const asking = await visitor.follow(to)
  const [, action = '', xsrf = ''] = /action="([^"]+)".*name="xsrf" value="([^"]+)"/.exec(asking.text) ?? []
  const left = await visitor.follow(action, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) })
  expect(left.url).toBe(`${started.url}/sign-in/out`)
  expect(left.text).toContain('You have signed out')
  visitor.cookies.set('casewright_session', session)
  expect((await visitor.ask('{ me { name } }')).data).toBeNull()
  expect((await visitor.follow('/sign-in')).text).toContain('Who are you?')
})

test.each(['/sign-in/out', '/sign-in/back', '/openid/nothing', '/openid/session/end', '/openid/auth'])(
  'the strict content policy holds at %s',
  async (path) => {
    const policy = (await newVisitor(started.url).request(path)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain(`default-src 'none'`)
    expect(policy).not.toContain('unsafe')
  },
)

test('the command prints the token and nothing else', async () => {
  const printing = await printToken(people[0]?.email ?? '')
  expect(await printing.exited).toBe(0)
  expect(printing.output()).toMatch(/^casewright(\.[\w-]+){3}\n$/)
  expect(await nameOf(printing.output().trim())).toBe(people[0]?.name)
})

test('a token that the command made is on the audit of its agency, by nobody who belongs to it', async () => {
  const printing = await printToken('bea.lindqvist@meridian.example')
  await printing.exited
  const query =
    '{ me { id } audit(filter: { verb: "runToken" }, first: 1) { nodes { subjectId outcome actor { id } } } }'
  const { me, audit } = await asked(printing.output().trim(), query)
  expect(audit.nodes).toEqual([{ subjectId: me.id, outcome: 'done', actor: null }])
})

test('the command says in one sentence that it knows nobody of that address, or was given none', async () => {
  const unknown = await printToken('nobody@agency.example')
  expect([await unknown.exited, unknown.output()]).toEqual([1, 'Nobody here has the address nobody@agency.example.\n'])
  const missing = await printToken()
  expect([await missing.exited, missing.output()]).toEqual([
    1,
    'Say for whom: npx -y pnpm@12.21.0 --silent run token EMAIL [AGENCY]\n',
  ])
})

test('a token that was changed, or made elsewhere, lets nobody in', async () => {
  const printing = await printToken(people[0]?.email ?? '')
  await printing.exited
  const token = printing.output().trim()
  const parts = token.split('.')
  for (const place of [1, 2, 3]) {
    const other = parts.with(place, `${parts[place]?.[0] === 'A' ? 'B' : 'A'}${parts[place]?.slice(1)}`)
    expect(await nameOf(other.join('.'))).toBeNull()
  }
  const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"administrator"}')}.`
  for (const other of [unsigned, token.slice(0, -1), `${token}.x`, 'casewright...'])
    expect(await nameOf(other)).toBeNull()
  expect(await nameOf(null)).toBeNull()
})

test('its output and its logs name nobody but the person to come in as', async () => {
  const { email, name } = people[0]!
  expect(started.output().replace(email, '')).not.toMatch(new RegExp(people.map((each) => each.email).join('|')))
  expect(started.output()).not.toContain(name)
})

test('in production there is no such way in, and the page says what to set', async () => {
  const other = makeDataFolder()
  const serious = await startProcess({ dataFolder: other, env: { NODE_ENV: 'production' } })
  await serious.ready()
  const visitor = newVisitor(serious.url)
  const page = await visitor.follow('/sign-in')
  expect([page.status, page.text]).toEqual([503, expect.stringContaining('OIDC_ISSUER')])
  const headers = { accept: 'application/json' }
  expect((await visitor.request('/openid/.well-known/openid-configuration', { headers })).status).toBe(404)
  serious.interrupt()
  await serious.exited
  removeDataFolder(other)
})

test('where the demonstration is, no worker starts in production, and no token is printed', async () => {
  const env = { NODE_ENV: 'production' }
  const email = people[0]!.email
  const token = await startProcess({ dataFolder: folder, env, program: 'token', arguments: [email] })
  const sentence = `The database in ${folder} holds the demonstration, and NODE_ENV is production: set DATA_DIR to an empty folder, or DATABASE_URL.\n`
  expect([await token.exited, token.output()]).toEqual([1, sentence])
  const tried = { DATABASE_URL: embeddedOwnerUrl(folder)! }
  const worker = await startProcess({ dataFolder: folder, env: { ...env, ...tried }, program: 'worker' })
  expect([await worker.exited, worker.output()]).toEqual([
    1,
    'The database of DATABASE_URL holds the demonstration, and NODE_ENV is production: give it another database.\n',
  ])
})

test('a command goes through the audit, and prints the heads to keep elsewhere', async () => {
  const verify = async (...heads: string[]) => {
    const verifying = await startProcess({ dataFolder: folder, program: 'verify-audit', arguments: heads })
    return { code: await verifying.exited, output: verifying.output() }
  }
  const first = await verify()
  expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/: \d+ entries, whole\.\n {2}Head \d+: ey/) })
  // Whoever reads no further is told nothing more, and no trace of ours.
  const program = ['--import', '@oxc-node/core/register', 'api/src/verify-audit.ts']
  const unread = spawn(process.execPath, program, {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  unread.stdout.destroy()
  let said = ''
  unread.stderr.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(unread, 'close')
  expect({ code, said }).toEqual({ code: 1, said: '' })
  const head = /Head \d+: (\S+)/.exec(first.output)![1]!
  expect((await verify(head)).code).toBe(0)
  expect(await verify(`${head}x`)).toEqual({
    code: 1,
    output: 'A head that was given is not signed by the key in AUDIT_KEY_FILE: look for the key of that time.\n',
  })
})
