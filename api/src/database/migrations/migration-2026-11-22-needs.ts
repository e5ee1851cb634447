/** Says which migrations a program must know to work on this database: so an older one may stand beside what only adds. */
import { Migration } from '@mikro-orm/migrations'

export class NeedsMigration extends Migration {
  override up(): void {
    this.addSql('create table schema_needs (migration text primary key)')
  }
}
