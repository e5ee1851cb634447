/** What was tried out and not made is forgotten after seven days. */
import { Migration } from '@mikro-orm/migrations'

export class OldPreviewsMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements: readonly string[] = [
  'grant delete on switch_preview to casewright_worker',
  'grant delete on switched_case to casewright_worker',
  `create index switch_preview_not_made on switch_preview (agency_id, made_at) where state = 'ready'`,

  // Which agencies have such; see walls.ts for why a role that cannot log in answers this.
  'grant select (agency_id, state, made_at) on switch_preview to casewright_scout',
  `create policy not_made_anywhere on switch_preview for select to casewright_scout
    using (state = 'ready' and current_user = 'casewright_scout')`,
  `create function agencies_with_old_previews() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select distinct agency_id from switch_preview
      where state = 'ready' and made_at < clock_timestamp() - interval '7 days' $$`,
  'revoke all on function agencies_with_old_previews() from public',
  'grant execute on function agencies_with_old_previews() to casewright_worker',
  'grant create on schema public to casewright_scout',
  'alter function agencies_with_old_previews() owner to casewright_scout',
  'revoke create on schema public from casewright_scout',
]
