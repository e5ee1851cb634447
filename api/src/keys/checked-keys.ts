/** Holds a process to the keys that its database knows: what is signed or sealed with two keys, nobody verifies or opens again. */
import { type AuditKey, openAuditKey, openMadeAuditKey } from '../audit/audit-key.ts'
import { readHead } from '../audit/read-seals.ts'
import { type AgencyTransaction, inAgency } from '../database/agency-transaction.ts'
import { keepKeyCheck, readKeyCheck, renewKeyCheck } from '../database/key-check.ts'
import type { Orm } from '../database/orm.ts'
import { StartError } from '../errors.ts'
import type { Log } from '../log.ts'
import { agencies } from '../people/find-person.ts'
import { purposeOf } from '../webhook/change-webhook.ts'
import type { SecretBox } from './secret-box.ts'

/**
 * Throws a StartError where another key has signed. One is made only where nothing is signed yet, and not by a command that
 * runs beside the server.
 */
export async function openCheckedAuditKey(owner: Orm, file: string, by: 'server' | 'command'): Promise<AuditKey> {
  const known = await readKeyCheck(owner, 'audit')
  // A version before this one signed, and kept no proof.
  const heads = known === undefined ? await inEvery(owner, readHead) : []
  const signed = heads.filter((head) => head !== null)
  const isFirst = known === null || (known === undefined && signed.length === 0)
  const key = isFirst && by === 'server' ? openAuditKey(file) : openMadeAuditKey(file)
  const read = await Promise.all(signed.map((head) => key.read(head)))
  // One of them is enough: where another key has come in once, what it sealed stays.
  if (signed.length > 0 && read.every((head) => head === null)) throw anotherKey(file)
  const proof = key.mac(purpose)
  if (!(await keepKeyCheck(owner, 'audit', proof)).equals(proof)) throw anotherKey(file)
  return key
}

/**
 * Throws a StartError where the database knows a key that is neither this one nor the one before. Warns of the webhooks whose
 * secrets neither opens: the key before was left out too early, or given up as lost.
 */
export async function checkSecretKey(owner: Orm, secrets: SecretBox, log: Log): Promise<void> {
  const sealProof = () => secrets.seal(purpose, purpose)
  const known = await readKeyCheck(owner, 'secrets')
  const closed = (await inEvery(owner, (tx) => findClosed(tx, secrets))).flat()
  // A version before this one sealed, and kept no proof: to open what does not open throws.
  if (known === undefined && closed[0] !== undefined) secrets.open(closed[0].secret, purposeOf(closed[0].id))
  const kept = known ?? (await keepKeyCheck(owner, 'secrets', sealProof()))
  secrets.open(kept, purpose)
  // Sealed anew, the proof opens still when the key before is given no more.
  if (secrets.sealedWith(kept) === 'older') await renewKeyCheck(owner, 'secrets', kept, sealProof())
  if (closed.length === 0) return
  log.warn(
    { webhooks: [...new Set(closed.map(({ id }) => id))] },
    'Secrets of webhooks were sealed with another key and sign nothing: set SECRET_KEY_BEFORE to that key. Where it is lost, have rotateWebhookSecret give new ones; one that was replaced already is needed for no more than a day.',
  )
}

// No entry of the audit and no webhook has this for its own.
const purpose = 'casewright key check'

function anotherKey(file: string): StartError {
  return new StartError(
    `The audit of this database is signed with another key than the one in ${file}: set AUDIT_KEY_FILE to the file that the other processes have, or put that one back.`,
  )
}

/** The webhooks with a secret that signs and does not open, with that one. */
async function findClosed(tx: AgencyTransaction, secrets: SecretBox): Promise<{ id: string; secret: Buffer }[]> {
  const rows = await tx.query<{ id: string; secret: Buffer }>(
    `select id, secret from webhook where agency_id = $1 and secret is not null
     union all
     select id, old_secret from webhook where agency_id = $1 and old_until > clock_timestamp() order by id`,
    [tx.agencyId],
  )
  return rows.filter(({ secret }) => secrets.sealedWith(secret) === null)
}

async function inEvery<Result>(owner: Orm, look: (tx: AgencyTransaction) => Promise<Result>): Promise<Result[]> {
  const found: Result[] = []
  for (const { id } of await agencies(owner, false)) found.push(await inAgency(owner, id, look))
  return found
}
