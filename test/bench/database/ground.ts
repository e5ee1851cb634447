/** The ground of a benchmark: the shipped PostgreSQL, the shipped rules, and a sandbox agency with people in it. */

import { randomUUID as newId, randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { addAgencyClock } from '../../../api/src/agency/agency-clock.ts'
import { readConfig } from '../../../api/src/config.ts'
import { inAgency } from '../../../api/src/database/agency-transaction.ts'
import { type Database, openDatabase } from '../../../api/src/database/database.ts'
import { prepareLogins } from '../../../api/src/database/logins.ts'
import { entities } from '../../../api/src/entities.ts'
import { issueToken } from '../../../api/src/people/tokens.ts'
import { openRules, shippedRulesets } from '../../../api/src/ruleset/open-rules.ts'
import type { Rulebook } from '../../../api/src/ruleset/rulebook.ts'
import { asSuperuser } from '../../support/as-superuser.ts'
import { makeDataFolder, removeDataFolder } from '../../support/data-folder.ts'
import { type PostgresAddress, startPostgres } from '../../support/start-postgres.ts'
import { connections } from './ask.ts'

export interface Ground {
  /** The DATABASE_URL of every process of the benchmark. */
  readonly url: string
  /** Of the login that fires, with the agency for its context: what those who are measured beside the product connect by. */
  readonly connection: Connection
  connect(): Promise<Client>
  readonly database: Database
  readonly rulebook: Rulebook
  readonly agencyId: string
  readonly people: People
  /** One of each of the people who ask: a connection has somebody of its own, as the product holds each person to a share. */
  readonly tokens: readonly string[]
  /** Where its processes keep their keys. */
  readonly dataFolder: string
  /** Sees every row: for filling tables, and for looking at the outcome. */
  readonly superuser: Client
}

export interface Connection {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly options: string
}

export interface People {
  readonly managerId: string
  readonly complaintsManagerId: string
}

/** Of the login that serves, with the agency for its context. */
export function appConnection({ connection, database }: Ground): Connection {
  const { username, password } = new URL(database.app.config.get('clientUrl')!)
  return { ...connection, user: username, password: decodeURIComponent(password) }
}

/** When a benchmark begins, by the clock of its agency. */
export const beganAt = Date.parse('2026-03-02T09:00:00Z')

/** Runs a benchmark on ground of its own, and clears it away however that ends. Where a server runs already, on that. */
export async function onGround<Result>(
  bench: (ground: Ground) => Promise<Result>,
  running?: PostgresAddress,
): Promise<Result> {
  const own = running === undefined ? await startPostgres() : null
  const { templateUrl, superuserUrl } = running ?? own!.address
  const dataFolder = makeDataFolder()
  const template = new URL(templateUrl)
  const name = `bench_${randomBytes(6).toString('hex')}`
  await asSuperuser(
    superuserUrl,
    `create database ${name} template ${template.pathname.slice(1)} owner ${template.username}`,
  )
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).href
  const superuser = new Client(Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).href)
  await superuser.connect()
  const { workerUrl } = await prepareLogins(superuser, { ownerUrl: url, appUrl: null, workerUrl: null })
  const database = await openDatabase(
    readConfig({ DATABASE_URL: url }),
    async () => entities,
    () => {},
  )
  try {
    const rulebook = await openRules(database, shippedRulesets)
    const agency = await addAgency(database)
    const connection = connectionTo(workerUrl, agency.agencyId)
    const connect = async () => {
      const client = new Client(connection)
      await client.connect()
      return client
    }
    return await bench({ url, connection, connect, database, rulebook, dataFolder, superuser, ...agency })
  } finally {
    await superuser.end()
    await database.close()
    await asSuperuser(superuserUrl, `drop database ${name} with (force)`)
    removeDataFolder(dataFolder)
    await own?.stop()
  }
}

function connectionTo(url: string, agencyId: string): Connection {
  const { hostname, port, username, password, pathname } = new URL(url)
  return {
    host: hostname,
    port: Number(port),
    user: username,
    password: decodeURIComponent(password),
    database: pathname.slice(1),
    options: `-c casewright.agency_id=${agencyId}`,
  }
}

async function addAgency({ owner }: Database): Promise<Pick<Ground, 'agencyId' | 'people' | 'tokens'>> {
  const agencyId = newId()
  const people = { managerId: newId(), complaintsManagerId: newId() }
  await owner.em.fork().execute('insert into agency (id, name) values (?, ?)', [agencyId, 'Bench'])
  return inAgency(owner, agencyId, async (tx) => {
    await tx.query(`insert into adopted_ruleset (agency_id, ruleset, from_on) values ($1, $2, '2020-01-01')`, [
      agencyId,
      'core_assets_complaints',
    ])
    await addAgencyClock(tx, beganAt)
    for (const [personId, name, managerId, role] of [
      [people.complaintsManagerId, 'Colin', null, 'complaints_manager'],
      [people.managerId, 'Nadia', people.complaintsManagerId, 'local_manager'],
    ] as const) {
      await tx.query('insert into person (agency_id, id, name, email, manager_id) values ($1, $2, $3, $4, $5)', [
        agencyId,
        personId,
        name,
        `${name.toLowerCase()}@bench.example`,
        managerId,
      ])
      const holds = 'insert into role_holder (agency_id, role, person_id) values ($1, $2, $3)'
      await tx.query(holds, [agencyId, role, personId])
    }
    const tokens: string[] = []
    while (tokens.length < connections) {
      const personKey = newId()
      const name = `Asker ${tokens.length + 1}`
      await tx.query('insert into person (agency_id, id, name, email, manager_id) values ($1, $2, $3, $4, $5)', [
        agencyId,
        personKey,
        name,
        `asker.${tokens.length + 1}@bench.example`,
        people.managerId,
      ])
      const issuing = { personKey, name: 'bench', scopes: null, hours: 12, byKey: null }
      tokens.push((await issueToken(tx, issuing)).credential)
    }
    return { agencyId, people, tokens }
  })
}
