/** Who watches is told how many cases are set aside. */
import { Migration } from '@mikro-orm/migrations'

export class SetAsideMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

// Which agencies have such; see walls.ts for why a role that cannot log in answers this.
const statements: readonly string[] = [
  `create function agencies_with_set_aside() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select a.id from agency a
      where exists (select from cases c where c.agency_id = a.id and c.set_aside_at is not null) $$`,
  'revoke all on function agencies_with_set_aside() from public',
  'grant execute on function agencies_with_set_aside() to casewright_worker',
  'grant create on schema public to casewright_scout',
  'alter function agencies_with_set_aside() owner to casewright_scout',
  'revoke create on schema public from casewright_scout',
]
