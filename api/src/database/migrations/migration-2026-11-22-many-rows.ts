/** Keeps what is asked all the time as quick among a million rows as among a thousand: who has work, and what comes next in a list. */
import { Migration } from '@mikro-orm/migrations'

export class ManyRowsMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const inspects = `nullif(current_setting('casewright.inspects', true), '')`

// What an inspector may see is asked of everybody's rows, and lets everybody else see them all. The planner cannot know
// that, and takes `is null` to hold for one row in two hundred and `is not null` for nearly all: told the first, it read
// and sorted every row of an agency to show a page of them.
const seesAll = `(select case when ${inspects} is null then 1 end) is not null`
const withCase = ['event', 'event_words', 'deadline', 'case_holder', 'outbox']

const statements: readonly string[] = [
  `alter policy inspected on cases using (${seesAll}
     or (edition_id::text || ':' || procedure) = any (string_to_array((select ${inspects}), ',')))`,
  ...withCase.map(
    (table) => `alter policy inspected on ${table} using (${seesAll}
      or exists (select from cases c where c.agency_id = ${table}.agency_id and c.id = ${table}.case_id))`,
  ),

  // One look into an index for each agency, however much waits there. The time of the statement bounds that look; the
  // clock itself, which may differ from row to row, was compared with every row that waits.
  'grant create on schema public to casewright_scout',
  `create or replace function agencies_with_due() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select a.id from agency a left join sandbox_clock s on s.agency_id = a.id
      where exists (select from cases c where c.agency_id = a.id and c.set_aside_at is null
        and c.next_due_at <= statement_timestamp() + coalesce(s.offset_ms, 0) * interval '1 millisecond') $$`,
  `create or replace function agencies_with_changes() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select a.id from agency a
      where exists (select from outbox o where o.agency_id = a.id and o.number is null) $$`,
  `create or replace function agencies_with_unsealed() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select a.id from agency a
      where exists (select from audit_entry e where e.agency_id = a.id and e.number is null) $$`,
  'revoke create on schema public from casewright_scout',
]
