/** A case knows when it was brought along by an import: its entries up to then are dated as they were said to have been recorded. */
import { Migration } from '@mikro-orm/migrations'

export class ImportedAtMigration extends Migration {
  override up(): void {
    this.addSql('alter table cases add column imported_at timestamptz')
    for (const statement of markImported) this.addSql(statement)
  }
}

const tables = ['cases', 'outbox', 'sandbox_clock']

/**
 * The outbox knows it of what is there already, by the real clock; what a sandbox's stood at then is not kept. The walls
 * hold the owner too, and every agency's rows are meant here.
 */
export const markImported: readonly string[] = [
  ...tables.map((table) => `alter table ${table} no force row level security`),
  `update cases c set imported_at = o.created_at
   from outbox o
   where o.agency_id = c.agency_id and o.case_id = c.id and o.kind = 'imported'
     and c.agency_id not in (select agency_id from sandbox_clock)`,
  ...tables.map((table) => `alter table ${table} force row level security`),
]
