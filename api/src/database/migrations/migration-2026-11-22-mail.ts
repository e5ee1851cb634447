/** Marks on a notice that a mail has said that it waits. */
import { Migration } from '@mikro-orm/migrations'

export class MailMigration extends Migration {
  override up(): void {
    this.addSql('alter table notice add column mailed_at timestamptz')
    this.addSql('grant update (mailed_at) on notice to casewright_worker')
  }
}
