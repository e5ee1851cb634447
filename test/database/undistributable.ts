/** Tells what in a schema, and in the statements of a program, would keep the rows from being spread over machines by agency. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Execute = (sql: string, values: string[]) => Promise<{ what: string }[]>

/**
 * A sentence for each table, key and index that stands in the way; none where all can be spread. A table with agency_id is
 * an agency's, one without is shared by all and has a copy on every machine.
 */
export async function undistributable(execute: Execute, schema: string): Promise<readonly string[]> {
  const found = await Promise.all(rules.map((rule) => execute(`${tables} ${rule}`, [schema])))
  return found.flatMap((rows) => rows.map(({ what }) => what)).sort()
}

const tables = `with tables as (
  select c.oid, c.relname as name, (select attnum from pg_attribute a
    where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped) as agency
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = ? and c.relkind in ('r', 'p'))`

const rules = [
  `select name || ' has no primary key' as what from tables t where agency is not null
     and not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')`,
  // Keys, and the indexes that are no constraint.
  `select (select relname from pg_class where oid = i.indexrelid) || ' does not begin with agency_id' as what from tables t
     join pg_index i on i.indrelid = t.oid where agency is not null and i.indisunique and i.indkey[0] <> agency`,
  // What every machine has a copy of can be referred to from anywhere, and by any column.
  `select k.conname || ' joins ' || t.name || ' and ' || other.name || ' otherwise than by agency_id first' as what
     from tables t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join tables other on other.oid = k.confrelid
     where t.agency is not null and other.agency is not null
       and (k.conkey[1] <> t.agency or k.confkey[1] <> other.agency)`,
  `select k.conname || ' leads from ' || t.name || ', which is shared, to ' || other.name || ', which is an agency''s' as what
     from tables t join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' join tables other on other.oid = k.confrelid
     where t.agency is null and other.agency is not null`,
  `select k.conname || ' acts on ' || t.name as what from tables t
     join pg_constraint k on k.conrelid = t.oid and k.contype = 'f' where k.confupdtype <> 'a' or k.confdeltype <> 'a'`,
  `select p.polname || ' on ' || t.name || ' asks a query' as what from tables t join pg_policy p on p.polrelid = t.oid
     where concat(p.polqual, p.polwithcheck) like '%SUBLINK%'`,
  // Citus leaves the word out where it makes them on its workers: there it opens what it is to narrow.
  `select p.polname || ' on ' || t.name || ' is restrictive' as what from tables t join pg_policy p on p.polrelid = t.oid
     where not p.polpermissive`,
]

/** What is wrong with a statement, by what Citus refuses of it. */
const refusals: Readonly<Record<string, (sql: string) => boolean>> = {
  'a change reads a clock that runs on': (sql) =>
    /\b(update\s+\w+(\s+\w+)?\s+set|delete\s+from)\b/i.test(sql) &&
    /\b(clock_timestamp|timeofday|random)\s*\(/i.test(sql),
  'a change reads the time within a case or a coalesce': (sql) =>
    /\bupdate\s+\w+(\s+\w+)?\s+set\b/i.test(sql) &&
    /\b(coalesce\s*\([^)]*|case\b((?!\bend\b).)*)\b(statement_timestamp|transaction_timestamp|now)\s*\(/is.test(sql),
  'what is given back is reckoned with times': (sql) =>
    /\breturning\b.*\b(extract|clock_timestamp|statement_timestamp|now)\s*\(/is.test(sql),
  'values hold a query': (sql) => /\bvalues\s*\(.*\(\s*select\b/is.test(sql),
  // Such rows it would copy, which row-level security forbids; with either word they go as an insert.
  'rows out of a parameter are inserted without returning or on conflict': (sql) =>
    sql
      .split(/\binsert\s+into\b/i)
      .slice(1)
      .some((each) => /\bfrom\s+(jsonb_|unnest)/i.test(each) && !/\b(returning|on\s+conflict)\b/i.test(each)),
}

/** A sentence for each statement of a file that Citus refuses. */
export function refusedOf(code: string): readonly string[] {
  return textsOf(code).flatMap((sql) =>
    Object.entries(refusals).flatMap(([why, isSo]) => (isSo(sql) ? [`${why}: ${sql.trim()}`] : [])),
  )
}

/** Each statement of these texts that locks rows. */
export function lockingOf(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => /\bfor\s+(no\s+key\s+update|update|key\s+share|share)\b/i.test(text))
}

/** What locks rows without naming their agency, so that it could not be sent to where that agency is. */
export function locksAnywhere(code: string): readonly string[] {
  const unnamed = lockingOf(textsOf(code)).filter((sql) => !/\bagency_id\s*=\s*\$\d/i.test(sql))
  // The ORM's own locks go by an entity's key, and what it writes is seen nowhere here.
  return [...unnamed, ...(withoutComments(code).match(/lock_?mode|pessimistic_/gi) ?? [])]
}

/** Every file of the program but its migrations. */
export function codeOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('migrations'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/** Every text of a file, with those it is put together from in the same file written out. */
export function textsOf(file: string): readonly string[] {
  const code = withoutComments(file)
  const parts = new Map([...code.matchAll(/const (\w+) = `([^`]*)`/g)].map(([, part, text]) => [part!, text!]))
  const texts = [...code.matchAll(/`([^`]*)`|'([^'\n]*)'|"([^"\n]*)"/g)].map(
    ([, long, short, quoted]) => long ?? short ?? quoted!,
  )
  return texts.map((text) => text.replaceAll(/\$\{(\w+)\}/g, (whole, part) => parts.get(part) ?? whole))
}

function withoutComments(code: string): string {
  return code.replaceAll(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')
}
