/** What an agency has been told of bank holidays since the published lists, each with the number it came as. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'

export interface AnnouncedHoliday {
  /** From 1: a case's calendar takes in all up to its own number. */
  readonly number: number
  /** The name of the list that it adds to. */
  readonly calendar: string
  /** YYYY-MM-DD */
  readonly on: string
  readonly name: string
  /** It takes back the one that was announced for this date before. */
  readonly withdrawn: boolean
}

export async function loadAnnounced(tx: AgencyTransaction): Promise<readonly AnnouncedHoliday[]> {
  return tx.query<AnnouncedHoliday & Record<string, unknown>>(
    `select number, calendar, on_date::text as on, name, withdrawn from announced_holiday where agency_id = $1 order by number`,
    [tx.agencyId],
    'kept',
  )
}

/** Those that are counted with, the ones that were taken back left out. */
export function standingOf(announced: readonly AnnouncedHoliday[]): readonly AnnouncedHoliday[] {
  const standing = new Map<string, AnnouncedHoliday>()
  for (const each of announced) {
    const day = `${each.calendar} ${each.on}`
    if (each.withdrawn) standing.delete(day)
    else standing.set(day, each)
  }
  return [...standing.values()]
}
