/** Replays the log of every case in a database, and counts those that come out unlike what is stored of them. */

import { isDeepStrictEqual } from 'node:util'
import { type CaseEvent, epochDay, replay, type Snapshot } from '@casewright/dsl'
import type { Client } from 'pg'
import type { Rulebook } from '../../api/src/ruleset/rulebook.ts'

interface Row {
  id: string
  procedure: string
  edition: string
  snapshot: Snapshot
  log: readonly (Omit<CaseEvent, 'on'> & { readonly on: string })[]
}

const atOnce = 2000

/** Below every wall, by statements of this experiment's own. */
export async function countUnlike(
  superuser: Client,
  rulebook: Rulebook,
): Promise<{ unlike: number; replayed: number }> {
  let [unlike, replayed, after] = [0, 0, '00000000-0000-0000-0000-000000000000']
  for (let rows: Row[]; ; after = rows.at(-1)!.id) {
    rows = (await superuser.query<Row>(someCases, [after, atOnce])).rows
    for (const { procedure, edition, snapshot, log } of rows) {
      const machine = rulebook.machine(edition, procedure)
      const events = log.map((event) => ({ ...event, on: epochDay(event.on)! }))
      const again = replay(machine, events, rulebook.calendarOf(machine))
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(again)), snapshot)) unlike += 1
    }
    replayed += rows.length
    if (rows.length < atOnce) return { unlike, replayed }
  }
}

const someCases = `select c.id, c.procedure, c.edition_id as edition, c.snapshot,
    (select jsonb_agg(jsonb_build_object('name', e.name, 'on', e.happened_on,
        'at', floor(extract(epoch from e.happened_at) * 1000),
        'recordedAt', floor(extract(epoch from e.recorded_at) * 1000), 'by', e.recorded_by, 'details', e.details)
      order by e.seq) from event e where e.agency_id = c.agency_id and e.case_id = c.id) as log
  from cases c where c.id > $1 order by c.id limit $2`
