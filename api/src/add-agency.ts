/** Makes an agency and its administrator: `npx -y pnpm@12.21.0 --silent run add-agency NAME ADMINISTRATOR_EMAIL ADMINISTRATOR_NAME`. */

import { parseArgs } from 'node:util'
import { epochDay } from '@casewright/dsl'
import { v7 as newId } from 'uuid'
import { type AddingAgency, addAgency } from './agency/add-agency.ts'
import { type Act, insertOf } from './audit/entry.ts'
import { readConfig } from './config.ts'
import { inAgency } from './database/agency-transaction.ts'
import { openRunning } from './database/open-running.ts'
import { describeError, StartError } from './errors.ts'
import { openCheckedAuditKey } from './keys/checked-keys.ts'

const usage =
  'Say what it is called and who administers it, what has spaces in quotes: npx -y pnpm@12.21.0 --silent run add-agency NAME ADMINISTRATOR_EMAIL ADMINISTRATOR_NAME [--sandbox DATE]'

/** What is wrong is told by these. */
const places: Readonly<Record<string, string>> = {
  agency: 'NAME',
  email: 'ADMINISTRATOR_EMAIL',
  name: 'ADMINISTRATOR_NAME',
}

try {
  const adding = readArguments(process.argv.slice(2))
  await add(adding)
  const { name, administrator } = adding
  process.stdout.write(`The agency ${name} is made, and ${administrator.email} administers it.\n`)
} catch (error) {
  console.error(describeError(error))
  process.exitCode = 1
}

function readArguments(given: string[]): AddingAgency {
  const { positionals, values } = parsed(given)
  const [name, email, person, ...more] = positionals
  if (name === undefined || email === undefined || person === undefined || more.length > 0) throw new StartError(usage)
  const sandboxFromMs = values.sandbox === undefined ? null : morningOf(values.sandbox)
  return { name, administrator: { name: person, email }, sandboxFromMs }
}

function parsed(given: string[]) {
  try {
    return parseArgs({ args: given, allowPositionals: true, options: { sandbox: { type: 'string' } } })
  } catch {
    throw new StartError(usage)
  }
}

function morningOf(date: string): number {
  if (epochDay(date) === null) throw new StartError('--sandbox: A date, like 2026-01-05.')
  return Date.parse(`${date}T09:00:00Z`)
}

async function add(adding: AddingAgency): Promise<void> {
  const config = readConfig(process.env)
  const orm = await openRunning(config, 'casewright add-agency')
  try {
    const auditKey = await openCheckedAuditKey(orm, config.auditKeyFile, 'command')
    await inAgency(orm, newId(), async (tx) => {
      const answer = await addAgency(tx, adding)
      if (answer.kind === 'invalid') throw new StartError(`${places[answer.field] ?? answer.field}: ${answer.message}`)
      if (answer.kind === 'refused') throw new StartError(answer.message)
      const made: Act = {
        ...{ actor: null, verb: 'addAgency', outcome: 'done' },
        ...{ subjectKind: 'Person', subject: answer.personKey },
      }
      tx.withCommit(insertOf(auditKey, tx.agencyId, [made]))
    })
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new StartError('The login of DATABASE_URL may not make an agency: use the one that owns the database.')
  } finally {
    await orm.close()
  }
}
