/** Prints a token for one person, and nothing else: `npx -y pnpm@12.21.0 --silent run token EMAIL [AGENCY]`. */

import { type Act, insertOf } from './audit/entry.ts'
import { readConfig } from './config.ts'
import { inAgency } from './database/agency-transaction.ts'
import { openRunning } from './database/open-running.ts'
import { describeError, StartError } from './errors.ts'
import { openCheckedAuditKey } from './keys/checked-keys.ts'
import { findByEmail } from './people/find-person.ts'
import { issueToken } from './people/tokens.ts'

try {
  process.stdout.write(`${await tokenFor(process.argv[2], process.argv[3])}\n`)
} catch (error) {
  console.error(describeError(error))
  process.exitCode = 1
}

async function tokenFor(email: string | undefined, agency: string | undefined): Promise<string> {
  if (!email) throw new StartError('Say for whom: npx -y pnpm@12.21.0 --silent run token EMAIL [AGENCY]')
  const config = readConfig(process.env)
  const orm = await openRunning(config, 'casewright token')
  try {
    const found = await findByEmail(orm, email)
    const [person, ...others] = agency === undefined ? found : found.filter((each) => each.agency === agency)
    if (!person)
      throw new StartError(`Nobody ${agency === undefined ? 'here' : `at ${agency}`} has the address ${email}.`)
    if (others.length > 0)
      throw new StartError(
        `${email} belongs to more than one agency: say after it to which, ${found.map((each) => `"${each.agency}"`).join(' or ')}.`,
      )
    const issuing = { personKey: person.personId, name: 'command line', scopes: null, hours: 12, byKey: null }
    const auditKey = await openCheckedAuditKey(orm, config.auditKeyFile, 'command')
    const made: Act = {
      ...{ actor: null, verb: 'runToken', outcome: 'done' },
      ...{ subjectKind: 'Person', subject: person.personId },
    }
    return await inAgency(orm, person.agencyId, async (tx) => {
      tx.withCommit(insertOf(auditKey, tx.agencyId, [made]))
      return (await issueToken(tx, issuing)).credential
    })
  } finally {
    await orm.close()
  }
}
