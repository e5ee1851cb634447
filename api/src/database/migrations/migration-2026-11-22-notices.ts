/** The tables of being told: how an agency wishes it, what waits in whose inbox, and how far the outbox has been read. */
import { Migration } from '@mikro-orm/migrations'
import { wallOf } from './wall.ts'

const noticeTables = ['notice_setting', 'notice', 'relay_place']

export class NoticesMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements: readonly string[] = [
  // An agency without a row wishes what stands here as default.
  `create table notice_setting (
    agency_id uuid primary key references agency (id) on update no action on delete no action,
    warn_days int not null default 1 check (warn_days between 0 and 60),
    mail boolean not null default true,
    sandbox_sends boolean not null default false
  )`,

  // Ids alone: what a notice says is read from the log and the rules by whoever may read them.
  `create table notice (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    person_id uuid not null,
    kind text not null,
    case_id uuid not null,
    seq int not null,
    effect int,
    role text,
    clock text,
    occurrence int,
    made_at timestamptz not null default clock_timestamp(),
    read_at timestamptz,
    primary key (agency_id, id),
    foreign key (agency_id, person_id) references person (agency_id, id) on update no action on delete no action,
    foreign key (agency_id, case_id) references cases (agency_id, id) on update no action on delete no action
  )`,
  'create index notice_by_person on notice (agency_id, person_id, id desc)',
  'create index notice_unread on notice (agency_id, person_id, id desc) where read_at is null',

  // Whoever has an agency's row relays for it; up to this number of the outbox everything has been handed on.
  `create table relay_place (
    agency_id uuid primary key references agency (id) on update no action on delete no action,
    number bigint not null default 0
  )`,

  // The due moment that was warned of: one that is put off is warned of again.
  'alter table deadline add column warned_for timestamptz',

  // Nobody is told today of what happened before there was anything to tell them with. The owner, too, is held by the
  // wall while it is forced.
  'alter table change_counter no force row level security',
  'insert into relay_place (agency_id, number) select agency_id, last_number from change_counter',
  'alter table change_counter force row level security',

  ...noticeTables.flatMap(wallOf),
  'grant select on notice_setting, relay_place to casewright_app, casewright_worker',
  'grant insert, update on notice_setting to casewright_app',
  'grant insert, update on relay_place to casewright_worker',
  'grant select on notice to casewright_app, casewright_worker',
  'grant update (read_at) on notice to casewright_app',
  'grant insert on notice to casewright_worker',

  // Which agencies have something to hand on; see walls.ts for why a role that cannot log in answers this.
  'grant select (agency_id, last_number) on change_counter to casewright_scout',
  'create policy counter_anywhere on change_counter for select to casewright_scout using (true)',
  'grant select (agency_id, number) on relay_place to casewright_scout',
  'create policy place_anywhere on relay_place for select to casewright_scout using (true)',
  `create function agencies_to_tell() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select c.agency_id from change_counter c left join relay_place r on r.agency_id = c.agency_id
      where c.last_number > coalesce(r.number, 0) $$`,
  'revoke all on function agencies_to_tell() from public',
  'grant execute on function agencies_to_tell() to casewright_worker',
  'grant create on schema public to casewright_scout',
  'alter function agencies_to_tell() owner to casewright_scout',
  'revoke create on schema public from casewright_scout',
]
