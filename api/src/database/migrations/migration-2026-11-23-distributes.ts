/** Says the walls so that Citus puts them up on its workers as they stand here. */
import { Migration } from '@mikro-orm/migrations'
import { agencyInContext } from './wall.ts'

export class DistributesMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

// Citus takes no policy with a subquery, and would make a restrictive one permissive on its workers, where it then would
// open what it is to narrow. So the one policy of a table says all: the wall, and within it what an inspector may see.
const inspects = `current_setting('casewright.inspects', true)`

// Everybody else sees all of it. The planner takes `is not null` to hold for nearly every row; see many-rows for why it must.
const seesAll = `case when ${inspects} <> '' then null else true end is not null`
const withCase = ['event', 'event_words', 'deadline', 'case_holder', 'outbox']

const narrowed = (table: string, seen: string): readonly string[] => [
  `drop policy inspected on ${table}`,
  `alter policy own_agency on ${table} using (${agencyInContext} and (${seesAll} or ${seen})) with check (${agencyInContext})`,
]

const statements: readonly string[] = [
  // What belongs to a case is seen where the case is, by the wall of the cases.
  `create function sees_case(agency uuid, case_key uuid) returns boolean language plpgsql stable parallel safe
    as $$ begin return exists (select from public.cases c where c.agency_id = agency and c.id = case_key); end $$`,
  ...narrowed('cases', `(edition_id::text || ':' || procedure) = any (string_to_array(${inspects}, ','))`),
  ...withCase.flatMap((table) => narrowed(table, 'sees_case(agency_id, case_id)')),

  // An entry is sealed once.
  'drop policy sealed_once on audit_entry',
  'drop policy own_agency on audit_entry',
  `create policy own_agency on audit_entry for select using (${agencyInContext})`,
  // Citus reckons what a column is by itself on the machine that is asked, and writes it as the login does. So the login may
  // say when it was, and no other time than now.
  'grant insert (at) on audit_entry to casewright_app, casewright_worker',
  `create policy added_by_own_agency on audit_entry for insert
    with check (${agencyInContext} and at - clock_timestamp() between interval '-1 minute' and interval '1 minute')`,
  `create policy sealed_once on audit_entry for update
    using (${agencyInContext} and number is null) with check (${agencyInContext} and number is not null)`,

  // What is published in a sandbox is kept there, and elsewhere it is not: held by a key, where a policy would have to ask the
  // sandboxes. What sandboxes published before is everybody's and stays so.
  'alter table agency add column is_sandbox boolean not null default false',
  'alter table sandbox_clock no force row level security',
  'update agency set is_sandbox = true where id in (select agency_id from sandbox_clock)',
  'alter table sandbox_clock force row level security',
  'alter table agency add constraint agency_by_kind unique (id, is_sandbox)',
  'alter table edition add column of_sandbox boolean not null generated always as (sandbox_agency_id is not null) stored',
  `alter table edition add constraint edition_kept_in_sandbox foreign key (owner_agency_id, of_sandbox)
    references agency (id, is_sandbox) on update no action on delete no action not valid`,
  `alter policy published_by_own_agency on edition with check (owner_${agencyInContext}
    and (sandbox_agency_id is null or sandbox_agency_id = owner_agency_id))`,

  // Citus asks of whoever adds an edition that they might change editions and agencies: a grant, by which no row is theirs.
  'alter table agency enable row level security',
  'create policy read_by_all on agency for select using (true)',

  // One look into an index for each agency, as before, in words that Citus takes: an agency stands on every machine, and a
  // subquery beside it may not lean on it.
  'grant create on schema public to casewright_scout',
  `create or replace function agencies_with_due() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select a.id from agency a
      where a.id in (select c.agency_id from cases c where c.set_aside_at is null and c.next_due_at <= statement_timestamp())
        and a.id not in (select agency_id from sandbox_clock)
      union all
      select s.agency_id from sandbox_clock s
      where exists (select from cases c where c.agency_id = s.agency_id and c.set_aside_at is null
        and c.next_due_at <= statement_timestamp() + s.offset_ms * interval '1 millisecond') $$`,
  ...[
    ['agencies_with_changes', 'outbox', 'number is null'],
    ['agencies_with_unsealed', 'audit_entry', 'number is null'],
    ['agencies_with_set_aside', 'cases', 'set_aside_at is not null'],
  ].map(
    ([name, table, waits]) => `create or replace function ${name}() returns setof uuid
      language sql stable security definer set search_path = public, pg_temp
      as $$ select id from agency where id in (select agency_id from ${table} where ${waits}) $$`,
  ),
  'revoke create on schema public from casewright_scout',
]
