/** Lets the server take back that a ruleset is to be used from a date to come. */
import { Migration } from '@mikro-orm/migrations'

export class WithdrawnRulesetsMigration extends Migration {
  override up(): void {
    this.addSql('grant delete on adopted_ruleset to casewright_app')
  }
}
