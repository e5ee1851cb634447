/** The walls between agencies: row-level security on every table an agency owns, and the grants of the three logins. */
import { agencyInContext, wallOf } from './wall.ts'

export const tenantTables = [
  'person',
  'role_holder',
  'sandbox_clock',
  'adopted_ruleset',
  'cases',
  'case_holder',
  'event',
  'event_words',
  'deadline',
  'outbox',
  'change_counter',
  'idempotency_key',
  'draft',
  'draft_author',
] as const

export const walls: readonly string[] = [
  // Roles belong to the whole server, so another database of it may have made them already. `start` gives the two that
  // serve their passwords; the scout never logs in.
  ...['casewright_app', 'casewright_worker', 'casewright_scout'].map(
    (role) => `do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`,
  ),

  ...tenantTables.flatMap(wallOf),

  // Editions are for everybody to read. The serving login adds those of the agency in context, and changes none.
  'alter table edition enable row level security',
  'create policy read_by_all on edition for select using (true)',
  `create policy published_by_own_agency on edition for insert to casewright_app
    with check (owner_${agencyInContext})`,

  'grant usage on schema public to casewright_app, casewright_worker, casewright_scout',
  'grant select on agency, edition to casewright_app, casewright_worker',
  'grant select on person, role_holder, adopted_ruleset to casewright_app, casewright_worker',
  'grant insert on edition to casewright_app',
  'grant insert, update (edition_id, ended) on adopted_ruleset to casewright_app',
  'grant select, insert, update on draft to casewright_app',
  'grant select, insert on draft_author to casewright_app',
  'grant select on sandbox_clock to casewright_app, casewright_worker',
  'grant update (offset_ms) on sandbox_clock to casewright_app',
  'grant select, insert, update on cases, case_holder, deadline to casewright_app, casewright_worker',
  // A log is added to and never changed.
  'grant select, insert on event, outbox to casewright_app, casewright_worker',
  // The sequencer gives a number to what is written, and changes nothing else of it.
  'grant update (number) on outbox to casewright_worker',
  'grant select on change_counter to casewright_app, casewright_worker',
  'grant insert, update on change_counter to casewright_worker',
  'grant select, insert, update on event_words to casewright_app',
  'grant insert on event_words to casewright_worker',
  'grant select, insert on idempotency_key to casewright_app',

  // Which agencies have something due is the one question asked across the walls. Policies hide no columns and are
  // ORed, so a wider policy for the worker would show it whole rows; a function of a role that cannot log in answers
  // with ids alone.
  'grant select (agency_id, next_due_at, set_aside_at) on cases to casewright_scout',
  'create policy due_anywhere on cases for select to casewright_scout using (next_due_at is not null)',
  'grant select on sandbox_clock to casewright_scout',
  'create policy clock_anywhere on sandbox_clock for select to casewright_scout using (true)',
  `create function agencies_with_due() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select distinct agency_id from cases
      where next_due_at <= clock_timestamp() and set_aside_at is null
        and agency_id not in (select agency_id from sandbox_clock)
      union
      select s.agency_id from sandbox_clock s
      where exists (select from cases c where c.agency_id = s.agency_id and c.set_aside_at is null
        and c.next_due_at <= clock_timestamp() + s.offset_ms * interval '1 millisecond') $$`,
  'grant select (agency_id, number) on outbox to casewright_scout',
  'create policy unnumbered_anywhere on outbox for select to casewright_scout using (number is null)',
  `create function agencies_with_changes() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select distinct agency_id from outbox where number is null $$`,
  'grant casewright_scout to current_user',
  'grant create on schema public to casewright_scout',
  ...['agencies_with_due', 'agencies_with_changes'].flatMap((name) => [
    `revoke all on function ${name}() from public`,
    `grant execute on function ${name}() to casewright_worker`,
    `alter function ${name}() owner to casewright_scout`,
  ]),
  'revoke create on schema public from casewright_scout',
]
