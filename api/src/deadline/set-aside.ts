/** Marks a case whose time-outs cannot be fired, so that the others go on and somebody sees it. */
import { v7 as newId } from 'uuid'
import { agencyNow } from '../agency/agency-clock.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'

/** Recording on the case, or taking the mark away, brings it back once what was wrong is repaired. */
export async function setAside(tx: AgencyTransaction, caseId: string, error: unknown): Promise<void> {
  await tx.query(
    `with marked as (
       update cases set set_aside_at = clock_timestamp(), set_aside_reason = $3
       where agency_id = $1 and id = $2
         and next_due_at <= timestamptz 'epoch' + $4::float8 * interval '1 millisecond'
       returning id, version
     )
     insert into outbox (agency_id, id, case_id, kind, payload)
     select $1, $5, id, 'set_aside', jsonb_build_object('seq', version) from marked`,
    [tx.agencyId, caseId, reasonOf(error), await agencyNow(tx), newId()],
  )
}

/** What is due fires again. */
export async function clearMark(tx: AgencyTransaction, caseId: string): Promise<void> {
  await tx.query('update cases set set_aside_at = null, set_aside_reason = null where agency_id = $1 and id = $2', [
    tx.agencyId,
    caseId,
  ])
}

/** A code, not a message: a message may quote a row. */
function reasonOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : 'STEP_FAILED'
}

// Connections that break, a server that shuts down, deadlocks, no room: nothing is wrong with the case.
const classes = new Set(['08', '40', '53', '55', '57', '58'])
// A server that has become a replica's, and one that gave up waiting for us.
const codes = new Set(['25006', '25P03'])

/** Whether it is the database's trouble and not the case's: then the whole round is tried again later. */
export function isOfTheDatabase(error: unknown): boolean {
  const { code, severity } = error as { code?: unknown; severity?: unknown }
  if (typeof code !== 'string') return /connection|timeout/i.test((error as Error).message ?? '')
  // Codes of the operating system, such as ECONNREFUSED, come without a severity.
  return severity === undefined ? /^E[A-Z]+$/.test(code) : codes.has(code) || classes.has(code.slice(0, 2))
}
