/** The table of imports of existing cases: a text that was found right, and how far it has been taken in. */
import { Migration } from '@mikro-orm/migrations'
import { wallOf } from './wall.ts'

export class ImportsMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements: readonly string[] = [
  // The text tells of people, so it is kept no longer than it is needed.
  `create table case_import (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    id uuid not null,
    format text not null check (format in ('ndjson', 'csv')),
    text text,
    total int not null,
    done int not null default 0,
    imported int not null default 0,
    there int not null default 0,
    failed int not null default 0,
    made_by uuid not null,
    made_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, id),
    foreign key (agency_id, made_by) references person (agency_id, id) on update no action on delete no action,
    check ((text is null) = (done = total))
  )`,
  'create index case_import_at_work on case_import (agency_id, made_at) where done < total',
  ...wallOf('case_import'),
  'grant select, insert on case_import to casewright_app',
  'grant select, update on case_import to casewright_worker',

  // Which agencies have an import at work; see walls.ts for why a role that cannot log in answers this.
  'grant select (agency_id, done, total) on case_import to casewright_scout',
  'create policy at_work_anywhere on case_import for select to casewright_scout using (done < total)',
  `create function agencies_importing() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select distinct agency_id from case_import where done < total $$`,
  'revoke all on function agencies_importing() from public',
  'grant execute on function agencies_importing() to casewright_worker',
  'grant create on schema public to casewright_scout',
  'alter function agencies_importing() owner to casewright_scout',
  'revoke create on schema public from casewright_scout',
]
