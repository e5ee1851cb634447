/** Prints a token for one person, and nothing else: `npx -y pnpm@12.21.0 --silent run token EMAIL`. */

import { openMadeAuditKey } from './audit/audit-key.ts'
import { type Act, insertOf } from './audit/entry.ts'
import { readConfig } from './config.ts'
import { inAgency } from './database/agency-transaction.ts'
import { openRunning } from './database/open-running.ts'
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
  if (!email) throw new StartError('Say for whom: npx -y pnpm@12.21.0 --silent run token EMAIL')
  const config = readConfig(process.env)
  const orm = await openRunning(config, 'casewright token')
  try {
    const [person] = await findByEmail(orm, email)
    if (!person) throw new StartError(`Nobody here has the address ${email}.`)
    const issuing = { personKey: person.personId, name: 'command line', scopes: null, hours: 12, byKey: null }
    const auditKey = openMadeAuditKey(config.auditKeyFile)
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
