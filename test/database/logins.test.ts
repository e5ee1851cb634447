/** Who may serve: nobody whom the walls do not hold. */

import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { readConfig } from '../../api/src/config.ts'
import { openDatabase } from '../../api/src/database/database.ts'
import { asSuperuser } from '../support/as-superuser.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'

const login = `login_${randomBytes(4).toString('hex')}`
let database: ClonedDatabase

beforeAll(async () => {
  database = await cloneDatabase()
  await asSuperuser(inject('postgres').superuserUrl, `create role ${login} login password 'pass'`)
})

afterAll(async () => {
  await database.close()
  await asSuperuser(inject('postgres').superuserUrl, `drop role ${login}`)
})

/** The same database under another login. */
function as(user: string, password: string): string {
  return Object.assign(new URL(database.url), { username: user, password }).href
}

function open(settings: NodeJS.ProcessEnv) {
  return openDatabase(
    readConfig({ DATABASE_URL: database.url, ...settings }),
    async () => [],
    () => {},
  )
}

test('a superuser is refused', async () => {
  const { username, password } = new URL(inject('postgres').superuserUrl)
  await expect(open({ DATABASE_APP_URL: as(username, password) })).rejects.toThrow(
    'The login postgres of DATABASE_APP_URL is a superuser, so the database could not keep agencies apart: use a login that does not.',
  )
})

test('the owner of the tables is refused', async () => {
  await expect(open({ DATABASE_WORKER_URL: database.url })).rejects.toThrow(
    /^The login casewright_owner of DATABASE_WORKER_URL owns the tables/,
  )
})

test('a login that bypasses row-level security is refused', async () => {
  const { superuserUrl } = inject('postgres')
  await asSuperuser(superuserUrl, `alter role ${login} bypassrls`)
  await asSuperuser(superuserUrl, `grant casewright_app to ${login}`)
  await expect(open({ DATABASE_APP_URL: as(login, 'pass') })).rejects.toThrow(/ bypasses row-level security/)
  await asSuperuser(superuserUrl, `alter role ${login} nobypassrls`)
})

test('a login under a name of its own serves with the rights of the app, and is held by the walls', async () => {
  const opened = await open({ DATABASE_APP_URL: as(login, 'pass') })
  expect(
    await opened.app.em.fork().execute('select current_user as who, (select count(*)::int from person) as people'),
  ).toEqual([{ who: login, people: 0 }])
  await opened.close()
})

test('any number of processes may start at once', async () => {
  const opened = await Promise.all(Array.from({ length: 6 }, () => open({})))
  await Promise.all(opened.map((each) => each.close()))
})
