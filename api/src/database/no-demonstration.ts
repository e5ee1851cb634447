/** Keeps the demonstration out of earnest: its people, whom anybody knows by name, stay where it was tried. */
import type { Client } from 'pg'
import type { Config } from '../config.ts'
import { StartError } from '../errors.ts'

/** Throws a StartError in production where demonstration agencies are in the database, which must be migrated. */
export async function requireNoDemonstration(
  client: Client,
  { production, database, dataFolder }: Config,
): Promise<void> {
  if (!production) return
  const { rows } = await client.query('select from agency where demonstration limit 1')
  if (rows.length === 0) return
  const [held, instead] = database
    ? ['The database of DATABASE_URL', 'give it another database']
    : [`The database in ${dataFolder}`, 'set DATA_DIR to an empty folder, or DATABASE_URL']
  throw new StartError(`${held} holds the demonstration, and NODE_ENV is production: ${instead}.`)
}
