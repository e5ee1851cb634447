/** Lets an agency keep its own directory: its people, who holds which role, and who stands in for whom. */
import { Migration } from '@mikro-orm/migrations'
import { wallOf } from './wall.ts'

export class DirectoryMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements: readonly string[] = [
  `create table deputy (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    person_id uuid not null,
    deputy_id uuid not null,
    from_on date not null,
    until_on date not null,
    primary key (agency_id, person_id, from_on),
    check (person_id <> deputy_id and until_on >= from_on),
    foreign key (agency_id, person_id) references person (agency_id, id) on update no action on delete no action,
    foreign key (agency_id, deputy_id) references person (agency_id, id) on update no action on delete no action
  )`,
  'create index deputy_by_deputy on deputy (agency_id, deputy_id)',
  ...wallOf('deputy'),
  'grant select on deputy to casewright_app, casewright_worker',
  'grant insert, update (deputy_id, until_on), delete on deputy to casewright_app',
  // A person is never deleted: what they did stays theirs.
  'grant insert, update (name, email, access, access_kinds, manager_id, left_at) on person to casewright_app',
  'grant insert, delete on role_holder to casewright_app',
]
