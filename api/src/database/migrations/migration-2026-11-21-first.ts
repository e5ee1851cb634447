/** The first migration: every table, its keys, its walls and who may do what. */
import { Migration } from '@mikro-orm/migrations'
import { agenciesAndEditions } from './agencies-and-editions.ts'
import { casesAndDeadlines } from './cases-and-deadlines.ts'
import { drafts } from './drafts.ts'
import { walls } from './walls.ts'

export class FirstMigration extends Migration {
  override up(): void {
    for (const statement of [...agenciesAndEditions, ...casesAndDeadlines, ...drafts, ...walls]) this.addSql(statement)
  }
}
