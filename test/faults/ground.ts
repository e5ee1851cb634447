/** The ground of an experiment: a throw-away database, an agency with three people in it, and the rules of alarms. */

import { randomUUID as newId, randomBytes } from 'node:crypto'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { readConfig } from '../../api/src/config.ts'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { type Database, openDatabase } from '../../api/src/database/database.ts'
import { entities } from '../../api/src/entities.ts'
import { openRules } from '../../api/src/ruleset/open-rules.ts'
import type { Rulebook } from '../../api/src/ruleset/rulebook.ts'
import { asSuperuser } from '../support/as-superuser.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { type PostgresAddress, startPostgres } from '../support/start-postgres.ts'

export interface Ground {
  /** The DATABASE_URL of every process of the experiment. */
  readonly url: string
  readonly database: Database
  readonly rulebook: Rulebook
  readonly agencyId: string
  /** Where its processes keep their keys. */
  readonly dataFolder: string
  /** Who raises the alarms; the warden manages them. */
  readonly watcherId: string
  readonly administratorId: string
  /** Sees every row: for looking at the outcome, and for breaking what no program may break. */
  readonly superuser: Client
  /** For who needs another connection, where an experiment took the first one away. */
  readonly superuserUrl: string
  /** What was started on it; killed when it is cleared away. */
  readonly processes: Set<{ kill(signal: NodeJS.Signals): void; readonly ended: Promise<unknown> }>
  /** Whether the experiment is over, and what ends now was told to. */
  isEnding(): boolean
  end(): Promise<void>
}

let shared: ReturnType<typeof startPostgres> | undefined

/** Stops the server that the grounds of this process shared. */
export async function clearAway(): Promise<void> {
  await (await shared)?.stop()
  shared = undefined
}

/** Runs an experiment on ground of its own, and clears it away however that ends; `address`: on a server that is not shared. */
export async function onGround<Result>(
  experiment: (ground: Ground) => Promise<Result>,
  address?: PostgresAddress,
): Promise<Result> {
  const ground = await prepareGround(address ?? (await sharedAddress()))
  try {
    return await experiment(ground)
  } finally {
    await ground.end()
  }
}

/** Of a server that is started once. */
async function sharedAddress(): Promise<PostgresAddress> {
  shared ??= startPostgres()
  return (await shared).address
}

/** A database of its own. */
async function prepareGround({ templateUrl, superuserUrl }: PostgresAddress): Promise<Ground> {
  const dataFolder = makeDataFolder()
  const template = new URL(templateUrl)
  const name = `ground_${randomBytes(6).toString('hex')}`
  await asSuperuser(
    superuserUrl,
    `create database ${name} template ${template.pathname.slice(1)} owner ${template.username}`,
  )
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).href
  const database = await openDatabase(
    readConfig({ DATABASE_URL: url, DATABASE_POOL_SIZE: '16' }),
    async () => entities,
    () => {},
  )
  const superuserHere = Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).href
  const superuser = new Client(superuserHere)
  // An experiment may kill the server under it.
  superuser.on('error', () => {})
  await superuser.connect()
  const rulebook = await openRules(database, rulesFolder(dataFolder))
  const agencyId = newId()
  await database.owner.em.fork().execute('insert into agency (id, name) values (?, ?)', [agencyId, 'Alarms'])
  const watcherId = newId()
  let ending = false
  const processes: Ground['processes'] = new Set()
  const [wardenId, administratorId] = [newId(), newId()]
  await inAgency(database.owner, agencyId, async (tx) => {
    const person =
      'insert into person (agency_id, id, name, email, manager_id, access_kinds) values ($1, $2, $3, $4, $5, $6)'
    await tx.query(person, [agencyId, wardenId, 'Wanda Warden', 'warden@alarms.example', null, ['case_worker']])
    await tx.query(person, [agencyId, watcherId, 'Walter Watcher', 'watcher@alarms.example', wardenId, ['case_worker']])
    await tx.query(person, [agencyId, administratorId, 'Ada Admin', 'ada@alarms.example', null, ['administrator']])
    const holder = 'insert into role_holder (agency_id, role, person_id) values ($1, $2, $3)'
    await tx.query(holder, [agencyId, 'watcher', watcherId])
    await tx.query(holder, [agencyId, 'warden', wardenId])
    await tx.query('insert into adopted_ruleset (agency_id, ruleset, from_on) values ($1, $2, $3)', [
      agencyId,
      'alarms',
      '2020-01-01',
    ])
  })
  return {
    url,
    database,
    rulebook,
    agencyId,
    dataFolder,
    watcherId,
    administratorId,
    superuser,
    superuserUrl: superuserHere,
    processes,
    isEnding: () => ending,
    async end() {
      ending = true
      for (const each of processes) each.kill('SIGKILL')
      await Promise.all([...processes].map(({ ended }) => ended))
      await superuser.end().catch(() => {})
      await database.close()
      await asSuperuser(superuserUrl, `drop database ${name} with (force)`)
      removeDataFolder(dataFolder)
    },
  }
}

/** The rules of alarms with the calendars that are shipped. */
function rulesFolder(dataFolder: string): string {
  const folder = join(dataFolder, 'rulesets')
  const from = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  cpSync(from('../../rulesets/calendars'), join(folder, 'calendars'), { recursive: true })
  cpSync(from('./alarms.rules'), join(folder, 'alarms.rules'))
  return folder
}
