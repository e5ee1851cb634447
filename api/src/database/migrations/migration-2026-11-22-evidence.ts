/** What rates are counted from: which deadlines were late on arrival, and deadlines in the order of the days they count for. */
import { Migration } from '@mikro-orm/migrations'

export class EvidenceMigration extends Migration {
  override up(): void {
    this.addSql('alter table deadline add column late_on_arrival boolean not null default false')
    for (const statement of markLateOnArrival) this.addSql(statement)
    // The day it was due; where nothing limits it, the day it was done, or else began.
    this.addSql(`create index deadline_by_day on deadline (agency_id, (coalesce(due_on, met_on, started_on)))
      where kind in ('duty', 'stage', 'whole')`)
  }
}

const tables = ['cases', 'deadline']

/** The snapshots know it of what is there already. The walls hold the owner too, and every agency's rows are meant here. */
export const markLateOnArrival: readonly string[] = [
  ...tables.map((table) => `alter table ${table} no force row level security`),
  `update deadline d set late_on_arrival = true
   from cases c, jsonb_array_elements(c.snapshot -> 'instances') as i
   where c.agency_id = d.agency_id and c.id = d.case_id and (i ->> 'waits')::boolean
     and (i ->> 'clock')::int = d.clock_index and (i ->> 'nth')::int = d.occurrence`,
  ...tables.map((table) => `alter table ${table} force row level security`),
]
