/** The tables of telling other programs: where to, and what became of each delivery. */
import { Migration } from '@mikro-orm/migrations'
import { wallOf } from './wall.ts'

const webhookTables = ['webhook', 'delivery']

export class WebhooksMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements: readonly string[] = [
  // Secrets are sealed with a key that the database does not have. One that was deleted stays for its deliveries' sake,
  // without its address and secrets.
  `create table webhook (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    url text,
    kinds text[] not null,
    state text not null default 'active' check (state in ('active', 'paused', 'stopped', 'deleted')),
    secret bytea,
    old_secret bytea,
    old_until timestamptz,
    created_by uuid not null,
    created_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, id),
    foreign key (agency_id, created_by) references person (agency_id, id) on update no action on delete no action,
    check ((state = 'deleted') = (url is null)),
    check ((state = 'deleted') = (secret is null))
  )`,

  // By the number of the change in the outbox. Owed: not yet in the queue, or taken out of it to wait for its webhook.
  `create table delivery (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    webhook_id uuid not null,
    number bigint not null,
    state text not null default 'owed' check (state in ('owed', 'queued', 'delivered', 'dead')),
    attempts int not null default 0,
    next_try_at timestamptz,
    last_status int,
    last_trouble text,
    last_tried_at timestamptz,
    primary key (agency_id, webhook_id, number),
    foreign key (agency_id, webhook_id) references webhook (agency_id, id) on update no action on delete no action
  )`,
  `create index delivery_owed on delivery (agency_id, webhook_id, number) where state = 'owed'`,

  ...webhookTables.flatMap(wallOf),
  'grant select on webhook, delivery to casewright_app, casewright_worker',
  'grant insert, update on webhook, delivery to casewright_app',
  'grant insert, update on delivery to casewright_worker',
  'grant update (state) on webhook to casewright_worker',

  // What is owed to a webhook is something to hand on, too.
  'grant select (agency_id, id, state) on webhook to casewright_scout',
  'create policy webhook_anywhere on webhook for select to casewright_scout using (true)',
  'grant select (agency_id, webhook_id, state) on delivery to casewright_scout',
  `create policy owed_anywhere on delivery for select to casewright_scout using (state = 'owed')`,
  'grant create on schema public to casewright_scout',
  `create or replace function agencies_to_tell() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select c.agency_id from change_counter c left join relay_place r on r.agency_id = c.agency_id
      where c.last_number > coalesce(r.number, 0)
      union
      select w.agency_id from webhook w where w.state = 'active' and exists
        (select from delivery d where d.agency_id = w.agency_id and d.webhook_id = w.id and d.state = 'owed') $$`,
  'grant select (id) on agency to casewright_scout',
  'grant select (agency_id, warn_days) on notice_setting to casewright_scout',
  'create policy wish_anywhere on notice_setting for select to casewright_scout using (true)',
  `create function agencies_that_warn() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select a.id from agency a left join notice_setting s on s.agency_id = a.id
      where s.warn_days is distinct from 0 $$`,
  'revoke all on function agencies_that_warn() from public',
  'grant execute on function agencies_that_warn() to casewright_worker',
  'alter function agencies_that_warn() owner to casewright_scout',
  'revoke create on schema public from casewright_scout',
]
