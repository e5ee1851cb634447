/** The tables of moving live cases to other rules: what a preview showed, case by case, and what became of it. */
import { Migration } from '@mikro-orm/migrations'
import { wallOf } from './wall.ts'

export const switchTables = ['switch_preview', 'switched_case'] as const

export class SwitchingMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements: readonly string[] = [
  // How many of the agency's announced holidays the case's calendar takes in.
  'alter table cases add column calendar int not null default 0',
  // What has ended stays of the edition it ended under; null: the case's own.
  `alter table deadline add column edition_id uuid references edition (id) on update no action on delete no action`,

  // `edition_id` is what is adopted (null: the editions as they come), `to_edition_id` where live cases go. `place` is the
  // last case counted: whoever goes on begins after it.
  `create table switch_preview (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    ruleset text not null,
    edition_id uuid references edition (id) on update no action on delete no action,
    to_edition_id uuid not null references edition (id) on update no action on delete no action,
    from_on date not null,
    instead_of text,
    moves jsonb not null,
    live boolean not null,
    state text not null check (state in ('counting', 'ready', 'switching', 'switched')),
    total int not null,
    counted int not null default 0,
    place uuid,
    made_by uuid not null,
    made_at timestamptz not null default clock_timestamp(),
    switched_by uuid,
    switched_at timestamptz,
    primary key (agency_id, id),
    foreign key (agency_id, made_by) references person (agency_id, id) on update no action on delete no action,
    foreign key (agency_id, switched_by) references person (agency_id, id) on update no action on delete no action
  )`,
  `create index switch_preview_at_work on switch_preview (agency_id, made_at) where state in ('counting', 'switching')`,

  // `shown` is each deadline before and after, `digest` what it comes to; `refusal` is why a case cannot move.
  `create table switched_case (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    preview_id uuid not null,
    case_id uuid not null,
    version int not null,
    refusal text,
    message text,
    earlier int not null,
    later int not null,
    overdue int not null,
    withdrawn int not null,
    added int not null,
    shown jsonb not null,
    digest text not null,
    result text check (result in ('moved', 'changed', 'no_place', 'failed')),
    primary key (agency_id, preview_id, case_id),
    foreign key (agency_id, preview_id) references switch_preview (agency_id, id)
      on update no action on delete no action,
    foreign key (agency_id, case_id) references cases (agency_id, id) on update no action on delete no action
  )`,
  'create index switched_case_to_move on switched_case (agency_id, preview_id, case_id) where result is null',

  ...switchTables.flatMap(wallOf),
  'grant select, insert, update on switch_preview to casewright_app',
  'grant select on switched_case to casewright_app',
  'grant select, update on switch_preview to casewright_worker',
  'grant select, insert, update on switched_case to casewright_worker',

  // Which agencies have a preview at work; see walls.ts for why a role that cannot log in answers this.
  'grant select (agency_id, state) on switch_preview to casewright_scout',
  `create policy at_work_anywhere on switch_preview for select to casewright_scout
    using (state in ('counting', 'switching'))`,
  `create function agencies_switching() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select distinct agency_id from switch_preview where state in ('counting', 'switching') $$`,
  'revoke all on function agencies_switching() from public',
  'grant execute on function agencies_switching() to casewright_worker',
  'grant create on schema public to casewright_scout',
  'alter function agencies_switching() owner to casewright_scout',
  'revoke create on schema public from casewright_scout',
]
