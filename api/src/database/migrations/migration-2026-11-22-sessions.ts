/** When a session was last used is kept, so that one that nobody uses any more ends. */
import { Migration } from '@mikro-orm/migrations'

export class SessionsMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements: readonly string[] = [
  'alter table access_token add column last_used_at timestamptz',
  'grant update (last_used_at) on access_token to casewright_app',
]
