/** Time-outs fire by themselves, once each, on the dates they would have had, and a broken case holds up no other. */
import { join } from 'node:path'
import { entities } from '@casewright/api'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { openOrm } from '../../api/src/database/orm.ts'
import { type Firing, fireDue } from '../../api/src/deadline/fire-due.ts'
import { isOfTheCase } from '../../api/src/deadline/set-aside.ts'
import { keyOf } from '../../api/src/graphql/global-id.ts'
import { openLog } from '../../api/src/log.ts'
import { loadCalendars } from '../../api/src/ruleset/calendars.ts'
import { openRulebook } from '../../api/src/ruleset/rulebook.ts'
import { asSuperuser } from '../support/as-superuser.ts'
import { startSilentProxy } from '../support/silent-proxy.ts'
import { addHouse, type House } from './house.ts'
import { openAsOf, openManyAsOf } from './in-the-past.ts'
import { type Answer, type Api, record, show, startApi } from './support.ts'

let api: Api
let house: House

beforeAll(async () => {
  api = await startApi()
  house = await addHouse(api, 'North')
})

afterAll(() => api.close())

const moves = ({ log }: Answer) =>
  log
    .filter(({ event }: Answer) => event === 'timed_out')
    .map(({ happenedOn, about }: Answer) => `${happenedOn} ${about}`)

test('what fell due while no worker ran fires in order, dated as if one had', async () => {
  const id = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  expect(await show(house.caretaker, id)).toMatchObject({ stage: { name: '1' } })
  expect(await api.app.fireDue()).toBe(1)
  const found = await show(house.caretaker, id)
  expect(moves(found)).toEqual(['2026-01-08 stage 1', '2026-01-13 stage 2', '2026-01-19 letter_sent'])
  expect(found.stage).toMatchObject({ name: '3', enteredOn: '2026-01-13' })
  expect(await api.app.fireDue()).toBe(0)
})

test('many workers at once fire each time-out once', async () => {
  const other = await addHouse(api, 'South')
  const ids = [
    ...(await openManyAsOf(api, house.caretaker, '2026-01-05T10:00:00Z', 20)),
    ...(await openManyAsOf(api, house.caretaker, '2026-01-06T10:00:00Z', 20)),
  ]
  const elsewhere = await openAsOf(api, other.caretaker, '2026-01-05T10:00:00Z')
  const fired = await Promise.all(Array.from({ length: 6 }, () => api.app.fireDue()))
  expect(fired.reduce((sum, each) => sum + each, 0)).toBe(41)
  for (const id of ids) expect(moves(await show(house.caretaker, id))).toHaveLength(3)
  expect(moves(await show(other.caretaker, elsewhere))).toHaveLength(3)
})

test('a worker and a person at once leave one log without a gap', async () => {
  const id = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  await Promise.all([
    api.app.fireDue(),
    record(house.caretaker, id, { event: 'permission_given' }),
    api.app.fireDue(),
    record(house.head, id, { event: 'call_received' }),
  ])
  await api.app.fireDue()
  const found = await show(house.caretaker, id)
  expect(moves(found).filter((move: string) => move.endsWith('stage 1'))).toHaveLength(1)
  expect(found.log.map(({ seq }: Answer) => seq)).toEqual(found.log.map((_: Answer, place: number) => place + 1))
})

test('a case that cannot be fired is set aside where all can see it; the others fire, and it does after its repair', async () => {
  const ids = await openManyAsOf(api, house.caretaker, '2026-01-05T10:00:00Z', 3)
  const broken = keyOf('Case', house.agency.id, ids[1]!)!
  const change = (sql: string) =>
    inAgency(api.database.owner, house.agency.id, (tx) => tx.query(sql, [tx.agencyId, broken]))
  // A clock that the machine does not have.
  const set = (clock: number, into: string) =>
    change(`update cases set snapshot = jsonb_set(snapshot, '{instances,0,clock}', '${clock}')${into}
      where agency_id = $1 and id = $2`)
  const [row] = await change(
    `select (snapshot #>> '{instances,0,clock}')::int as clock from cases where agency_id = $1 and id = $2`,
  )
  await set(999, '')

  expect(await api.app.fireDue()).toBe(3)
  expect(moves(await show(house.caretaker, ids[0]!))).toHaveLength(3)
  expect(moves(await show(house.caretaker, ids[2]!))).toHaveLength(3)
  const query = 'query($id: ID!) { case(id: $id) { setAsideAt version } }'
  const { case: aside } = await house.caretaker.ask(query, { id: ids[1] })
  expect(Date.parse(aside.setAsideAt)).toBeGreaterThan(Date.parse('2026-01-05'))
  expect(await api.app.fireDue()).toBe(0)

  await set((row as { clock: number }).clock, ', set_aside_at = null, set_aside_reason = null')
  expect(await api.app.fireDue()).toBe(1)
  const repaired = await show(house.caretaker, ids[1]!)
  expect(repaired.setAsideAt).toBeNull()
  expect(moves(repaired)).toHaveLength(3)
})

test('a case that cannot be fired is found by halves, and not by trying each alone', async () => {
  const { agency, caretaker } = await addHouse(api, 'Midlands')
  const broken = await openAsOf(api, caretaker, '2026-01-02T10:00:00Z')
  await openManyAsOf(api, caretaker, '2026-01-05T10:00:00Z', 63)
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(
      `update cases set snapshot = jsonb_set(snapshot, '{instances,0,clock}', '999') where agency_id = $1 and id = $2`,
      [agency.id, keyOf('Case', agency.id, broken)],
    ),
  )
  let tries = 0
  const pool = await api.database.worker.em.getConnection().getNativeClient()
  const count = () => {
    tries += 1
  }
  pool.on('acquire', count)
  expect(await api.app.fireDue()).toBe(64)
  pool.off('acquire', count)
  // Six times into halves, the mark, and what stands around them.
  expect(tries).toBeLessThan(20)
})

test('so many in a row that cannot be fired are not set aside, until one that fires shows that it is not the program', async () => {
  const { agency, caretaker } = await addHouse(api, 'East')
  const broken = await openManyAsOf(api, caretaker, '2026-01-05T10:00:00Z', 14)
  const marked = async () => {
    const { cases } = await caretaker.ask('{ cases(first: 50, filter: { setAside: true }) { nodes { id } } }')
    return cases.nodes.length
  }
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(`update cases set snapshot = jsonb_set(snapshot, '{instances,0,clock}', '999') where agency_id = $1`, [
      agency.id,
    ]),
  )
  expect(await api.app.fireDue()).toBe(10)
  expect(await api.app.fireDue()).toBe(0)
  expect(await marked()).toBe(10)

  const sound = await openAsOf(api, caretaker, '2026-01-02T10:00:00Z')
  // Those that came before it in its round are seen to in the next.
  expect((await api.app.fireDue()) + (await api.app.fireDue())).toBe(1 + 4)
  expect(moves(await show(caretaker, sound))).toHaveLength(3)
  expect(await marked()).toBe(broken.length)
})

test('a fault of the schema sets no case aside: all are due until it is mended, and then fire', async () => {
  const ids = await openManyAsOf(api, house.caretaker, '2026-01-05T10:00:00Z', 3)
  const { em } = api.database.owner
  await em.execute('alter table event rename column happened_on to made_on')
  expect(await api.app.fireDue()).toBe(0)
  await em.execute('alter table event rename column made_on to happened_on')
  expect(await api.app.fireDue()).toBe(ids.length)
  for (const id of ids) expect(moves(await show(house.caretaker, id))).toHaveLength(3)
})

test('a fault of the rights that only some cases meet holds up no other, and sets none aside', async () => {
  const ids = await openManyAsOf(api, house.caretaker, '2026-01-05T10:00:00Z', 3)
  const { em } = api.database.owner
  const met = keyOf('Case', house.agency.id, ids[0]!)!
  await em.execute(
    `create function forbid() returns trigger language plpgsql as
       $$ begin raise exception 'not for you' using errcode = '42501'; end $$;
     create trigger forbid before insert on event for each row when (new.case_id = '${met}') execute function forbid()`,
  )
  expect(await api.app.fireDue()).toBe(2)
  await em.execute('drop trigger forbid on event')
  expect(await api.app.fireDue()).toBe(1)
  for (const id of ids) expect(moves(await show(house.caretaker, id))).toHaveLength(3)
})

test.each([
  // Of the values, the rows or the machine of one case.
  ['21000', 'more than one row', true],
  ['22003', 'a number out of range', true],
  ['23505', 'a row that is there already', true],
  ['54000', 'a row too large', true],
  ['P0001', 'a function that refuses', true],
  [undefined, 'The time-out of family_connection did not fire.', true],
  [undefined, 'timeout is not a function', true],
  // Of the schema, of its rights, of a pooler that keeps no plans, of the server.
  ['42703', 'a column that is not there', false],
  ['42501', 'a right that is not there', false],
  ['26000', 'a plan that is not there', false],
  ['42P05', 'a plan that is there already', false],
  ['0A000', 'a plan that fits no longer', false],
  ['25P03', 'a transaction that took too long', false],
  ['25P04', 'a transaction that took too long', false],
  ['57014', 'a statement that took too long', false],
  ['40P01', 'a deadlock', false],
  ['XX000', 'the server', false],
  [undefined, 'Connection terminated unexpectedly', false],
  [undefined, 'timeout exceeded when trying to connect', false],
])('%s, %s: it is the case that is set aside: %s', (code, message, expected) => {
  const error = Object.assign(new Error(message), code === undefined ? {} : { code, severity: 'ERROR' })
  expect(isOfTheCase(error)).toBe(expected)
})

/** As a worker elsewhere would be, on its own connections. */
async function firingAt(url: string, { patienceMs, ...more }: Partial<Firing> & { readonly patienceMs?: number } = {}) {
  const orm = openOrm({
    url,
    poolSize: 2,
    entities,
    applicationName: 'test of a worker',
    ...(patienceMs && { patienceMs }),
  })
  const rulebook = await openRulebook(api.database.app, await loadCalendars(join(api.rulesetsFolder, 'calendars')))
  const firing = { orm, rulebook, auditKey: api.auditKey, log: openLog('silent'), ...more }
  return { fire: () => fireDue(firing), close: () => orm.close() }
}

test('what is due fires although the database that was asked goes without a word, as soon as another one answers', async () => {
  const proxy = await startSilentProxy(api.database.worker.config.get('clientUrl')!)
  const { fire, close } = await firingAt(proxy.url, { patienceMs: 1000 })
  expect(await fire()).toBe(0)
  await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  proxy.silence()
  await expect(fire()).rejects.toMatchObject({ code: 'ETIMEDOUT' })
  expect(await fire()).toBe(1)
  await close()
  await proxy.close()
})

test('a clock that is put back while a batch is in hand makes no case unfit: what was found due fires', async () => {
  // Each transaction sees the time, and from the second look on it is ten years before.
  const owner = new URL(api.database.url)
  const here = Object.assign(new URL(inject('postgres').superuserUrl), { pathname: owner.pathname }).href
  await asSuperuser(
    here,
    `create schema put_back; grant usage on schema put_back to public;
     create function put_back.clock_timestamp() returns timestamptz language plpgsql as $$
     declare looks int := coalesce(nullif(current_setting('test.looks', true), ''), '0')::int + 1;
     begin
       perform set_config('test.looks', looks::text, true);
       return pg_catalog.clock_timestamp() - case when looks > 1 then interval '10 years' else interval '0' end;
     end $$`,
  )
  const path = `alter role casewright_worker in database ${owner.pathname.slice(1)}`
  await asSuperuser(here, `${path} set search_path = put_back, pg_catalog, public`)
  const { fire, close } = await firingAt(api.database.worker.config.get('clientUrl')!)
  const id = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  expect(await fire()).toBe(1)
  expect(moves(await show(house.caretaker, id))).toHaveLength(3)
  await close()
  await asSuperuser(here, `${path} reset search_path`)
})

test('what must be told is written with the event, as ids alone', async () => {
  const id = await openAsOf(api, house.caretaker, '2026-01-05T10:00:00Z')
  await record(house.caretaker, id, { event: 'complaint_of_noise', words: 'From Mr Smith upstairs.' })
  const key = keyOf('Case', house.agency.id, id)
  const told = await inAgency(api.database.app, house.agency.id, (tx) =>
    tx.query<{ kind: string; payload: object }>(
      `select kind, payload from outbox where agency_id = $1 and case_id = $2 and kind = 'tell'`,
      [tx.agencyId, key],
    ),
  )
  expect(told).toHaveLength(1)
  expect(Object.keys(told[0]!.payload).sort()).toEqual(['effect', 'seq'])
})

test('words stand beside the log and not in it', async () => {
  const rows = await inAgency(api.database.app, house.agency.id, (tx) =>
    tx.query<{ written: string }>('select details::text || effects::text as written from event where agency_id = $1', [
      tx.agencyId,
    ]),
  )
  expect(rows.filter(({ written }) => written.includes('Smith'))).toEqual([])
})

test('a case behind more than a batch of such fires all the same', async () => {
  const { agency, caretaker } = await addHouse(api, 'West')
  await openManyAsOf(api, caretaker, '2026-01-05T10:00:00Z', 20)
  await inAgency(api.database.owner, agency.id, (tx) =>
    tx.query(`update cases set snapshot = jsonb_set(snapshot, '{instances,0,clock}', '999') where agency_id = $1`, [
      agency.id,
    ]),
  )
  const sound = await openAsOf(api, caretaker, '2026-01-07T10:00:00Z')
  const { fire, close } = await firingAt(api.database.worker.config.get('clientUrl')!, {
    batchSize: 3,
    failing: { inARow: 0 },
  })
  const hasFired = async () => moves(await show(caretaker, sound)).length > 0
  for (let round = 0; round < 200 && !(await hasFired()); round++) await fire()
  expect(await hasFired()).toBe(true)
  await close()
})
