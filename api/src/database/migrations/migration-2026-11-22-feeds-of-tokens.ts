/** A calendar feed knows the token of a program that made it, and ends with it. */
import { Migration } from '@mikro-orm/migrations'

export class FeedsOfTokensMigration extends Migration {
  override up(): void {
    this.addSql(`alter table calendar_feed add column token_id uuid,
      add foreign key (agency_id, token_id) references access_token (agency_id, id) on update no action on delete no action`)
  }
}
