/** A delivery knows how often it was asked for again, so that what is left of an earlier sending does nothing more to it. */
import { Migration } from '@mikro-orm/migrations'

export class ReplaysMigration extends Migration {
  override up(): void {
    this.addSql('alter table delivery add column replays int not null default 0')
  }
}
