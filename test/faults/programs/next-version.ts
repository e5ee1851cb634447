/** The shipped API as its next version might be: with one migration more, of tables that are in use. */

import { passGate } from '../../../api/src/database/gate.ts'
import { migrations } from '../../../api/src/database/migrations/index.ts'
import { tamperedServer } from './tampered-server.ts'

// Any migration has the means to be another.
const AnyMigration = migrations[0]!.class

/** First what is new beside what is old, kept alike by the database; what is old goes when no version reads it. */
class Expand extends AnyMigration {
  override up(): void {
    this.addSql('alter table event add column made_on date')
    // And of others that one request reads after the other, the last first; it takes a while from one to the next, as where rows are filled in.
    for (const table of ['outbox', 'deadline', 'cases']) {
      this.addSql(`alter table ${table} add column note text`)
      this.addSql('select pg_sleep(0.2)')
    }
    this.addSql(`create function event_made_on() returns trigger language plpgsql as
      $$ begin new.made_on := new.happened_on; return new; end $$`)
    this.addSql('create trigger made_on before insert or update on event for each row execute function event_made_on()')
  }
}

/** Control: at once. */
class Rename extends AnyMigration {
  override up(): void {
    this.addSql('alter table event rename column happened_on to made_on')
  }
}

const changes: Readonly<Record<string, typeof Expand>> = { expand: Expand, rename: Rename }
const change = changes[process.env.SCHEMA_CHANGE ?? '']
if (change !== undefined) migrations.push({ name: 'of the next version', class: change })
// Control: requests that pass no gate.
const withoutGate = (sql: string) => (process.env.GATE === 'out' ? sql.replace(`; ${passGate}`, '') : sql)
tamperedServer((query, sql, values) => query(withoutGate(sql), values))
