/** Opens the database of an installation that is running, for a command beside it. */

import type { Config } from '../config.ts'
import { StartError } from '../errors.ts'
import { embeddedOwnerUrl } from './embedded/embedded-server.ts'
import { isMigrated } from './migrate.ts'
import { requireNoDemonstration } from './no-demonstration.ts'
import { type Orm, openOrm } from './orm.ts'
import { reach } from './reach.ts'

/** As the owner; throws a StartError where nothing runs there yet, or only a version before this one, or no more than a demonstration. */
export async function openRunning(config: Config, applicationName: string): Promise<Orm> {
  const url = config.database?.ownerUrl ?? embeddedOwnerUrl(config.dataFolder)
  if (url === null) throw notStarted(config)
  const client = await reach(url, 'DATABASE_URL').catch((error) => {
    throw config.database ? error : notStarted(config)
  })
  try {
    if (!(await isMigrated(client))) throw notStarted(config)
    await requireNoDemonstration(client, config)
  } finally {
    await client.end()
  }
  return openOrm({ url, poolSize: 1, entities: [], applicationName, patienceMs: 0 })
}

function notStarted({ database, dataFolder }: Config): StartError {
  if (database !== null)
    return new StartError('This version has not run on the database of DATABASE_URL: start it first.')
  return new StartError(`Casewright is not running on the data in ${dataFolder}: start it first.`)
}
