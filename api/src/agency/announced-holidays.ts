/** The bank holidays that an agency has been told of since the published lists, each with the number it came as. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'

export interface AnnouncedHoliday {
  /** From 1: a case's calendar takes in all up to its own number. */
  readonly number: number
  /** The name of the list that it adds to. */
  readonly calendar: string
  /** YYYY-MM-DD */
  readonly on: string
  readonly name: string
}

export async function loadAnnounced(tx: AgencyTransaction): Promise<readonly AnnouncedHoliday[]> {
  return tx.query<AnnouncedHoliday & Record<string, unknown>>(
    `select number, calendar, on_date::text as on, name from announced_holiday where agency_id = $1 order by number`,
    [tx.agencyId],
  )
}
