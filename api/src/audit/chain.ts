/** Chains the entries of an agency: each hash is made of the one before and of what the entry says. */
import { createHash } from 'node:crypto'
import { contentOf, type Entry } from './entry.ts'

export interface Numbered extends Entry {
  readonly number: number
  /** Microseconds since the epoch, in digits. */
  readonly at: string
  readonly mac: Buffer
}

/** What the first entry follows. */
export function beginningOf(agencyId: string): Buffer {
  return createHash('sha256').update(`casewright audit ${agencyId}`).digest()
}

export function nextHash(previous: Buffer, { number, at, mac, ...entry }: Numbered): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(JSON.stringify([number, at]))
    .update(mac)
    .update(contentOf(entry))
    .digest()
}

/** In the order of `entryFrom`. */
export const entryColumns = `id, actor, verb, subject_kind, subject, outcome,
  (extract(epoch from at) * 1000000)::bigint::text, mac, coalesce(number, 0)::float8, hash`

export type EntryTuple = [
  id: string,
  actor: string | null,
  verb: string,
  subjectKind: string | null,
  subject: string | null,
  outcome: string,
  at: string,
  mac: Buffer,
  number: number,
  hash: Buffer | null,
]

export function entryFrom(agencyId: string, tuple: EntryTuple): Numbered & { readonly hash: Buffer | null } {
  const [id, actor, verb, subjectKind, subject, outcome, at, mac, number, hash] = tuple
  return { agencyId, id, actor, verb, subjectKind, subject, outcome, at, mac, number, hash }
}
