/** Fills a ground with cases that the product opened: a few through its own verb, the rest copied from those in the tables. */

import { addWorkingDays, compileCalendar, epochDay, isoDate } from '@casewright/dsl'
import { openCase } from '../../../api/src/case/open-case.ts'
import { beginWork } from '../../../api/src/case/work.ts'
import { inAgency } from '../../../api/src/database/agency-transaction.ts'
import { publishedList } from '../../calendar/published.ts'
import { beganAt, type Ground } from './ground.ts'

export const england = compileCalendar([publishedList('england_and_wales')])

/** Moves the clock of the ground's agency, back too. */
export async function setClock({ superuser, agencyId }: Ground, atMs: number): Promise<void> {
  await superuser.query(
    `update sandbox_clock set offset_ms = $2::float8 - floor(extract(epoch from clock_timestamp()) * 1000) where agency_id = $1`,
    [agencyId, atMs],
  )
}

export interface Opened {
  readonly caseId: string
  /** Epoch ms. */
  readonly dueAt: number
}

/** One complaint a working day from where the benchmark begins, each with one time-out ahead of it: its letter is overdue then. */
export async function openTemplates(ground: Ground, count: number): Promise<readonly Opened[]> {
  const { database, rulebook, agencyId, people, superuser } = ground
  const ids: string[] = []
  for (let day = 0; day < count; day++) {
    // What is said on a Saturday counts from Monday, and would be due together with that.
    const on = isoDate(addWorkingDays(england, epochDay('2026-03-02')!, day))
    await setClock(ground, Date.parse(`${on}T09:00:00Z`))
    const opening = {
      procedure: 'complaint',
      on,
      facts: [{ question: 'matters_took_place', answer: '2026-02-01' }],
    }
    const command = { caller: people.managerId, key: `template ${day}`, hash: '' }
    const answer = await inAgency(database.app, agencyId, async (tx) =>
      openCase(await beginWork(tx, rulebook), opening, command),
    )
    if (!('kind' in answer) || answer.kind !== 'opened') throw new Error('A complaint could not be opened.')
    ids.push(answer.caseId)
  }
  await setClock(ground, beganAt)
  const { rows } = await superuser.query<{ due: number }>(
    `select extract(epoch from next_due_at)::float8 * 1000 as due from cases where id = any($1) order by id`,
    [ids],
  )
  return ids.map((caseId, place) => ({ caseId, dueAt: rows[place]!.due }))
}

/**
 * So many more of each, as if opened one after another on its day: new ids in the order of time, all else the same. What was
 * to be told of all of them has been told, so that no worker is busy with that.
 */
export async function copyCases({ superuser, agencyId }: Ground, copies: ReadonlyMap<string, number>): Promise<void> {
  await superuser.query('begin')
  // The rows are those of a case that was checked as it was opened.
  await superuser.query('set local session_replication_role = replica')
  await superuser.query('create temporary sequence told')
  await superuser.query(`update outbox set number = nextval('told') where number is null`)
  for (const [caseId, count] of copies) {
    await superuser.query(
      `create temporary table copy on commit drop as select (lpad(to_hex(
         ('x' || lpad(replace(left($1::text, 13), '-', ''), 16, '0'))::bit(64)::bigint + 1 + n / 20), 12, '0')
         || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || substr(md5(n::text || $1::text), 1, 15))::uuid as id
       from generate_series(1, $2::int) as n`,
      [caseId, count],
    )
    for (const [table, key, given] of tables) {
      const columns = await columnsOf(superuser, table)
      const taken = columns.map((name) => (name === key ? 'copy.id' : (given[name] ?? `t.${name}`)))
      await superuser.query(
        `insert into ${table} (${columns}) select ${taken} from copy, ${table} t where t.${key} = $1 order by copy.id`,
        [caseId],
      )
    }
    await superuser.query('drop table copy')
  }
  for (const [table, column] of [
    ['change_counter', 'last_number'],
    ['relay_place', 'number'],
  ])
    await superuser.query(
      `insert into ${table} (agency_id, ${column}) select $1, last_value from told
       on conflict (agency_id) do update set ${column} = excluded.${column}`,
      [agencyId],
    )
  await superuser.query('drop sequence told')
  await superuser.query('commit')
}

const tables: readonly (readonly [table: string, key: string, given: Readonly<Record<string, string>>])[] = [
  ['cases', 'id', {}],
  ['event', 'case_id', {}],
  ['deadline', 'case_id', {}],
  ['case_holder', 'case_id', {}],
  ['outbox', 'case_id', { id: 'uuidv7()', number: `nextval('told')` }],
]

async function columnsOf(superuser: Ground['superuser'], table: string): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  )
  return rows.map(({ name }) => name)
}
