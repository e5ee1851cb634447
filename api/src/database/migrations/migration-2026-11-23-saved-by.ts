/** A draft knows who saved its text as it stands: of several who write in it, that was not kept. */
import { Migration } from '@mikro-orm/migrations'

export class SavedByMigration extends Migration {
  override up(): void {
    this.addSql(`alter table draft add column saved_by uuid, add foreign key (agency_id, saved_by)
      references person (agency_id, id) on update no action on delete no action`)
  }
}
