/** What is asked across the walls is answered for the scout itself, and for no login that is a member of it. */
import { Migration } from '@mikro-orm/migrations'

export class ScoutAloneMigration extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

// Whoever hands a function to the scout must be a member of it, and policies for a role hold for its members: so the owner
// saw those rows of every agency. Its membership cannot be revoked here, for roles belong to the whole server, and another
// database of it may be handing over a function at this moment. Inside such a function the user is the scout.
const statements = [
  ['cases', 'due_anywhere', 'next_due_at is not null'],
  ['sandbox_clock', 'clock_anywhere'],
  ['outbox', 'unnumbered_anywhere', 'number is null'],
  ['audit_entry', 'unsealed_anywhere', 'number is null'],
  ['change_counter', 'counter_anywhere'],
  ['relay_place', 'place_anywhere'],
  ['webhook', 'webhook_anywhere'],
  ['delivery', 'owed_anywhere', `state = 'owed'`],
  ['notice_setting', 'wish_anywhere'],
  ['idempotency_key', 'age_anywhere'],
  ['switch_preview', 'at_work_anywhere', `state in ('counting', 'switching')`],
  ['case_import', 'at_work_anywhere', 'done < total'],
].map(
  ([table, policy, rows]) =>
    `alter policy ${policy} on ${table} using (${rows ? `${rows} and ` : ''}current_user = 'casewright_scout')`,
)
