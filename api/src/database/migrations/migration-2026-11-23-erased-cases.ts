/** Finds at each start whether anything was ever erased, without a look at every case. */
import { Migration } from '@mikro-orm/migrations'

export class ErasedCasesMigration extends Migration {
  override up(): void {
    this.addSql('create index cases_erased on cases (agency_id) where erased_at is not null')
  }
}
