/** One transaction, one agency: the database itself keeps the others out. */

import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { type AgencyTransaction, askAgency, inAgency } from '../../api/src/database/agency-transaction.ts'
import { openOrm } from '../../api/src/database/orm.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'

const north = '01980000-0000-7000-8000-00000000000a'
const south = '01980000-0000-7000-8000-00000000000b'
let database: ClonedDatabase

beforeAll(async () => {
  database = await cloneDatabase()
  const { owner } = database
  for (const [id, name] of [
    [north, 'North'],
    [south, 'South'],
  ] as const) {
    await owner.em.execute('insert into agency (id, name) values (?, ?)', [id, name])
    await inAgency(owner, id, (tx) =>
      tx.query('insert into person (agency_id, id, name, email) values ($1, $1, $2, $3)', [
        id,
        name,
        `${name}@a.example`,
      ]),
    )
  }
})

afterAll(() => database.close())

const names = 'select name from person order by name'

test('an agency sees its own rows, through each kind of query', async () => {
  await inAgency(database.app, north, async (tx) => {
    expect(await tx.query(names)).toEqual([{ name: 'North' }])
    expect(await tx.tuples(names)).toEqual([['North']])
    expect(await tx.em.execute(names)).toEqual([{ name: 'North' }])
  })
})

test('one statement by itself sees its agency, and so does one that is asked together with the begin', async () => {
  const first = { sql: names, parameters: [] }
  expect(await askAgency(database.app, north, first)).toEqual([{ name: 'North' }])
  expect(await inAgency(database.app, south, async (_, rows) => rows, first)).toEqual([{ name: 'South' }])
})

test('what is set once settings are passed on to a cluster is a text of its own: the whole text is said again there', async () => {
  const pool = await database.app.em.getConnection().getNativeClient()
  const client = await pool.connect()
  const said = vi.spyOn(Object.getPrototypeOf(client), 'query')
  client.release()
  onTestFinished(() => void said.mockRestore())
  await inAgency(database.app, north, async (tx) => {
    tx.withCommit('set local synchronous_commit = off')
    tx.withCommit(names)
  })
  await askAgency(database.app, north, { sql: names, parameters: [] })
  const texts = said.mock.calls.map(([text]) => text).filter((text): text is string => typeof text === 'string')
  const begin = expect.stringMatching(/^begin; .*set local citus\.propagate_set_commands = 'local'$/)
  const agency = `set local casewright.agency_id = '${north}'`
  expect(texts).toEqual([begin, agency, 'set local synchronous_commit = off', names, 'commit', begin, agency, 'commit'])
})

test('where what goes with the commit fails, nothing is kept, and the connection goes on', async () => {
  const write = (tx: AgencyTransaction) => tx.query(`update person set name = 'Nobody' where agency_id = $1`, [north])
  await expect(
    inAgency(database.app, north, async (tx) => {
      await write(tx)
      tx.withCommit('select 1 / 0')
    }),
  ).rejects.toThrow('division by zero')
  expect(await askAgency(database.app, north, { sql: names, parameters: [] })).toEqual([{ name: 'North' }])
})

test('a plan that is kept is kept for every agency, and shows each its own rows', async () => {
  for (let turn = 0; turn < 8; turn++)
    for (const [id, name] of [
      [north, 'North'],
      [south, 'South'],
    ] as const)
      await inAgency(database.app, id, async (tx) => {
        expect(await tx.query(names, [], 'kept')).toEqual([{ name }])
        expect(await tx.tuples(names, [], 'kept')).toEqual([[name]])
      })
})

test('a connection keeps no more than a hundred plans', async () => {
  await inAgency(database.app, north, async (tx) => {
    for (let place = 1; place <= 120; place++)
      expect(await tx.query(`select ${place} as place`, [], 'kept')).toEqual([{ place }])
    const [row] = await tx.query<{ kept: number }>('select count(*)::int as kept from pg_prepared_statements')
    expect(row!.kept).toBe(100)
  })
})

test('a plan that fits no longer, since a table has changed, is made anew', async () => {
  const ask = () => inAgency(database.app, north, (tx) => tx.query('select n from changing', [], 'kept'))
  await database.owner.em.execute(`create table changing (n int); insert into changing values (1)`)
  await database.owner.em.execute('grant select on changing to casewright_app')
  expect(await ask()).toEqual([{ n: 1 }])
  await database.owner.em.execute('alter table changing alter n type text')
  await ask().catch(() => {})
  expect(await ask()).toEqual([{ n: '1' }])
})

test('where the begin fails, what was asked together with it neither sees nor changes anything', async () => {
  const clientUrl = database.owner.config.get('clientUrl')!
  // No server takes it for a time.
  const options = {
    url: clientUrl,
    poolSize: 1,
    entities: [],
    applicationName: 'test',
    idleInTransactionMs: Number.NaN,
  }
  const orm = openOrm(options)
  // What was never asked through it does not close with it.
  await orm.em.fork().execute('select 1')
  try {
    const change = { sql: `update person set name = 'Changed' where agency_id = $1`, parameters: [north] }
    await expect(askAgency(orm, north, change)).rejects.toThrow('idle_in_transaction')
    const seen: unknown[] = []
    const working = inAgency(orm, north, async (_, rows) => seen.push(...rows), { sql: names, parameters: [] })
    await expect(working).rejects.toThrow('idle_in_transaction')
    expect(seen).toEqual([])
  } finally {
    await orm.close()
  }
  expect(await inAgency(database.app, north, (tx) => tx.query(names))).toEqual([{ name: 'North' }])
})

test('no context sees nothing', async () => {
  expect(await database.app.em.fork().execute(names)).toEqual([])
  expect(await database.worker.em.fork().execute(names)).toEqual([])
})

test('no context sees nothing even for the owner of the tables', async () => {
  expect(await database.owner.em.fork().execute(names)).toEqual([])
})

test('a pooled connection carries no agency over, after a commit and after a rollback', async () => {
  const pool = await database.app.em.getConnection().getNativeClient()
  await inAgency(database.app, north, (tx) => tx.query(names))
  await expect(
    inAgency(database.app, south, async () => {
      throw new Error('refused')
    }),
  ).rejects.toThrow('refused')
  const connections = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()))
  for (const connection of connections) {
    expect((await connection.query(names)).rows).toEqual([])
    connection.release()
  }
})

test('a row of another agency cannot be written', async () => {
  const writing = inAgency(database.owner, north, (tx) =>
    tx.query(`insert into role_holder (agency_id, role, person_id) values ($1, 'manager', $1)`, [south]),
  )
  await expect(writing).rejects.toThrow(/row-level security/)
})

test('what failed leaves nothing behind', async () => {
  const writing = inAgency(database.owner, north, async (tx) => {
    await tx.query(`update person set name = 'Changed' where agency_id = $1`, [north])
    throw new Error('refused')
  })
  await expect(writing).rejects.toThrow('refused')
  expect(await inAgency(database.app, north, (tx) => tx.query(names))).toEqual([{ name: 'North' }])
})

test.each(["' or true --", '', '0', `${north}'`])('%j is no agency', async (id) => {
  await expect(inAgency(database.app, id, (tx) => tx.query(names))).rejects.toThrow('An agency id is a uuid.')
})

test('agencies at work at the same time do not meet', async () => {
  const seen = await Promise.all(
    Array.from({ length: 40 }, (_, turn) =>
      inAgency(database.app, turn % 2 ? north : south, async (tx) => (await tx.tuples(names)).flat()),
    ),
  )
  expect(seen).toEqual(Array.from({ length: 40 }, (_, turn) => [turn % 2 ? 'North' : 'South']))
})
