/** The rows of the database can be spread over machines by agency, with no change to it: decided by its catalogue and by the program's statements. */

import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'
import {
  codeOf,
  type Execute,
  lockingOf,
  locksAnywhere,
  refusedOf,
  textsOf,
  undistributable,
} from './undistributable.ts'

let database: ClonedDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})

afterAll(() => database.close())

const execute: Execute = (sql, values) => database.owner.em.fork().execute(sql, values)

test('every key of an agency’s table begins with its agency, foreign keys join agency to agency and act on nothing, and policies ask no query', async () => {
  expect(await undistributable(execute, 'public')).toEqual([])
})

test('a table without an agency is one of these, which every agency shares', async () => {
  const shared = await database.owner.em.execute<{ name: string }[]>(
    `select relname as name from pg_class c
     where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
       and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and a.attnum > 0)
     order by relname`,
  )
  expect(shared.map(({ name }) => name)).toEqual(['agency', 'edition', 'key_check', 'schema_migration', 'schema_needs'])
})

test('what could not be spread is found, and nothing else', async () => {
  for (const statement of scratch) await database.owner.em.fork().execute(statement)
  expect(await undistributable(execute, 'scratch')).toEqual([
    'bare has no primary key',
    'crossed joins child and parent otherwise than by agency_id first',
    'falls acts on child',
    'late_code does not begin with agency_id',
    'late_pkey does not begin with agency_id',
    'late_slug does not begin with agency_id',
    "lookup leads from common, which is shared, to parent, which is an agency's",
    'narrow on parent is restrictive',
    'nosy on common asks a query',
    'one_column joins child and parent otherwise than by agency_id first',
    'writes on parent asks a query',
  ])
})

const scratch = [
  'create schema scratch',
  `create table scratch.parent (agency_id int, id int, twin int, primary key (agency_id, id), unique (agency_id, twin))`,
  `create table scratch.bare (agency_id int)`,
  `create table scratch.late (agency_id int, id int, code int, slug int, primary key (id, agency_id),
    constraint late_code unique (code))`,
  `create unique index late_slug on scratch.late (slug) where slug > 0`,
  // Nothing is wrong with the table itself, nor with a foreign key to what is shared.
  `create table scratch.common (id int primary key, agency int, parent int, constraint lookup foreign key (agency, parent)
    references scratch.parent (agency_id, id))`,
  `create table scratch.child (agency_id int, id int, parent int, common int references scratch.common, primary key (agency_id, id),
    constraint sound foreign key (agency_id, parent) references scratch.parent (agency_id, id),
    constraint falls foreign key (agency_id, parent) references scratch.parent (agency_id, id) on delete cascade,
    constraint crossed foreign key (agency_id, parent) references scratch.parent (id, agency_id),
    constraint one_column foreign key (parent, agency_id) references scratch.parent (agency_id, id))`,
  'create policy plain on scratch.parent using (id > 0) with check (id > 0)',
  'create policy narrow on scratch.parent as restrictive using (id > 0)',
  'create policy writes on scratch.parent for insert with check (exists (select from scratch.common))',
  'create policy nosy on scratch.common using (id in (select id from scratch.parent))',
]

test('every statement that locks rows names its agency, so that it can be sent to where that agency is', () => {
  const program = codeOf(join(import.meta.dirname, '../../api/src'))
  expect(lockingOf(program.flatMap(textsOf)).length).toBeGreaterThanOrEqual(12)
  expect(program.flatMap(locksAnywhere)).toEqual([])
})

const select = 'select from cases where id = $1'
const sound = 'select from cases where agency_id = $1'

test.each([
  'for update',
  'FOR UPDATE',
  'for no key update',
  'For Share',
  'for key share',
  'for\n  update of c',
  'for update skip locked',
])('one that locks by %j and names no agency is found, however it is written', (lock) => {
  expect(locksAnywhere(`run('${`${select} ${lock}`.replaceAll('\n', ' ')}')`)).toHaveLength(1)
  expect(locksAnywhere(`run("${`${select} ${lock}`.replaceAll('\n', ' ')}")`)).toHaveLength(1)
  expect(locksAnywhere(`const due = \`${select}\`\nrun(\`\${due} ${lock}\`)`)).toHaveLength(1)
  expect(locksAnywhere(`const due = \`${sound}\`\nrun(\`\${due} ${lock}\`)`)).toEqual([])
})

test.each([
  'em.findOne(Case, id, { lockMode: LockMode.PESSIMISTIC_WRITE })',
  'await em.lock(each, LockMode.PESSIMISTIC_READ)',
  'em.createQueryBuilder(Case).setLockMode(4)',
])('nor may the ORM lock: %s', (code) => {
  expect(locksAnywhere(code)).not.toEqual([])
})

test('no statement is one that Citus refuses', () => {
  const program = codeOf(join(import.meta.dirname, '../../api/src'))
  expect(program.flatMap(refusedOf)).toEqual([])
})

test.each([
  'update person set left_at = clock_timestamp() where agency_id = $1',
  'UPDATE person p SET left_at = Clock_Timestamp() where agency_id = $1',
  'delete from notice where at < clock_timestamp()',
  'update notice set read_at = coalesce(read_at, statement_timestamp()) where agency_id = $1',
  'update draft set at = case when $2 then null else now() end where agency_id = $1',
  'insert into webhook (id) values ($1) returning extract(epoch from created_at)',
  'insert into feed (id, token) values ($1, (select id from token))',
  'insert into event (id) select id from jsonb_to_recordset($1) as r(id int)',
  'with a as (insert into event (id) select id from unnest($1) as r(id)) insert into notice (id) values (1) returning id',
])('one that it refuses is found: %s', (sql) => {
  expect(refusedOf(`run('${sql}')`)).toHaveLength(1)
})

test.each([
  'select id from token where expires_at > clock_timestamp()',
  'insert into event (id, at) values ($1, clock_timestamp())',
  'update person set left_at = statement_timestamp(), state = case when $2 then 1 end where agency_id = $1',
  'update notice set read_at = coalesce(read_at, now.at) from (select statement_timestamp() as at) as now',
  'insert into event (id) select id from jsonb_to_recordset($1) as r(id int) returning 1',
  'insert into event (id) select id from unnest($1) as r(id) on conflict do nothing',
])('and one that it takes is not: %s', (sql) => {
  expect(refusedOf(`run('${sql}')`)).toEqual([])
})
