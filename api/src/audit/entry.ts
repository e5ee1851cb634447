/** An entry of the audit: who did or saw what, in ids and kinds; and how it is told from one that was slipped in. */
import { escapeLiteral } from 'pg'
import { v7 as newId } from 'uuid'
import type { AuditKey } from './audit-key.ts'

/** Nothing here may be anybody's name or words: entries outlive what they speak of. */
export interface Act {
  /** A key inside the agency; null: the system. */
  readonly actor: string | null
  /** The field of the API that was used, or `look`. */
  readonly verb: string
  readonly subjectKind: string | null
  readonly subject: string | null
  /** What became of it, as a word and numbers. */
  readonly outcome: string
}

export interface Entry extends Act {
  readonly agencyId: string
  readonly id: string
}

/** The text of a statement that writes them, values and all, so that it may travel with a commit. */
export function insertOf(key: AuditKey, agencyId: string, acts: readonly Act[]): string {
  const rows = acts.map((act) => {
    const entry: Entry = { ...act, agencyId, id: newId() }
    return [...valuesOf(entry), key.mac(contentOf(entry)).toString('hex')]
  })
  // As one text however many they are: thousands of literals would take longer to read than to write.
  return `insert into audit_entry (agency_id, id, actor, verb, subject_kind, subject, outcome, mac)
    select (e ->> 0)::uuid, (e ->> 1)::uuid, (e ->> 2)::uuid, e ->> 3, e ->> 4, e ->> 5, e ->> 6, decode(e ->> 7, 'hex')
    from jsonb_array_elements(${escapeLiteral(JSON.stringify(rows))}::jsonb) as e
    returning 1`
}

/** The same entry gives the same text for good: it is what is authenticated and chained. */
export function contentOf(entry: Entry): string {
  return JSON.stringify(valuesOf(entry))
}

function valuesOf({ agencyId, id, actor, verb, subjectKind, subject, outcome }: Entry): readonly (string | null)[] {
  return [agencyId, id, actor, verb, subjectKind, subject, outcome]
}
