/** Turns a person into a secret that stands for them, and the secret back into who is signed in. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { v7 as newId, parse, stringify } from 'uuid'
import { endOfDay } from '../agency/directory-lists.ts'
import type { AuditKey } from '../audit/audit-key.ts'
import { type Act, insertOf } from '../audit/entry.ts'
import { type AgencyTransaction, askAgency, inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import { type Access, inspectsAs, type Permission, permissionsOf } from './access.ts'
import { provedMinutes, type SignedIn } from './permit.ts'

export type Issuing = Standing &
  (
    | { readonly hours: number }
    /** YYYY-MM-DD in London: it ends with this day. */
    | { readonly lastOn: string }
  )

interface Standing {
  readonly personKey: string
  /** Null: the session of a browser. */
  readonly name: string | null
  /** Null: all that the person may. */
  readonly scopes: readonly Permission[] | null
  /** Null: on the command line, or by signing in. */
  readonly byKey: string | null
  /** Of a session: when the provider had its person prove who they are, in epoch milliseconds; where it said so. */
  readonly provedAt?: number | null
}

export interface Issued {
  readonly key: string
  /** Told once: of the secret in it only the hash is kept. */
  readonly credential: string
}

export async function issueToken(tx: AgencyTransaction, issuing: Issuing): Promise<Issued> {
  const { personKey, name, scopes, byKey, provedAt = null } = issuing
  const [lastOn, hours] = 'lastOn' in issuing ? [issuing.lastOn, null] : [null, issuing.hours]
  const key = newId()
  const secret = randomBytes(32)
  await tx.query(
    `insert into access_token (agency_id, id, person_id, kind, name, secret_hash, scopes, created_by, expires_at, proved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8,
       coalesce(${endOfDay('$11')}, clock_timestamp() + $9 * interval '1 hour'),
       case when $10::float8 is not null then least(to_timestamp($10::float8 / 1000), clock_timestamp()) end)`,
    [
      tx.agencyId,
      key,
      personKey,
      name === null ? 'session' : 'token',
      name,
      hashOf(secret),
      scopes,
      byKey,
      hours,
      provedAt,
      lastOn,
    ],
  )
  return { key, credential: [prefix, packed(tx.agencyId), packed(key), secret.toString('base64url')].join('.') }
}

/**
 * Null where there is none, or it is none of ours, or no longer. One indexed read in the agency that it names. `isUse`: a
 * session goes on by being used; to look whether it is still there is no use of it.
 */
export async function authenticate(orm: Orm, credential: string | null, isUse = true): Promise<SignedIn | null> {
  const read = readCredential(credential)
  if (read === null) return null
  const { agencyId, key } = read
  const parameters = [agencyId, key]
  const [row] = await askAgency(orm, agencyId, {
    sql: `select t.person_id as "personId", t.secret_hash as "hash", t.scopes, p.access_kinds as access,
       t.kind = 'token' or coalesce(t.proved_at > clock_timestamp() - interval '${provedMinutes} minutes', false) as "hasProved",
       t.last_used_on is distinct from current_date as "isFirstToday",
       t.kind = 'session' and ${lastUsed} < clock_timestamp() - interval '${noteUseMinutes} minutes' as "isStale"
     from access_token t join person p on p.agency_id = t.agency_id and p.id = t.person_id
     where t.agency_id = $1 and t.id = $2 and t.revoked_at is null and t.expires_at > clock_timestamp()
       and p.left_at is null and ${stillUsed}`,
    parameters,
  })
  const found = row as Found | undefined
  if (found === undefined || !timingSafeEqual(found.hash, hashOf(read.secret))) return null
  if (isUse && (found.isFirstToday || found.isStale))
    await askAgency(orm, agencyId, {
      sql: `update access_token set last_used_on = current_date, last_used_at = statement_timestamp()
        where agency_id = $1 and id = $2`,
      parameters,
    })
  const { personId, access, scopes, hasProved } = found
  const may = permissionsOf(access, scopes)
  const beyondToken = permissionsOf(access).filter((each) => !may.includes(each))
  return { agencyId, personId, may, scopes, beyondToken, inspects: inspectsAs(access), hasProved, credentialKey: key }
}

/** What a credential can be ended by, and nobody comes in by: the hash stands in the place of its secret. */
export function markOf(credential: string | null): string | null {
  const read = readCredential(credential)
  return read && [prefix, packed(read.agencyId), packed(read.key), hashOf(read.secret).toString('base64url')].join('.')
}

/** Ends what bears such a mark; who signed out is entered in the audit. */
export async function revokeMarked(orm: Orm, auditKey: AuditKey, mark: string | null): Promise<void> {
  const read = readCredential(mark)
  if (read === null) return
  const { agencyId, key, secret: hash } = read
  await inAgency(orm, agencyId, async (tx) => {
    const [ended] = await tx.query<{ person: string }>(
      `update access_token set revoked_at = statement_timestamp()
       where agency_id = $1 and id = $2 and secret_hash = $3 and revoked_at is null returning person_id as person`,
      [agencyId, key, hash],
    )
    if (ended) tx.withCommit(insertOf(auditKey, tx.agencyId, [ofSession(ended.person, 'signOut')]))
  })
}

/** For the audit: somebody came in, or went. */
export function ofSession(actor: string, verb: 'signIn' | 'signOut'): Act {
  return { actor, verb, subjectKind: null, subject: null, outcome: 'done' }
}

/** False where this agency has no such token; one that is revoked already stays as it was. */
export async function revokeToken(tx: AgencyTransaction, key: string): Promise<boolean> {
  const found = await tx.query(
    `update access_token set revoked_at = coalesce(revoked_at, now.at) from (select statement_timestamp() as at) as now
     where agency_id = $1 and id = $2 and kind = 'token' returning id`,
    [tx.agencyId, key],
  )
  return found.length > 0
}

/** The agency that a credential names, whether or not it lets anybody in. */
export function agencyOf(credential: string | null): string | null {
  return readCredential(credential)?.agencyId ?? null
}

/** The credential in an Authorization header. */
export function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? null
}

interface Found {
  readonly personId: string
  readonly hash: Buffer
  readonly scopes: readonly Permission[] | null
  readonly access: readonly Access[]
  readonly hasProved: boolean
  readonly isFirstToday: boolean
  readonly isStale: boolean
}

/** How long somebody stays signed in who does nothing. */
export const idleMinutes = 60

// Often enough for that, and seldom enough to cost nothing.
const noteUseMinutes = 5
const lastUsed = 'coalesce(t.last_used_at, t.created_at)'
/** Sessions end when they are not used; tokens of programs do not. */
export const stillUsed = `(t.kind = 'token' or ${lastUsed} > statement_timestamp() - interval '${idleMinutes} minutes')`

// Tells whoever finds one lying about what it is.
const prefix = 'casewright'

function readCredential(credential: string | null) {
  const [first, agency, key, secret, ...more] = credential?.split('.') ?? []
  if (first !== prefix || agency?.length !== 22 || key?.length !== 22 || secret?.length !== 43 || more.length > 0)
    return null
  try {
    return { agencyId: unpacked(agency), key: unpacked(key), secret: Buffer.from(secret, 'base64url') }
  } catch {
    return null
  }
}

function packed(id: string): string {
  return Buffer.from(parse(id)).toString('base64url')
}

function unpacked(text: string): string {
  return stringify(Buffer.from(text, 'base64url'))
}

/** The secret is 256 random bits, which no slower hash would keep any better. */
function hashOf(secret: Buffer): Buffer {
  return createHash('sha256').update(secret).digest()
}
