/** Turns what is due for a person, or their team, into an iCalendar text with nothing in it that tells of anybody. */
import { createHash } from 'node:crypto'
import { ICalCalendar } from 'ical-generator'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { globalIdOf } from '../graphql/global-id.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { FeedScope, type OpenFeed } from './calendar-feed.ts'

interface Due {
  readonly caseKey: string
  readonly clock: string
  readonly occurrence: number
  readonly text: string
  readonly dueOn: string
  readonly startedOn: string
  readonly procedure: string
  readonly edition: string
}

export type WriteCalendar = (calendar: ICalCalendar) => string

// Each line ends with both, the last one too (RFC 5545, 3.1).
const escapedAndFolded: WriteCalendar = (calendar) => `${calendar.toString().trimEnd()}\r\n`

export interface Calendar {
  /** The same rows give the same text: a calendar that has this one need not be sent it, nor need it be written. */
  readonly etag: string
  readonly text: () => string
}

export async function calendarOf(
  tx: AgencyTransaction,
  { personKey, scope }: OpenFeed,
  rulebook: Rulebook,
  publicUrl: string,
  write: WriteCalendar = escapedAndFolded,
): Promise<Calendar> {
  const due = await findDue(tx, personKey, scope)
  const { edition: find } = rulebook.of(tx.agencyId)
  if (due.some(({ edition }) => find(edition) === null)) await rulebook.catchUp(Number.NaN, tx)
  const { agencyId } = tx
  const etag = `"${createHash('sha256')
    .update(JSON.stringify([shape, publicUrl, agencyId, due]))
    .digest('base64url')}"`
  return { etag, text: () => write(drawn(due, agencyId, rulebook, publicUrl)) }
}

/** One more with each change to how an event is drawn: calendars that have the old ones are sent the new. */
const shape = 1

function drawn(due: readonly Due[], agencyId: string, rulebook: Rulebook, publicUrl: string): ICalCalendar {
  const calendar = new ICalCalendar({ name: 'Casewright', prodId: '-//Casewright//What is due//EN', ttl: 3600 })
  for (const { caseKey, clock, occurrence, text, dueOn, startedOn, procedure, edition } of due) {
    const link = `${publicUrl}/cases/${encodeURIComponent(globalIdOf('Case', agencyId, caseKey))}/show`
    calendar.createEvent({
      id: `${globalIdOf('Deadline', agencyId, caseKey, occurrence, clock)}@casewright`,
      start: midnight(dueOn),
      // Days end the day after: without this a calendar may draw none.
      end: new Date(midnight(dueOn).getTime() + dayMs),
      allDay: true,
      stamp: midnight(startedOn),
      summary: `${rulebook.machine(edition, procedure).title}: ${text}`,
      description: link,
      url: link,
    })
  }
  return calendar
}

const dayMs = 86_400_000
const midnight = (day: string) => new Date(`${day}T00:00:00Z`)
/** More than anybody has open; a calendar with more is of no use. */
const mostEvents = 1000

function findDue(tx: AgencyTransaction, personKey: string, scope: FeedScope): Promise<Due[]> {
  return tx.query<Due & Record<string, unknown>>(
    `select d.case_id as "caseKey", d.clock, d.occurrence, d.text, d.due_on::text as "dueOn",
       d.started_on::text as "startedOn", c.procedure, c.edition_id as edition
     from deadline d join cases c on c.agency_id = d.agency_id and c.id = d.case_id
     where d.agency_id = $1 and d.is_open and d.due_on is not null and d.kind <> 'retention'
       and d.holder_id in (select id from person where agency_id = $1 and (id = $2 or ($3 and manager_id = $2)))
     order by d.due_order, d.case_id, d.clock, d.occurrence limit ${mostEvents}`,
    [tx.agencyId, personKey, scope === FeedScope.TEAM],
  )
}
