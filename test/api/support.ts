/** Boots the composed app on a database and rule files of its own, and speaks to it over HTTP as a person would. */
import { randomUUID as newId } from 'node:crypto'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type App, createApp, entities, type Serving } from '@casewright/api'
import { addAgencyClock } from '../../api/src/agency/agency-clock.ts'
import { type AuditKey, openAuditKey } from '../../api/src/audit/audit-key.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { type ErasureList, openErasureList } from '../../api/src/keeping/erasure-list.ts'
import { openSecretBox } from '../../api/src/keys/secret-box.ts'
import { type Log, openLog } from '../../api/src/log.ts'
import type { Mailer } from '../../api/src/mail/mailer.ts'
import type { Access } from '../../api/src/people/access.ts'
import { issueToken } from '../../api/src/people/tokens.ts'
import { createServer } from '../../api/src/server.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at by the fields that were asked for
export type Answer = any

export interface Api {
  readonly database: ClonedDatabase
  readonly app: App
  readonly auditKey: AuditKey
  readonly erasures: ErasureList
  readonly rulesetsFolder: string
  /** Where it listens. */
  readonly address: string
  /** Adds an agency that has taken up the rules; a sandbox where it is said what time it is there. */
  addAgency(name: string, rulesets?: readonly string[], sandboxAt?: string): Promise<TestAgency>
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
  /** A case worker, where left out. */
  readonly access?: Access | readonly Access[]
}

export interface TestPerson {
  readonly id: string
  /** As they would print one. */
  readonly token: string
  readonly agency: TestAgency
  /** Data, or a thrown list of errors. */
  ask(query: string, variables?: object): Promise<Answer>
  /** The whole answer. */
  post(query: string, variables?: object): Promise<Answer>
}

/** A rule file by its name below the folder of rulesets. */
export interface RuleFile {
  readonly name: string
  readonly text: string
}

const houseRules = fileURLToPath(new URL('./rules', import.meta.url))

export interface Surroundings {
  readonly log?: Log
  /** Where webhooks may go inside the network. */
  readonly letThrough?: readonly string[]
  readonly mailer?: Mailer | null
}

/** On the rules of a house of flats, on every rule file of another folder, or on texts. */
export async function startApi(
  rules: string | readonly RuleFile[] = houseRules,
  serving: Partial<Serving> = {},
  { log = openLog((process.env.LOG_LEVEL ?? 'silent') as 'silent'), letThrough = [], mailer = null }: Surroundings = {},
): Promise<Api> {
  const folder = makeDataFolder()
  const rulesetsFolder = join(folder, 'rulesets')
  mkdirSync(rulesetsFolder)
  for (const shipped of ['calendars', 'sources']) {
    const from = fileURLToPath(new URL(`../../rulesets/${shipped}`, import.meta.url))
    cpSync(from, join(rulesetsFolder, shipped), { recursive: true })
  }
  if (typeof rules === 'string') cpSync(rules, rulesetsFolder, { recursive: true })
  else for (const rule of rules) writeRules(rulesetsFolder, rule)
  const database = await cloneDatabase(entities)
  const auditKey = openAuditKey(join(folder, 'audit-key.pem'))
  const erasures = openErasureList(join(folder, 'erasures.ndjson'))
  const outside = {
    publicUrl: 'http://127.0.0.1',
    secrets: openSecretBox(folder, null),
    mailer,
    letThrough: new Set(letThrough),
  }
  const app = await createApp({ database, auditKey, erasures, outside, log, rulesetsFolder, serving })
  const parts = { graphql: app.graphql, isReady: async () => true, portal: async () => {}, signIn: async () => {} }
  const server = await createServer({ ...parts, secure: false, log })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })

  async function addAgency(
    name: string,
    rulesets: readonly string[] = ['repairs'],
    sandboxAt?: string,
  ): Promise<TestAgency> {
    const id = newId()
    await database.owner.em.fork().execute('insert into agency (id, name) values (?, ?)', [id, name])
    await inAgency(database.owner, id, async (tx) => {
      for (const ruleset of rulesets) {
        const sql = `insert into adopted_ruleset (agency_id, ruleset, from_on) values ($1, $2, $3)`
        await tx.query(sql, [id, ruleset, sandboxAt?.slice(0, 10) ?? '2020-01-01'])
      }
      if (sandboxAt !== undefined) await addAgencyClock(tx, Date.parse(sandboxAt))
    })
    const agency: TestAgency = { id, name, addPerson: (person, options) => addPerson(agency, person, options) }
    return agency
  }

  async function addPerson(agency: TestAgency, name: string, options: PersonOptions = {}): Promise<TestPerson> {
    const id = newId()
    const { roles = [], manager, access = 'case_worker' } = options
    const token = await inAgency(database.owner, agency.id, async (tx) => {
      await tx.query(
        'insert into person (agency_id, id, name, email, access_kinds, manager_id) values ($1, $2, $3, $4, $5, $6)',
        [agency.id, id, name, `${id}@a.example`, [access].flat(), manager?.id ?? null],
      )
      for (const role of roles) {
        await tx.query('insert into role_holder (agency_id, role, person_id) values ($1, $2, $3)', [
          agency.id,
          role,
          id,
        ])
      }
      return (await issueToken(tx, { personKey: id, name: 'test', scopes: null, hours: 12, byKey: null })).credential
    })
    const post = (query: string, variables: object = {}) => send(address, query, variables, `Bearer ${token}`)
    return { id, token, agency, post, ask: async (query, variables) => dataOf(await post(query, variables)) }
  }

  return {
    database,
    app,
    auditKey,
    erasures,
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

function writeRules(folder: string, { name, text }: RuleFile): void {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
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

/** Moves the clock of a sandbox; gives whatever was answered. */
export function advanceClock(person: TestPerson, to: string): Promise<Answer> {
  const query = `mutation($to: DateTime!) { advanceClock(to: $to) { __typename ... on ClockAdvanced { now moved } ${invalid} } }`
  return person.ask(query, { to }).then((data) => data.advanceClock)
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
