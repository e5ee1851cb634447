/** Marks what has been erased, and lets the database itself hold inspectors to what the rules let them see. */
import { Migration } from '@mikro-orm/migrations'

const inspects = `(select nullif(current_setting('casewright.inspects', true), ''))`

// One setting names the kinds of case, edition and procedure, that an inspector may see; nobody else has it. It is read
// once a statement, and the rows of a case are seen where the case is.
const withCase = ['event', 'event_words', 'deadline', 'case_holder', 'outbox']

export class KeepingMigration extends Migration {
  override up(): void {
    this.addSql('alter table cases add column erased_at timestamptz')
    this.addSql(
      `create policy inspected on cases as restrictive for select to casewright_app using (${inspects} is null
         or (edition_id::text || ':' || procedure) = any (string_to_array(${inspects}, ',')))`,
    )
    for (const table of withCase)
      this.addSql(
        `create policy inspected on ${table} as restrictive for select to casewright_app using (${inspects} is null
           or exists (select from cases c where c.agency_id = ${table}.agency_id and c.id = ${table}.case_id))`,
      )
  }
}
