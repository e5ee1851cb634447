/** Wherever somebody's words could be kept is known, so that erasing a record leaves none of them behind. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClonedDatabase, cloneDatabase } from '../support/clone-database.ts'
import { textColumns } from '../support/text-columns.ts'

let database: ClonedDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})

afterAll(() => database.close())

test('every column that holds text says whose it is: a new one is erased, passes, or is nobody’s', async () => {
  // Whatever is no number, no truth, no date and no id can hold words; so can what nobody thought of yet.
  const found = await database.owner.em.execute<{ name: string }[]>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and data_type not in ('uuid', 'boolean', 'integer', 'smallint', 'bigint', 'numeric',
       'double precision', 'date', 'timestamp with time zone')`,
  )
  expect(found.map(({ name }) => name).sort()).toEqual(Object.keys(textColumns).sort())
})

test('what passes goes by itself: an import that is done keeps no text', async () => {
  const [check] = await database.owner.em.execute<{ rule: string }[]>(
    `select pg_get_constraintdef(oid) as rule from pg_constraint
     where conrelid = 'case_import'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%text IS NULL%'`,
  )
  expect(check?.rule).toContain('((text IS NULL) = (done = total))')
})
