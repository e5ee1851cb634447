/** Keeps what only the keys of this database make or open, so that a process with others is told before it spoils anything. */
import { Migration } from '@mikro-orm/migrations'

export class KeyChecksMigration extends Migration {
  override up(): void {
    // Asked by the owner alone. Null: whoever runs it has said that the key is lost, and the next that comes is taken.
    this.addSql(`create table key_check (key text primary key check (key in ('audit', 'secrets')), proof bytea)`)
  }
}
