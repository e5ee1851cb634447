/** An import says on which lines the cases stand that could not be taken in; its text is gone by then. */
import { Migration } from '@mikro-orm/migrations'

export class FailedLinesMigration extends Migration {
  override up(): void {
    this.addSql(`alter table case_import add column failed_lines int[] not null default '{}'`)
  }
}
