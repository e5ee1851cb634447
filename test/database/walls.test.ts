/** Every table an agency owns is walled off, and neither serving login can take a wall down. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'

let database: ClonedDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})

afterAll(() => database.close())

test('every table with an agency has row-level security, forced, and a policy', async () => {
  const tables = await database.owner.em.execute<{ name: string; on: boolean; forced: boolean; policies: number }[]>(
    `select relname as name, relrowsecurity as on, relforcerowsecurity as forced,
       (select count(*)::int from pg_policy where polrelid = c.oid) as policies
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`,
  )
  expect(tables.length).toBeGreaterThan(0)
  expect(tables.filter(({ on, forced, policies }) => !(on && forced && policies > 0))).toEqual([])
})

interface Policy {
  readonly table: string
  readonly policy: string
  readonly says: string
}

// As PostgreSQL writes them out again, with one space for each gap.
const policies = `select tablename as "table", policyname as policy, regexp_replace(concat_ws(' ', lower(permissive), 'for',
    lower(cmd), 'to', array_to_string(roles, ', '), 'using ' || qual, 'with check ' || with_check), '\\s+', ' ', 'g') as says
  from pg_policies where schemaname = 'public' order by 1, 2`
const inContext = `= (NULLIF(current_setting('casewright.agency_id'::text, true), ''::text))::uuid)`
const own = `permissive for all to public using (agency_id ${inContext} with check (agency_id ${inContext}`

const within = (rows: string) =>
  `permissive for all to public using ((agency_id ${inContext} AND ${rows}) with check (agency_id ${inContext}`
const seesAll = `( CASE WHEN (current_setting('casewright.inspects'::text, true) <> ''::text) THEN NULL::boolean ELSE true END IS NOT NULL)`
const ofCase = within(`(${seesAll} OR sees_case(agency_id, case_id))`)
const ofRules = `((((edition_id)::text || ':'::text) || procedure) = ANY (string_to_array(current_setting('casewright.inspects'::text, true), ','::text)))`

/** Written by hand: where less than the agency's rows is seen, or more is asked. */
const narrower: Readonly<Record<string, string>> = {
  audit_entry: `permissive for select to public using (agency_id ${inContext}`,
  case_holder: ofCase,
  cases: within(`(${seesAll} OR ${ofRules})`),
  deadline: ofCase,
  event: ofCase,
  event_words: ofCase,
  outbox: ofCase,
}

test('the wall of every such table shows the agency in context and no other, and an inspector less of it', async () => {
  const tables = await database.owner.em.execute<{ table: string }[]>(
    `select table_name as "table" from information_schema.columns where table_schema = 'public' and column_name = 'agency_id'
     order by 1`,
  )
  const walls = (await database.owner.em.execute<Policy[]>(policies)).filter(({ policy }) => policy === 'own_agency')
  expect(walls).toEqual(tables.map(({ table }) => ({ table, policy: 'own_agency', says: narrower[table] ?? own })))
})

const scout = (rows: string) => `permissive for select to casewright_scout using ${rows}`
const itself = `(CURRENT_USER = 'casewright_scout'::name)`

/** Written by hand: every other door in a wall. */
const doors: readonly (readonly [table: string, policy: string, says: string])[] = [
  ['agency', 'read_by_all', 'permissive for select to public using true'],
  [
    'audit_entry',
    'added_by_own_agency',
    `permissive for insert to public with check ((agency_id ${inContext} AND (((at - clock_timestamp()) >= '-00:01:00'::interval) AND ((at - clock_timestamp()) <= '00:01:00'::interval)))`,
  ],
  [
    'audit_entry',
    'sealed_once',
    `permissive for update to public using ((agency_id ${inContext} AND (number IS NULL)) with check ((agency_id ${inContext} AND (number IS NOT NULL))`,
  ],
  ['audit_entry', 'unsealed_anywhere', scout(`((number IS NULL) AND ${itself})`)],
  ['case_import', 'at_work_anywhere', scout(`((done < total) AND ${itself})`)],
  ['cases', 'due_anywhere', scout(`((next_due_at IS NOT NULL) AND ${itself})`)],
  ['change_counter', 'counter_anywhere', scout(itself)],
  ['delivery', 'owed_anywhere', scout(`((state = 'owed'::text) AND ${itself})`)],
  [
    'edition',
    'published_by_own_agency',
    `permissive for insert to casewright_app with check ((owner_agency_id ${inContext} AND ((sandbox_agency_id IS NULL) OR (sandbox_agency_id = owner_agency_id)))`,
  ],
  [
    'edition',
    'read_by_all_but_of_sandboxes',
    `permissive for select to public using ((sandbox_agency_id IS NULL) OR (sandbox_agency_id ${inContext})`,
  ],
  ['idempotency_key', 'age_anywhere', scout(itself)],
  ['notice_setting', 'wish_anywhere', scout(itself)],
  ['outbox', 'unnumbered_anywhere', scout(`((number IS NULL) AND ${itself})`)],
  ['relay_place', 'place_anywhere', scout(itself)],
  ['sandbox_clock', 'clock_anywhere', scout(itself)],
  [
    'switch_preview',
    'at_work_anywhere',
    scout(`((state = ANY (ARRAY['counting'::text, 'switching'::text])) AND ${itself})`),
  ],
  ['switch_preview', 'not_made_anywhere', scout(`((state = 'ready'::text) AND ${itself})`)],
  ['webhook', 'webhook_anywhere', scout(itself)],
]

test('beside it there are the policies that are listed here, and no others', async () => {
  const found = (await database.owner.em.execute<Policy[]>(policies)).filter(({ policy }) => policy !== 'own_agency')
  expect(found).toEqual(doors.map(([table, policy, says]) => ({ table, policy, says })))
})

/** Written by hand: what is answered across the walls, each with ids alone and to the worker alone. */
const acrossTheWalls = [
  'agencies_importing()',
  'agencies_switching()',
  'agencies_that_warn()',
  'agencies_to_tell()',
  'agencies_with_changes()',
  'agencies_with_due()',
  'agencies_with_old_keys()',
  'agencies_with_old_previews()',
  'agencies_with_set_aside()',
  'agencies_with_unsealed()',
]

test('who runs them lends its rights to the functions that are listed here, and they answer the worker with ids', async () => {
  const found = await database.owner.em.execute(
    `select p.oid::regprocedure::text as name, pg_get_userbyid(proowner) as owner, proacl::text as grants,
       pg_get_function_result(p.oid) as answers, proconfig::text as settings
     from pg_proc p where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
     order by 1`,
  )
  const scouting = {
    owner: 'casewright_scout',
    grants: '{casewright_scout=X/casewright_scout,casewright_worker=X/casewright_scout}',
    answers: 'SETOF uuid',
    settings: '{"search_path=public, pg_temp"}',
  }
  expect(found).toEqual(acrossTheWalls.map((name) => ({ name, ...scouting })))
})

test('of the tables the scout may read ids, times and states, and write nothing', async () => {
  const found = await database.owner.em.execute<{ table: string; columns: string }[]>(
    `select table_name as "table", string_agg(column_name, ' ' order by column_name) as columns
     from information_schema.column_privileges where grantee = 'casewright_scout' and privilege_type = 'SELECT'
     group by 1 order by 1`,
  )
  expect(Object.fromEntries(found.map(({ table, columns }) => [table, columns]))).toEqual({
    agency: 'id',
    audit_entry: 'agency_id number',
    case_import: 'agency_id done total',
    cases: 'agency_id next_due_at set_aside_at',
    change_counter: 'agency_id last_number',
    delivery: 'agency_id state webhook_id',
    idempotency_key: 'agency_id created_at',
    notice_setting: 'agency_id warn_days',
    outbox: 'agency_id number',
    relay_place: 'agency_id number',
    sandbox_clock: 'agency_id offset_ms',
    switch_preview: 'agency_id made_at state',
    webhook: 'agency_id id state',
  })
  const writing = await database.owner.em.execute(
    `select * from information_schema.column_privileges where grantee = 'casewright_scout' and privilege_type <> 'SELECT'
     union all
     select * from information_schema.column_privileges where grantee = 'PUBLIC' and table_schema = 'public'`,
  )
  expect(writing).toEqual([])
})

test('the owner, who hands the scout its functions, sees nothing across the walls', async () => {
  const agencyId = '01980000-0000-7000-8000-00000000000a'
  await database.owner.em.execute('insert into agency (id, name) values (?, ?)', [agencyId, 'North'])
  await inAgency(database.owner, agencyId, async (tx) => {
    await tx.query('insert into notice_setting (agency_id) values ($1)', [agencyId])
    await tx.query('insert into sandbox_clock (agency_id, offset_ms) values ($1, 0)', [agencyId])
  })
  const seen = 'select agency_id from notice_setting union all select agency_id from sandbox_clock'
  expect(await database.owner.em.fork().execute(seen)).toEqual([])
  expect(await database.worker.em.fork().execute('select * from agencies_that_warn()')).toHaveLength(1)
})

describe.each(['app', 'worker'] as const)('the login of the %s', (login) => {
  const run = (sql: string) => database[login].em.fork().execute(sql)

  test('is no superuser, bypasses nothing and makes nothing', async () => {
    const [row] = await run(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
    )
    expect(row).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
  })

  test.each([
    'create table mine (id int)',
    'alter table person disable row level security',
    'alter table person no force row level security',
    'drop policy own_agency on person',
    'set role casewright_owner',
    'set role casewright_scout',
    'delete from event',
    'update event set name = name',
    'delete from cases',
    'delete from audit_entry',
    'update audit_entry set outcome = outcome',
    'delete from audit_seal',
    'update audit_seal set signed = signed',
  ])('may not: %s', async (sql) => {
    await expect(run(sql)).rejects.toThrow(/permission denied|must be owner/)
  })
})

test('only the worker may ask which agencies have something due', async () => {
  const ask = 'select * from agencies_with_due()'
  expect(await database.worker.em.fork().execute(ask)).toEqual([])
  await expect(database.app.em.fork().execute(ask)).rejects.toThrow(/permission denied/)
})
