/** Opens the database of an installation that is running, for a command beside it. */

import type { Config } from '../config.ts'
import { StartError } from '../errors.ts'
import { embeddedOwnerUrl } from './embedded/embedded-server.ts'
import { type Orm, openOrm } from './orm.ts'
import { reach } from './reach.ts'

/** As the owner; throws a StartError where nothing runs there yet. */
export async function openRunning(config: Config, applicationName: string): Promise<Orm> {
  const url = config.database?.ownerUrl ?? embeddedOwnerUrl(config.dataFolder)
  if (url === null) throw notStarted(config)
  const client = await reach(url, 'DATABASE_URL').catch((error) => {
    throw config.database ? error : notStarted(config)
  })
  const { rows } = await client.query(`select to_regclass('public.person') is not null as there`)
  await client.end()
  if (!rows[0].there) throw notStarted(config)
  return openOrm({ url, poolSize: 1, entities: [], applicationName, patienceMs: 0 })
}

function notStarted({ dataFolder }: Config): StartError {
  return new StartError(`Casewright is not running on the data in ${dataFolder}: start it first.`)
}
