/** Boots the composed app on a database and rule files of its own, and speaks to it over HTTP as a person would. */
import { randomUUID as newId } from 'node:crypto'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type App, createApp, entities } from '@casewright/api'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { openLog } from '../../api/src/log.ts'
import { openTokens } from '../../api/src/people/tokens.ts'
import { createServer } from '../../api/src/server.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at by the fields that were asked for
export type Answer = any

export interface Api {
  readonly database: ClonedDatabase
  readonly app: App
  readonly rulesetsFolder: string
  /** Where it listens. */
  readonly address: string
  /** Adds an agency that has taken up the rules, with people by role. */
  addAgency(name: string, rulesets?: readonly string[]): Promise<TestAgency>
  close(): Promise<void>
}

export interface TestAgency {
  readonly id: string
  readonly name: string
  /** Adds a person and gives them the roles. */
  addPerson(name: string, options?: PersonOptions): Promise<TestPerson>
}

export interface PersonOptions {
  readonly roles?: readonly string[]
  readonly manager?: TestPerson
  readonly access?: 'administrator' | 'worker' | 'reader'
}

export interface TestPerson {
  readonly id: string
  readonly agency: TestAgency
  /** Data, or a thrown list of errors. */
  ask(query: string, variables?: object): Promise<Answer>
  /** The whole answer. */
  post(query: string, variables?: object): Promise<Answer>
}

export async function startApi(): Promise<Api> {
  const folder = makeDataFolder()
  const rulesetsFolder = join(folder, 'rulesets')
  mkdirSync(rulesetsFolder)
  cpSync(fileURLToPath(new URL('../../rulesets/calendars', import.meta.url)), join(rulesetsFolder, 'calendars'), {
    recursive: true,
  })
  cpSync(fileURLToPath(new URL('./rules', import.meta.url)), rulesetsFolder, { recursive: true })
  const database = await cloneDatabase(entities)
  const tokens = openTokens(folder)
  const log = openLog((process.env.LOG_LEVEL ?? 'silent') as 'silent')
  const app = await createApp({ database, authenticate: tokens.authenticate, log, rulesetsFolder })
  const parts = { graphql: app.graphql, isReady: async () => true, portal: async () => {}, demonstration: null }
  const server = await createServer({ ...parts, secure: false, log })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })

  async function addAgency(name: string, rulesets: readonly string[] = ['repairs']): Promise<TestAgency> {
    const id = newId()
    await database.owner.em.fork().execute('insert into agency (id, name) values (?, ?)', [id, name])
    await inAgency(database.owner, id, async (tx) => {
      for (const ruleset of rulesets) {
        const sql = `insert into adopted_ruleset (agency_id, ruleset, from_on) values ($1, $2, '2020-01-01')`
        await tx.query(sql, [id, ruleset])
      }
    })
    const agency: TestAgency = { id, name, addPerson: (person, options) => addPerson(agency, person, options) }
    return agency
  }

  async function addPerson(agency: TestAgency, name: string, options: PersonOptions = {}): Promise<TestPerson> {
    const id = newId()
    const { roles = [], manager, access = 'worker' } = options
    await inAgency(database.owner, agency.id, async (tx) => {
      await tx.query(
        'insert into person (agency_id, id, name, email, access, manager_id) values ($1, $2, $3, $4, $5, $6)',
        [agency.id, id, name, `${id}@a.example`, access, manager?.id ?? null],
      )
      for (const role of roles) {
        await tx.query('insert into role_holder (agency_id, role, person_id) values ($1, $2, $3)', [
          agency.id,
          role,
          id,
        ])
      }
    })
    const token = await tokens.sign({ personId: id, agencyId: agency.id })
    const post = (query: string, variables: object = {}) => send(address, query, variables, `Bearer ${token}`)
    return { id, agency, post, ask: async (query, variables) => dataOf(await post(query, variables)) }
  }

  return {
    database,
    app,
    rulesetsFolder,
    address,
    addAgency,
    async close() {
      await server.close()
      await app.close()
      await database.close()
      removeDataFolder(folder)
    },
  }
}

export async function send(address: string, query: string, variables: object, authorization?: string): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    body: JSON.stringify({ query, variables }),
  })
  return response.json()
}

function dataOf(answer: Answer): Answer {
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data
}

let keys = 0
export const freshKey = () => `key ${++keys}`

const shown = `id reference status version openedOn closedOn outcome procedure title setAsideAt
  stage { name title enteredOn owner holder { name } }
  log { seq event label happenedOn by { name } about words effects }
  deadlines { clock occurrence kind state duty owner holder { name } startedOn dueOn dueAt metOn late }
  holders { role person { name } } facts { question answer }`
const invalid = '... on InvalidInput { field message }'
const refused = '... on Refusal { code message clause { words rule } accepted { name about } }'

/** Opens a case; gives whatever was answered. */
export function open(person: TestPerson, input: object): Promise<Answer> {
  const query = `mutation($input: OpenCaseInput!) { openCase(input: $input) {
    __typename ... on CaseOpened { case { ${shown} } } ${refused} ${invalid} } }`
  const filled = { procedure: 'repair', idempotencyKey: freshKey(), ...input }
  return person.ask(query, { input: filled }).then((data) => data.openCase)
}

/** Records on a case; gives whatever was answered. */
export function record(person: TestPerson, caseId: string, input: object): Promise<Answer> {
  const query = `mutation($input: RecordEventInput!) { recordEvent(input: $input) {
    __typename ... on EventRecorded { case { ${shown} } entries { seq event } } ${refused} ${invalid}
    ... on VersionConflict { message currentVersion } } }`
  const filled = { caseId, idempotencyKey: freshKey(), ...input }
  return person.ask(query, { input: filled }).then((data) => data.recordEvent)
}

export async function show(person: TestPerson, id: string): Promise<Answer> {
  return (await person.ask(`query($id: ID!) { case(id: $id) { ${shown} } }`, { id })).case
}
