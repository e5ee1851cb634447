/** Begins a preview of what an announced holiday, or one taken back, does to the cases under way. */
import { v7 as newId } from 'uuid'
import type { AnnouncedHoliday } from '../agency/announced-holidays.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Kept } from '../ruleset/once.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { countByHoliday } from './preview-row.ts'

export async function previewHoliday(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  { number, calendar }: Pick<AnnouncedHoliday, 'number' | 'calendar'>,
  personId: string,
): Promise<Kept> {
  const total = await countByHoliday(tx, rulebook, number, calendar)
  const previewKey = newId()
  await tx.query(
    `insert into switch_preview (agency_id, id, calendar, moves, live, state, total, made_by)
     values ($1, $2, $3, '[]', true, $4, $5, $6)`,
    [tx.agencyId, previewKey, number, total === 0 ? 'ready' : 'counting', total, personId],
  )
  return { kind: 'preview', previewKey }
}
