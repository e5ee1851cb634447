/** Lets a person be several things at an agency, each with what it may do. */
import { Migration } from '@mikro-orm/migrations'

export class AccessMigration extends Migration {
  override up(): void {
    // A program before this one, running beside it, goes on reading `access`.
    this.addSql(
      `alter table person add column access_kinds text[] not null default '{case_worker}'
         check (access_kinds <@ array['case_worker', 'manager', 'policy_lead', 'publisher', 'administrator',
           'inspector', 'integrator', 'operator'])`,
    )
    // The wall holds the owner too, and every agency's people are meant here; nobody else sees it down.
    this.addSql('alter table person no force row level security')
    // Everybody may do afterwards what they might before.
    this.addSql(
      `update person set access_kinds = case access
         when 'worker' then array['case_worker']
         when 'reader' then array['inspector']
         else array[access, 'case_worker'] end`,
    )
    this.addSql('alter table person force row level security')
  }
}
