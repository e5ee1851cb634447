/** An announced bank holiday can be taken back, and announced again. */
import { Migration } from '@mikro-orm/migrations'

export class WithdrawnHolidaysMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

// Numbered like what it takes back: a case's log replays with the holidays as they were.
const statements: readonly string[] = [
  'alter table announced_holiday add column withdrawn boolean not null default false',
  'alter table announced_holiday drop constraint announced_holiday_agency_id_calendar_on_date_key',
]
