/** Takes in a newly announced bank holiday: cases begun from now on count with it, and what it does to the others is tried out. */
import { dayAt, epochDay, isoDate } from '@casewright/dsl'
import { v7 as newId } from 'uuid'
import { agencyNow } from '../agency/agency-clock.ts'
import { loadAnnounced } from '../agency/announced-holidays.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Kept } from '../ruleset/once.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { countByHoliday } from './preview-row.ts'

export interface Announcing {
  readonly calendar: string
  /** YYYY-MM-DD */
  readonly on: string
  readonly name: string
}

export async function announceHoliday(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  { calendar: list, on, name }: Announcing,
  personId: string,
): Promise<Kept | InvalidInput> {
  // Two who announce at once number theirs one after the other.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('announced ' || $1::text, 0))`, [tx.agencyId])
  const known = await loadAnnounced(tx)
  const calendar = rulebook.calendars.find([list], known)
  if (calendar === null)
    return new InvalidInput(
      'calendar',
      `No calendar is called "${list}"; there are ${rulebook.calendars.names.join(', ')}.`,
    )
  const day = epochDay(on)!
  if (name.trim() === '') return new InvalidInput('name', 'Say what the holiday is called.')
  if (day < dayAt(calendar, await agencyNow(tx)) || day > calendar.lastDay)
    return new InvalidInput(
      'on',
      `A holiday is announced before it comes, and no later than for ${isoDate(calendar.lastDay)}.`,
    )
  const there = calendar.holidays.get(day)
  if (there !== undefined)
    return new InvalidInput('on', `${on} is a holiday already: ${there.map((each) => each.name).join(', ')}.`)
  const number = known.length + 1
  await tx.query(
    `insert into announced_holiday (agency_id, number, calendar, on_date, name, announced_by) values ($1, $2, $3, $4, $5, $6)`,
    [tx.agencyId, number, list, on, name.trim(), personId],
  )
  const total = await countByHoliday(tx, rulebook, number, list)
  const previewKey = newId()
  await tx.query(
    `insert into switch_preview (agency_id, id, calendar, moves, live, state, total, made_by)
     values ($1, $2, $3, '[]', true, $4, $5, $6)`,
    [tx.agencyId, previewKey, number, total === 0 ? 'ready' : 'counting', total, personId],
  )
  return { kind: 'preview', previewKey }
}
