/** Warns of what falls due soon, as far ahead as each agency wishes: a round of the worker, once for each due moment. */
import { count, dayAt, isoDate, type Machine, startOn } from '@casewright/dsl'
import { agencyNow } from '../agency/agency-clock.ts'
import { loadAnnounced } from '../agency/announced-holidays.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { inEachAgency } from '../database/each-agency.ts'
import { readNoticeSetting } from './notice-setting.ts'
import type { Relaying } from './relay.ts'

type Warning = Pick<Relaying, 'orm' | 'rulebook'>

/** One batch of each agency; how many warnings were written to the outbox, so that 0 means rest. */
export function warnBeforeDue(warning: Warning, batchSize = 500): Promise<number> {
  return inEachAgency(warning.orm, 'agencies_that_warn', (tx) => warnAgency(warning, tx, batchSize))
}

async function warnAgency({ rulebook }: Warning, tx: AgencyTransaction, batchSize: number): Promise<number> {
  const { warnDays } = await readNoticeSetting(tx)
  const nowMs = await agencyNow(tx)
  const kinds = await tx.query<{ edition: string; procedure: string }>(
    `select distinct c.edition_id as edition, c.procedure from deadline d
     join cases c on c.agency_id = d.agency_id and c.id = d.case_id
     where d.agency_id = $1 and ${unwarned('$2')}
       and d.due_order <= timestamptz 'epoch' + $2::float8 * interval '1 millisecond' + make_interval(days => $3::int)`,
    // More days than so many working days can span, whatever holidays fall among them.
    [tx.agencyId, nowMs, warnDays * 2 + 14],
  )
  if (kinds.length === 0) return 0
  const { edition: find } = rulebook.of(tx.agencyId)
  if (kinds.some(({ edition }) => find(edition) === null)) await rulebook.catchUp(Number.NaN, tx)
  const announced = await loadAnnounced(tx)
  const horizons = kinds.map(({ edition, procedure }) => {
    const machine = rulebook.machine(edition, procedure)
    return { edition_id: edition, procedure, ...horizonOf(machine, warnDays) }
  })
  const warned = await tx.query(warnBatch, [tx.agencyId, nowMs, JSON.stringify(horizons), batchSize])
  return warned.length

  function horizonOf(machine: Machine, days: number): { readonly today: string; readonly until: string } {
    const calendar = rulebook.calendarOf(machine, announced)
    const today = dayAt(calendar, nowMs)
    const { dueOn } = count(calendar, startOn(today), { count: days, unit: 'working_day', rolls: false })
    return { today: isoDate(today), until: isoDate(dueOn) }
  }
}

const unwarned = (now: string) =>
  `d.is_open and d.state = 'running' and d.met_on is null and d.kind in ('duty', 'stage', 'whole')
   and d.due_order > timestamptz 'epoch' + ${now}::float8 * interval '1 millisecond'
   and d.warned_for is distinct from d.due_at`

// The case is locked first, as whoever records on it does. What began today is known from its beginning, and is warned
// of tomorrow where it is not done by then.
const warnBatch = `
with due as (
  select d.case_id, d.clock, d.occurrence, d.due_at, c.version
  from deadline d join cases c on c.agency_id = d.agency_id and c.id = d.case_id
  join jsonb_to_recordset($3::jsonb) as h(edition_id uuid, procedure text, today date, until date)
    on h.edition_id = c.edition_id and h.procedure = c.procedure
  where d.agency_id = $1 and ${unwarned('$2')} and d.due_on <= h.until and d.started_on < h.today
  order by c.id limit $4 for update of c skip locked
), warned as (
  update deadline d set warned_for = due.due_at from due
  where d.agency_id = $1 and d.case_id = due.case_id and d.clock = due.clock and d.occurrence = due.occurrence
)
insert into outbox (agency_id, id, case_id, kind, payload)
select $1, gen_random_uuid(), case_id, 'due_soon',
  jsonb_build_object('seq', version, 'clock', clock, 'occurrence', occurrence)
from due returning id`
