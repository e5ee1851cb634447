/** Keeps what is published in a sandbox there: no other agency sees it, and its names are free elsewhere. */
import { Migration } from '@mikro-orm/migrations'
import { agencyInContext } from './wall.ts'

export class SandboxEditionsMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

// `sandbox_agency_id` is the sandbox that keeps it. What was published before this, in a sandbox too, is everybody's: others
// may have adopted it.
const statements: readonly string[] = [
  'alter table edition add column sandbox_agency_id uuid references agency (id) on update no action on delete no action',
  // Until it is replaced, the version before cannot publish beside this: the key that it names is gone.
  'alter table edition drop constraint edition_ruleset_in_force_from_key',
  `create unique index edition_published_once on edition (ruleset, in_force_from, sandbox_agency_id) nulls not distinct`,
  'drop policy read_by_all on edition',
  `create policy read_by_all_but_of_sandboxes on edition for select
    using (sandbox_agency_id is null or sandbox_${agencyInContext})`,
  'drop policy published_by_own_agency on edition',
  `create policy published_by_own_agency on edition for insert to casewright_app
    with check (owner_${agencyInContext} and sandbox_agency_id is not distinct from
      (select agency_id from sandbox_clock where ${agencyInContext}))`,
]
