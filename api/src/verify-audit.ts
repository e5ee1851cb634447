/** Goes through every agency's audit and prints the head that is sealed, to be kept elsewhere: `npx -y pnpm@12.21.0 --silent run verify-audit [HEAD …]`. */

import { type AuditKey, type Head, openMadeAuditKey } from './audit/audit-key.ts'
import { verifyAudit } from './audit/verify-audit.ts'
import { readConfig } from './config.ts'
import { inAgency } from './database/agency-transaction.ts'
import { openRunning } from './database/open-running.ts'
import { describeError, StartError } from './errors.ts'

// `verify-audit | head` closes the pipe early: that is not a fault of ours, and of what was not gone through nothing is said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(1)
})

try {
  const isWhole = await verifyAll(process.argv.slice(2))
  process.exitCode = isWhole ? 0 : 1
} catch (error) {
  console.error(describeError(error))
  process.exitCode = 1
}

/** `signed`: heads that were kept elsewhere, of any agencies; without them nobody can tell that the end is gone. */
async function verifyAll(signed: readonly string[]): Promise<boolean> {
  const config = readConfig(process.env)
  const orm = await openRunning(config, 'casewright audit')
  try {
    const key = openMadeAuditKey(config.auditKeyFile)
    const kept = await Promise.all(signed.map((each) => readHead(key, each)))
    const agencies: { id: string; name: string }[] = await orm.em
      .fork()
      .execute('select id, name from agency order by name')
    let isWhole = true
    for (const { id, name } of agencies) {
      const head = kept.filter(({ agency }) => agency === id).sort((one, other) => other.number - one.number)[0]
      const { entries, findings, lastGood } = await inAgency(orm, id, (tx) => verifyAudit(tx, key, head ?? null))
      const state = findings.length === 0 ? 'whole' : `${findings.length} found wrong`
      console.log(`${name}: ${entries} entries, ${state}.`)
      for (const { message } of findings) console.log(`  ${message}`)
      if (lastGood) console.log(`  Head ${lastGood.number}: ${lastGood.signed}`)
      if (findings.length > 0) isWhole = false
    }
    return isWhole
  } finally {
    await orm.close()
  }
}

async function readHead(key: AuditKey, signed: string): Promise<Head> {
  const head = await key.read(signed)
  if (head === null)
    throw new StartError(
      'A head that was given is not signed by the key in AUDIT_KEY_FILE: look for the key of that time.',
    )
  return head
}
