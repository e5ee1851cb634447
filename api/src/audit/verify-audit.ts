/** Goes through the whole chain of an agency's audit again, and says what is wrong with it and where. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { AuditKey, Head } from './audit-key.ts'
import { beginningOf, type EntryTuple, entryColumns, entryFrom, nextHash } from './chain.ts'
import { contentOf } from './entry.ts'
import { readSeals, type Seal } from './read-seals.ts'

export type FindingKind = 'missing' | 'altered' | 'foreign' | 'rewritten' | 'unsealed' | 'truncated'

export interface Finding {
  readonly kind: FindingKind
  /** The place in the chain; null for an entry that is not sealed yet. */
  readonly number: number | null
  readonly message: string
}

export interface Verified {
  /** How many entries were looked at. */
  readonly entries: number
  readonly findings: readonly Finding[]
  /** The last head that this program signed before the first finding. */
  readonly lastGood: Signed | null
}

export type Signed = Head & { readonly signed: string }

/** `kept`: a head that was kept elsewhere; without one nobody can tell that the end of the chain is gone. */
export async function verifyAudit(
  tx: AgencyTransaction,
  key: AuditKey,
  kept: Head | null,
  // So few that others are answered between two of them.
  batchSize = 500,
): Promise<Verified> {
  const walk = beginWalk(tx.agencyId, key, kept)
  let place: readonly [number: number, id: string] = [Number.MIN_SAFE_INTEGER, '00000000-0000-0000-0000-000000000000']
  const readOn = () => tx.tuples<EntryTuple>(sealedAfter, [tx.agencyId, ...place, batchSize])
  for (;;) {
    let rows = await readOn()
    if (rows.length === 0) {
      const left = await readSeals(tx, key, place[0], Number.MAX_SAFE_INTEGER)
      // What was sealed since the entries were read is there by now; only a seal whose entries still are not has lost them.
      if (left.size > 0) rows = await readOn()
      if (rows.length === 0) {
        walk.leave(left)
        break
      }
    }
    const [last] = rows.slice(-1) as [EntryTuple]
    const seals = await readSeals(tx, key, place[0], last[8])
    for (const row of rows) walk.pass(row, seals)
    walk.leave(seals)
    place = [last[8], last[0]]
  }
  walk.end()
  const waiting = await tx.tuples<EntryTuple>(
    `select ${entryColumns} from audit_entry where agency_id = $1 and number is null order by at, id`,
    [tx.agencyId],
  )
  for (const row of waiting) walk.wait(row)
  return walk.verified()
}

const sealedAfter = `select ${entryColumns} from audit_entry
  where agency_id = $1 and number is not null and (number, id) > ($2::bigint, $3::uuid) order by number, id limit $4`

/** Passes the entries in the order of their numbers, each held to what is stored of the one before: so a change is found once. */
function beginWalk(agencyId: string, key: AuditKey, kept: Head | null) {
  const findings: Finding[] = []
  let lastGood: Signed | null = null
  let previous = beginningOf(agencyId)
  let [entries, number, sealedUpTo, isKeptSeen] = [0, 0, 0, kept === null]
  const find = (kind: FindingKind, at: number | null, message: string) => findings.push({ kind, number: at, message })
  const isOurs = (entry: ReturnType<typeof entryFrom>) => key.mac(contentOf(entry)).equals(entry.mac)

  function passSeal({ head, signed }: Seal, stored: string): void {
    if (head === null) find('rewritten', number, `The seal at number ${number} was not signed by this program.`)
    else if (head.hash !== stored)
      find('rewritten', number, `What stands up to number ${number} is not what was sealed then.`)
    else if (head.from !== sealedUpTo + 1)
      find('missing', sealedUpTo + 1, `The seal that begins at number ${sealedUpTo + 1} is missing.`)
    else if (findings.length === 0) lastGood = { ...head, signed }
    sealedUpTo = number
  }

  return {
    pass(row: EntryTuple, seals: Map<number, Seal>): void {
      const entry = entryFrom(agencyId, row)
      entries += 1
      if (entry.number !== number + 1)
        find(
          'missing',
          number + 1,
          `Number ${number} is followed by ${entry.number}: ${number + 1} is not in its place.`,
        )
      if (!isOurs(entry)) find('foreign', entry.number, `Number ${entry.number} says what this program did not write.`)
      else if (!nextHash(previous, entry).equals(entry.hash!))
        find('altered', entry.number, `Number ${entry.number}, or its place in the chain, is not what was sealed.`)
      number = entry.number
      previous = entry.hash!
      const stored = previous.toString('hex')
      if (kept?.number === number) {
        isKeptSeen = true
        if (kept.hash !== stored)
          find('rewritten', number, `What stands up to number ${number} is not what the head kept elsewhere covers.`)
      }
      const seal = seals.get(number)
      if (seal === undefined) return
      seals.delete(number)
      passSeal(seal, stored)
    },
    /** Seals that no entry of their stretch came for. */
    leave(seals: ReadonlyMap<number, Seal>): void {
      for (const place of seals.keys()) find('missing', place, `Number ${place} is missing: a seal covers it.`)
    },
    end(): void {
      if (number !== sealedUpTo) find('unsealed', sealedUpTo + 1, `No seal covers what follows number ${sealedUpTo}.`)
      if (!isKeptSeen)
        find(
          'truncated',
          number + 1,
          `The chain ends at number ${number}; the head kept elsewhere is of ${kept!.number}.`,
        )
    },
    /** One that no round has sealed yet. */
    wait(row: EntryTuple): void {
      entries += 1
      if (!isOurs(entryFrom(agencyId, row)))
        find('foreign', null, `The entry ${row[0]}, not sealed yet, says what this program did not write.`)
    },
    verified: (): Verified => ({ entries, findings, lastGood }),
  }
}
