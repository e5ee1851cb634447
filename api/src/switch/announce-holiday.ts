/** Takes in a newly announced bank holiday, or takes one back: cases begun from now on count so, and what it does to the others is tried out. */
import { dayAt, epochDay, isoDate, type WorkingCalendar } from '@casewright/dsl'
import { agencyNow } from '../agency/agency-clock.ts'
import { type AnnouncedHoliday, loadAnnounced, standingOf } from '../agency/announced-holidays.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Kept } from '../ruleset/once.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { previewHoliday } from './preview-holiday.ts'

export interface Withdrawing {
  readonly calendar: string
  /** YYYY-MM-DD */
  readonly on: string
}

export interface Announcing extends Withdrawing {
  readonly name: string
}

export async function announceHoliday(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  { calendar: list, on, name }: Announcing,
  personId: string,
): Promise<Kept | InvalidInput> {
  const announced = await announcedSoFar(tx)
  const calendar = rulebook.calendars.find([list], announced)
  if (calendar === null) return noCalendar(rulebook, list)
  const day = epochDay(on)!
  if (name.trim() === '') return new InvalidInput('name', 'Say what the holiday is called.')
  if (day < (await today(tx, calendar)) || day > calendar.lastDay)
    return new InvalidInput(
      'on',
      `A holiday is announced before it comes, and no later than for ${isoDate(calendar.lastDay)}.`,
    )
  const there = calendar.holidays.get(day)
  if (there !== undefined)
    return new InvalidInput('on', `${on} is a holiday already: ${there.map((each) => each.name).join(', ')}.`)
  // On a Saturday too: some rules count hours that are worked on one.
  return takenIn(tx, rulebook, announced, { calendar: list, on, name: name.trim(), withdrawn: false }, personId)
}

export async function withdrawHoliday(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  { calendar: list, on }: Withdrawing,
  personId: string,
): Promise<Kept | InvalidInput> {
  const announced = await announcedSoFar(tx)
  const calendar = rulebook.calendars.find([list], announced)
  if (calendar === null) return noCalendar(rulebook, list)
  const standing = standingOf(announced).filter((each) => each.calendar === list)
  const there = standing.find((each) => each.on === on)
  if (there === undefined) {
    const known = standing.map((each) => `${each.name} on ${each.on}`).join(', ') || 'none'
    return new InvalidInput('on', `No holiday was announced here for ${on}. Those that were: ${known}.`)
  }
  if (epochDay(on)! < (await today(tx, calendar)))
    return new InvalidInput('on', `${on} has been, and was counted as a holiday: correct the cases it was wrong for.`)
  return takenIn(tx, rulebook, announced, { ...there, withdrawn: true }, personId)
}

async function announcedSoFar(tx: AgencyTransaction): Promise<readonly AnnouncedHoliday[]> {
  // Two who announce at once number theirs one after the other.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('announced ' || $1::text, 0))`, [tx.agencyId])
  return loadAnnounced(tx)
}

function noCalendar({ calendars }: Rulebook, list: string): InvalidInput {
  return new InvalidInput('calendar', `No calendar is called "${list}"; there are ${calendars.names.join(', ')}.`)
}

async function today(tx: AgencyTransaction, calendar: WorkingCalendar): Promise<number> {
  return dayAt(calendar, await agencyNow(tx))
}

async function takenIn(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  announced: readonly AnnouncedHoliday[],
  { calendar, on, name, withdrawn }: Omit<AnnouncedHoliday, 'number'>,
  personId: string,
): Promise<Kept> {
  const number = announced.length + 1
  await tx.query(
    `insert into announced_holiday (agency_id, number, calendar, on_date, name, withdrawn, announced_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.agencyId, number, calendar, on, name, withdrawn, personId],
  )
  return previewHoliday(tx, rulebook, { number, calendar }, personId)
}
