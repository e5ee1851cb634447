/** Leaves room beside each deadline, so that one that is overdue or met is written anew in its own page and its indexes stay as they are. */
import { Migration } from '@mikro-orm/migrations'

export class RoomyDeadlinesMigration extends Migration {
  override up(): void {
    // What was written before is as tight as it was.
    this.addSql('alter table deadline set (fillfactor = 85)')
  }
}
