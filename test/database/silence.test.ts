/** A database that goes without a word: who waits for it is told, who asks whether it is there is told, and its successor is asked. */
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { askAgency, inAgency } from '../../api/src/database/agency-transaction.ts'
import { isMigrated } from '../../api/src/database/migrate.ts'
import { type Orm, openOrm } from '../../api/src/database/orm.ts'
import { openLog } from '../../api/src/log.ts'
import { createServer } from '../../api/src/server.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'
import { type SilentProxy, startSilentProxy } from '../support/silent-proxy.ts'

const agency = '01980000-0000-7000-8000-00000000000a'
let database: ClonedDatabase
let proxy: SilentProxy
let orm: Orm

beforeAll(async () => {
  database = await cloneDatabase()
})

afterAll(() => database.close())

beforeEach(async () => {
  proxy = await startSilentProxy(database.app.config.get('clientUrl')!)
  orm = openOrm({ ...connection(), patienceMs: 300 })
})

afterEach(async () => {
  await orm.close()
  await proxy.close()
})

test.each<[string, (orm: Orm) => Promise<unknown>]>([
  ['the work of an agency', (asked) => inAgency(asked, agency, (tx) => tx.query('select 1'))],
  ['a question of an agency', (asked) => askAgency(asked, agency, { sql: 'select 1', parameters: [] })],
  ['a statement of no agency', (asked) => asked.em.fork().execute('select 1')],
  [
    'a statement on the pool',
    async (asked) => (await asked.em.getConnection().getNativeClient()).query('select 1 as one'),
  ],
])('%s ends where the database says nothing, and its connection is kept from the next', async (_, ask) => {
  await ask(orm)
  proxy.silence()
  await expect(ask(orm)).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  await ask(orm)
})

test('work that is under way when the database falls silent ends', async () => {
  const working = inAgency(orm, agency, async (tx) => {
    proxy.silence()
    await tx.query('select 1')
  })
  await expect(working).rejects.toMatchObject({ code: 'ETIMEDOUT' })
})

test('the server ends a statement that takes longer than anybody waits', async () => {
  const working = inAgency(orm, agency, (tx) => tx.query('select pg_sleep(60)'))
  await expect(working).rejects.toMatchObject({ code: '57014' })
})

test('a process is ready while the database answers and has every migration, and says at any time that it is not', async () => {
  // The question itself would be waited for until the connection is given up, which is not soon.
  const patient = openOrm(connection())
  const pool = await patient.em.getConnection().getNativeClient()
  const nothing = async () => {}
  const parts = { graphql: nothing, portal: nothing, signIn: nothing, secure: false, log: openLog('silent') }
  const server = await createServer({ ...parts, isReady: () => isMigrated(pool), readyWithinMs: 1000 })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const ask = async (what: string) => (await fetch(`${address}/health/${what}`)).status
  const untilReadyIs = async (status: number) => {
    while ((await ask('ready')) !== status) await sleep(50)
  }
  await untilReadyIs(200)

  proxy.silence()
  expect(await Promise.all([ask('ready'), ask('ready'), ask('live')])).toEqual([503, 503, 200])
  proxy.comeBack()
  await untilReadyIs(200)

  const { em } = database.owner
  const last = 'id = (select max(id) from schema_migration)'
  const [gone] = await em.execute(`delete from schema_migration where ${last} returning name`)
  expect(await ask('ready')).toBe(503)
  await em.execute('insert into schema_migration (name) values (?)', [gone!.name])
  await untilReadyIs(200)
  await server.close()
  await patient.close()
})

function connection() {
  return { url: proxy.url, poolSize: 1, entities: [], applicationName: 'test of silence' }
}
