/** A session knows who ended it, so that its browser is not let in again by what the provider remembers of it. */
import { Migration } from '@mikro-orm/migrations'

export class EndedSessionsMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements: readonly string[] = [
  // Null where it ran out, or its own browser signed out.
  `alter table access_token add column ended_by uuid, add foreign key (agency_id, ended_by)
     references person (agency_id, id) on update no action on delete no action`,
  'grant update (ended_by) on access_token to casewright_app',
]
