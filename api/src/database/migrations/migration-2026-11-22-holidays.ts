/** The table of newly announced bank holidays, and previews of counting with one. */
import { Migration } from '@mikro-orm/migrations'
import { wallOf } from './wall.ts'

export class HolidaysMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements: readonly string[] = [
  // Numbered as they came: a case counts with all up to its own number, and its log replays so.
  `create table announced_holiday (
    agency_id uuid not null references agency (id) on update no action on delete no action,
    number int not null,
    calendar text not null,
    on_date date not null,
    name text not null,
    announced_by uuid not null,
    announced_at timestamptz not null default clock_timestamp(),
    primary key (agency_id, number),
    unique (agency_id, calendar, on_date),
    foreign key (agency_id, announced_by) references person (agency_id, id) on update no action on delete no action
  )`,
  ...wallOf('announced_holiday'),
  'grant select, insert on announced_holiday to casewright_app',
  'grant select on announced_holiday to casewright_worker',

  // A preview is of other rules, or of a calendar that takes in so many announced holidays.
  'alter table switch_preview alter column ruleset drop not null',
  'alter table switch_preview alter column to_edition_id drop not null',
  'alter table switch_preview alter column from_on drop not null',
  'alter table switch_preview add column calendar int',
  'alter table switch_preview add check ((calendar is null) = (ruleset is not null))',
  'alter table switch_preview add check ((ruleset is null) = (to_edition_id is null) and (ruleset is null) = (from_on is null))',
]
