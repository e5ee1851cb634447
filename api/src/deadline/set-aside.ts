/** Marks a case whose time-outs cannot be fired, so that the others go on and somebody sees it. */
import { v7 as newId } from 'uuid'
import { agencyNow } from '../agency/agency-clock.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { isPassing } from '../database/passing.ts'

/** False where it is not due any more. Recording on the case, or taking the mark away, brings it back once what was wrong is repaired. */
export async function setAside(tx: AgencyTransaction, caseId: string, error: unknown): Promise<boolean> {
  const marked = await tx.query(
    `with marked as (
       update cases set set_aside_at = statement_timestamp(), set_aside_reason = $3
       where agency_id = $1 and id = $2
         and next_due_at <= timestamptz 'epoch' + $4::float8 * interval '1 millisecond'
       returning id, version
     )
     insert into outbox (agency_id, id, case_id, kind, payload)
     select $1, $5, id, 'set_aside', jsonb_build_object('seq', version) from marked returning id`,
    [tx.agencyId, caseId, reasonOf(error), await agencyNow(tx), newId()],
  )
  return marked.length > 0
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

// Values that do not fit, rows that may not be, too much for one row, and what a function of ours refuses.
const ofRows = new Set(['21', '22', '23', '54', 'P0'])

/**
 * Whether it is the case's trouble, and not the database's or the program's, for which no case can be set aside: a column
 * that is not there is there for none of them. Then it stays due, and is tried again.
 */
export function isOfTheCase(error: unknown): boolean {
  const { code, severity } = error as { code?: unknown; severity?: unknown }
  if (isPassing(error)) return false
  if (typeof code !== 'string') return true
  // Codes of the operating system come without a severity.
  return severity === undefined ? !/^E[A-Z]+$/.test(code) : ofRows.has(code.slice(0, 2))
}
