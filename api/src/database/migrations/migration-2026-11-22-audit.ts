/** The table of who did, saw and exported what, and of the seals over it. */
import { Migration } from '@mikro-orm/migrations'
import { wallOf } from './wall.ts'

const statements: readonly string[] = [
  // Ids and kinds, and nothing that is anybody's: erasing a record leaves it whole. So no key ties it to what may go.
  // `number` and `hash` come afterwards, from the sealer: nobody who acts waits for another's entry.
  `create table audit_entry (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    at timestamptz not null default clock_timestamp(),
    actor uuid,
    verb text not null,
    subject_kind text,
    subject text,
    outcome text not null,
    mac bytea not null,
    number bigint,
    hash bytea,
    primary key (agency_id, id),
    check ((number is null) = (hash is null))
  )`,
  'create unique index audit_entry_by_number on audit_entry (agency_id, number) where number is not null',
  'create index audit_entry_unsealed on audit_entry (agency_id, at, id) where number is null',
  'create index audit_entry_by_subject on audit_entry (agency_id, subject, id) where subject is not null',
  'create index audit_entry_by_actor on audit_entry (agency_id, actor, id) where actor is not null',

  // The signed head of every batch that was sealed.
  `create table audit_seal (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    number bigint not null,
    signed text not null,
    primary key (agency_id, number)
  )`,

  ...['audit_entry', 'audit_seal'].flatMap(wallOf),
  'grant select, insert (agency_id, id, actor, verb, subject_kind, subject, outcome, mac) on audit_entry to casewright_app, casewright_worker',
  'grant select on audit_seal to casewright_app',
  'grant select, insert on audit_seal to casewright_worker',
  // An entry is sealed once, and never changed otherwise.
  'grant update (number, hash) on audit_entry to casewright_worker',
  `create policy sealed_once on audit_entry as restrictive for update to casewright_worker
    using (number is null) with check (number is not null)`,

  // As for what is due: which agencies have something to seal is told across the walls by ids alone.
  'grant select (agency_id, number) on audit_entry to casewright_scout',
  'create policy unsealed_anywhere on audit_entry for select to casewright_scout using (number is null)',
  `create function agencies_with_unsealed() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select distinct agency_id from audit_entry where number is null $$`,
  'revoke all on function agencies_with_unsealed() from public',
  'grant execute on function agencies_with_unsealed() to casewright_worker',
  'grant create on schema public to casewright_scout',
  'alter function agencies_with_unsealed() owner to casewright_scout',
  'revoke create on schema public from casewright_scout',
]

export class AuditMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}
