/** On a database with nobody in it the operator makes an agency and its administrator, and the administrator does the rest. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { findIdentified } from '../../api/src/people/find-person.ts'
import { asSuperuser } from '../support/as-superuser.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { type StartedProcess, type StartOptions, startProcess } from '../support/start-process.ts'

const folder = makeDataFolder()
let database: ClonedDatabase
let server: StartedProcess

beforeAll(async () => {
  database = await cloneDatabase()
  const env = { DATABASE_URL: database.url, NODE_ENV: 'production' }
  server = await startProcess({ dataFolder: folder, env })
  await server.ready()
})

afterAll(async () => {
  server.interrupt()
  await server.exited
  await database.close()
  removeDataFolder(folder)
})

const ada = 'ada.stone@north.example'

async function run(program: StartOptions['program'], words: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const options = { dataFolder: folder, arguments: words, env: { DATABASE_URL: database.url, ...env } }
  const running = await startProcess({ ...options, ...(program ? { program } : {}) })
  return { code: await running.exited, printed: running.output() }
}

const addAgency = (...words: readonly string[]) => run('add-agency', words)

async function tokenOf(...words: readonly string[]): Promise<string> {
  const { code, printed } = await run('token', words)
  expect([code, printed]).toEqual([0, expect.stringMatching(/^casewright\./)])
  return printed.trim()
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at by the fields that were asked for
async function ask(token: string, query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  expect(errors).toBeUndefined()
  return data
}

test('an agency is made, and its administrator has people, rules and cases in it', async () => {
  expect(await addAgency('North Council', ada, 'Ada Stone')).toEqual({
    code: 0,
    printed: `The agency North Council is made, and ${ada} administers it.\n`,
  })
  const token = await tokenOf(ada)
  const { me } = await ask(token, '{ me { name access agency { name isSandbox } } }')
  expect(me).toEqual({
    name: 'Ada Stone',
    access: ['ADMINISTRATOR'],
    agency: { name: 'North Council', isSandbox: false },
  })

  const adding = { name: 'Cal Reed', email: 'cal.reed@north.example', access: ['CASE_WORKER'] }
  const added = await ask(
    token,
    'mutation($input: AddPersonInput!) { addPerson(input: $input) { ... on DirectoryChanged { person { name } } } }',
    { input: adding },
  )
  expect(added.addPerson).toEqual({ person: { name: 'Cal Reed' } })
  const adopting = { ruleset: 'core_assets_complaints', fromOn: '2020-01-01', idempotencyKey: randomUUID() }
  const adopted = await ask(
    token,
    'mutation($input: AdoptRulesetInput!) { adoptRuleset(input: $input) { ... on RulesetAdopted { rulesets { ruleset } } } }',
    { input: adopting },
  )
  expect(adopted.adoptRuleset).toEqual({ rulesets: [{ ruleset: 'core_assets_complaints' }] })

  const opening = {
    procedure: 'complaint',
    facts: [{ question: 'matters_took_place', answer: '2026-01-05' }],
    on: '2026-01-05',
    idempotencyKey: randomUUID(),
  }
  const opened = await ask(
    await tokenOf('cal.reed@north.example'),
    `mutation($input: OpenCaseInput!) { openCase(input: $input) { __typename
      ... on CaseOpened { case { deadlines { dueOn } } } ... on InvalidInput { message } ... on Refusal { message } } }`,
    { input: opening },
  )
  expect(opened.openCase).toMatchObject({ __typename: 'CaseOpened' })
  expect(opened.openCase.case.deadlines.length).toBeGreaterThan(0)

  const audit = '{ audit(filter: { verb: "addAgency" }, first: 2) { nodes { outcome actor { id } } } }'
  expect((await ask(token, audit)).audit.nodes).toEqual([{ outcome: 'done', actor: null }])
})

test('who the provider says has this verified address comes in as its administrator', async () => {
  const identity = { issuer: 'https://login.example', subject: 'https://login.example 7', email: ada, provedAt: null }
  const found = await findIdentified(database.app, identity)
  expect(found).toEqual([expect.objectContaining({ agency: 'North Council' })])
})

test('somebody may administer a second agency, and a sandbox with a clock of its own; which is meant is asked', async () => {
  expect((await addAgency('North Sandbox', ada, 'Ada Stone', '--sandbox', '2026-01-05')).code).toBe(0)
  const token = await tokenOf(ada, 'North Sandbox')
  const { agency } = (await ask(token, '{ me { agency { isSandbox now } } }')).me
  expect(agency).toEqual({ isSandbox: true, now: expect.stringMatching(/^2026-01-05T09:/) })
  expect(await run('token', [ada])).toEqual({
    code: 1,
    printed: `${ada} belongs to more than one agency: say after it to which, "North Council" or "North Sandbox".\n`,
  })
  expect(await run('token', [ada, 'South'])).toEqual({ code: 1, printed: `Nobody at South has the address ${ada}.\n` })
})

test.each([
  ['a name without quotes', ['South', 'Council', 's@a.example', 'Sue'], /^Say what it is called and who/],
  ['a name that is taken', ['North Council', 's@a.example', 'Sue'], /^NAME: An agency here has this name already\.$/],
  ['no address', ['South', 'Sue', 's@a.example'], /^ADMINISTRATOR_EMAIL: An e-mail address, like name@agency\.example/],
  ['no date', ['South', 's@a.example', 'Sue', '--sandbox', '2026-02-30'], /^--sandbox: A date, like 2026-01-05\.$/],
])('%s is one sentence, and makes nothing', async (_, words, sentence) => {
  const agencies = () => database.owner.em.fork().execute('select name from agency order by name')
  const before = await agencies()
  const { code, printed } = await addAgency(...words)
  expect([code, printed.trimEnd()]).toEqual([1, expect.stringMatching(sentence)])
  expect(await agencies()).toEqual(before)
})

test('a login that may not, and a database that nothing has run on, are one sentence each', async () => {
  const { superuserUrl } = inject('postgres')
  const words = ['South', 's@a.example', 'Sue']
  const app = database.app.config.get('clientUrl')!
  expect(await run('add-agency', words, { DATABASE_URL: app })).toEqual({
    code: 1,
    printed: 'The login of DATABASE_URL may not make an agency: use the one that owns the database.\n',
  })
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(superuserUrl, `create database ${name} owner ${new URL(database.url).username}`)
  const DATABASE_URL = Object.assign(new URL(database.url), { pathname: `/${name}` }).href
  expect(await run('add-agency', words, { DATABASE_URL })).toEqual({
    code: 1,
    printed: 'This version has not run on the database of DATABASE_URL: start it first.\n',
  })
  await asSuperuser(superuserUrl, `drop database ${name}`)
})
