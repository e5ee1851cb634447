/** The table of calendar feeds, and how keys of commands are forgotten after seven days. */
import { Migration } from '@mikro-orm/migrations'
import { wallOf } from './wall.ts'

export class FeedsMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements: readonly string[] = [
  `create table calendar_feed (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    person_id uuid not null,
    scope text not null check (scope in ('mine', 'team')),
    secret_hash bytea not null,
    made_at timestamptz not null default clock_timestamp(),
    revoked_at timestamptz,
    primary key (agency_id, id),
    foreign key (agency_id, person_id) references person (agency_id, id) on update no action on delete no action
  )`,
  'create index calendar_feed_by_person on calendar_feed (agency_id, person_id) where revoked_at is null',
  ...wallOf('calendar_feed'),
  'grant select, insert, update (revoked_at) on calendar_feed to casewright_app',

  // A key that is used again after its time is a new one; the worker clears away what nobody used again.
  'create index idempotency_key_by_age on idempotency_key (agency_id, created_at)',
  'grant delete on idempotency_key to casewright_app',
  'grant select (agency_id, created_at), delete on idempotency_key to casewright_worker',

  // Which agencies have old keys; see walls.ts for why a role that cannot log in answers this.
  'grant select (agency_id, created_at) on idempotency_key to casewright_scout',
  'create policy age_anywhere on idempotency_key for select to casewright_scout using (true)',
  `create function agencies_with_old_keys() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select distinct agency_id from idempotency_key where created_at < clock_timestamp() - interval '7 days' $$`,
  'revoke all on function agencies_with_old_keys() from public',
  'grant execute on function agencies_with_old_keys() to casewright_worker',
  'grant create on schema public to casewright_scout',
  'alter function agencies_with_old_keys() owner to casewright_scout',
  'revoke create on schema public from casewright_scout',
]
