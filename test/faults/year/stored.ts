/** Looks at the tables that a lived year left behind: log, deadlines and what is to be told, held to the cases in memory. */

import { type CaseEvent, isoDate, type Snapshot } from '@casewright/dsl'
import type { Client } from 'pg'
import type { Case } from './agency.ts'

interface Stored {
  readonly id: string
  /** In the log's order; who holds a role is the agency's, and in memory nobody does. */
  readonly log: readonly string[]
  /** Fired before they were due. */
  readonly early: number
  /** Entries of the log that nobody is told of once. */
  readonly untold: number
  /** Open, by their places in the machine. */
  readonly open: readonly string[]
}

/** What is not as in memory; null: all is. Each case in memory is the one of the same place among `ids`. */
export async function unlikeStored(
  superuser: Client,
  ids: readonly string[],
  cases: readonly Case[],
): Promise<string | null> {
  const { rows } = await superuser.query<Stored>(whatIsStored, [ids])
  for (const [place, { log, snapshot }] of cases.entries()) {
    const stored = rows.find(({ id }) => id === ids[place])
    if (stored === undefined) return `case ${place} is not there`
    const [told, lived] = [stored.log.join('; '), log.map(entry).join('; ')]
    if (told !== lived) return `case ${place} has the log ${told} and not ${lived}`
    if (stored.early > 0) return `case ${place} fired ${stored.early} before they were due`
    if (stored.untold > 0) return `case ${place} has ${stored.untold} entries that are not told of once`
    const [counting, running] = [stored.open.toSorted().join('; '), openIn(snapshot).join('; ')]
    if (counting !== running) return `case ${place} has the deadlines ${counting} and not ${running}`
  }
  return null
}

function entry({ name, on, details }: CaseEvent): string {
  return `${name} ${details.about ?? ''} ${isoDate(on)}`
}

function openIn({ instances }: Snapshot): readonly string[] {
  return instances
    .filter(({ state, duty }) => ['running', 'stopped', 'overdue'].includes(state) || duty === 'owed')
    .map(
      ({ clock, nth, state, dueOn, dueAt }) =>
        `${clock} ${nth} ${state} ${dueOn === null ? '' : isoDate(dueOn)} ${dueAt ?? ''}`,
    )
    .sort()
}

const whatIsStored = `select c.id,
    array(select concat(name, ' ', details ->> 'about', ' ', happened_on) from event e
      where (e.agency_id, e.case_id) = (c.agency_id, c.id) and name <> 'held' order by seq) as log,
    (select count(*)::int from event e
      where (e.agency_id, e.case_id) = (c.agency_id, c.id) and name = 'timed_out' and recorded_at < happened_at) as early,
    (select count(*)::int from event e where (e.agency_id, e.case_id) = (c.agency_id, c.id)
      and 1 <> (select count(*) from outbox o where (o.agency_id, o.case_id) = (c.agency_id, c.id)
        and o.kind = 'recorded' and (o.payload ->> 'seq')::int = e.seq)) as untold,
    array(select concat(clock_index, ' ', occurrence, ' ', state, ' ', due_on, ' ', floor(extract(epoch from due_at) * 1000))
      from deadline d where (d.agency_id, d.case_id) = (c.agency_id, c.id) and is_open) as open
  from cases c where c.id = any($1)`
