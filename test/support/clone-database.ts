/** Gives a test file a migrated database of its own, by cloning the run's template. */

import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { readConfig } from '../../api/src/config.ts'
import { type Database, openDatabase } from '../../api/src/database/database.ts'
import type { Entities } from '../../api/src/database/orm.ts'
import { asSuperuser } from './as-superuser.ts'

export interface ClonedDatabase extends Database {
  /** The owner's address: the DATABASE_URL of this database. */
  readonly url: string
}

/** Close it in `afterAll`: that drops the database, and fails when the test left a connection open. */
export async function cloneDatabase(entities: Entities = []): Promise<ClonedDatabase> {
  const { templateUrl, superuserUrl } = inject('postgres')
  const template = new URL(templateUrl)
  const name = `test_${randomBytes(6).toString('hex')}`
  await asSuperuser(
    superuserUrl,
    `create database ${name} template ${template.pathname.slice(1)} owner ${template.username}`,
  )
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).href
  const database = await openDatabase(
    readConfig({ DATABASE_URL: url }),
    async () => entities,
    () => {},
  )
  return {
    ...database,
    url,
    async close() {
      await database.close()
      await asSuperuser(superuserUrl, `drop database ${name}`)
    },
  }
}
