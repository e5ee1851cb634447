/** A preview is counted in parts, so that several workers can be at it. */
import { Migration } from '@mikro-orm/migrations'

export class PartsMigration extends Migration {
  override up(): void {
    // Null: not divided yet. A program that knows of no parts goes on by `place`, which the first part begins from.
    this.addSql('alter table switch_preview add column parts jsonb')
  }
}
