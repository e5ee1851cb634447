/** Prints a token for one person, and nothing else: `pnpm --silent run token EMAIL`. */

import { readConfig } from './config.ts'
import { inAgency } from './database/agency-transaction.ts'
import { embeddedOwnerUrl } from './database/embedded/embedded-server.ts'
import { openOrm } from './database/orm.ts'
import { reach } from './database/reach.ts'
import { describeError, StartError } from './errors.ts'
import { findByEmail } from './people/find-person.ts'
import { issueToken } from './people/tokens.ts'

try {
  process.stdout.write(`${await tokenFor(process.argv[2])}\n`)
} catch (error) {
  console.error(describeError(error))
  process.exitCode = 1
}

async function tokenFor(email: string | undefined): Promise<string> {
  if (!email) throw new StartError('Say for whom: pnpm --silent run token EMAIL')
  const config = readConfig(process.env)
  const url = config.database?.ownerUrl ?? embeddedOwnerUrl(config.dataFolder)
  if (url === null) throw new StartError(notStarted(config.dataFolder))
  const client = await reach(url, 'DATABASE_URL').catch((error) => {
    throw config.database ? error : new StartError(notStarted(config.dataFolder))
  })
  const { rows } = await client.query(`select to_regclass('public.person') is not null as there`)
  await client.end()
  if (!rows[0].there) throw new StartError(notStarted(config.dataFolder))
  const orm = openOrm({ url, poolSize: 1, entities: [], applicationName: 'casewright token' })
  try {
    const [person] = await findByEmail(orm, email)
    if (!person) throw new StartError(`Nobody here has the address ${email}.`)
    const issuing = { personKey: person.personId, name: 'command line', scopes: null, hours: 12, byKey: null }
    return await inAgency(orm, person.agencyId, async (tx) => (await issueToken(tx, issuing)).credential)
  } finally {
    await orm.close()
  }
}

function notStarted(dataFolder: string): string {
  return `Casewright is not running on the data in ${dataFolder}: start it first.`
}
