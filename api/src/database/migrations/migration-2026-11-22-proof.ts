/** When the provider last had somebody prove who they are is kept with their session: what is grave asks for a new proof. */
import { Migration } from '@mikro-orm/migrations'

export class ProofMigration extends Migration {
  override up(): void {
    this.addSql('alter table access_token add column proved_at timestamptz')
  }
}
