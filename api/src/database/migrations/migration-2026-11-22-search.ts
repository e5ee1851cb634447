/** Cases are searched by how their reference begins, in any letter case. */
import { Migration } from '@mikro-orm/migrations'

export class SearchMigration extends Migration {
  override up(): void {
    this.addSql(
      `create index cases_by_reference_begins on cases (agency_id, lower(reference) text_pattern_ops)
        where reference is not null`,
    )
  }
}
