/** The parts of the statements that read deadlines: what their rows hold, where they come from, and which page of them. */
import type { Plan } from '../database/agency-transaction.ts'
import { DomainError } from '../errors.ts'
import { placeOf } from '../graphql/connection.ts'
import {
  type Conditions,
  conditionsOf,
  type DeadlineOrder,
  type DeadlineQuery,
  editionOf,
  lateAt,
} from './deadline-conditions.ts'

/** What a row of a deadline holds, by the name it has here. */
export const deadlineFields: Readonly<Record<string, string>> = {
  caseKey: 'd.case_id',
  clock: 'd.clock',
  occurrence: 'd.occurrence',
  clockIndex: 'd.clock_index',
  kind: 'd.kind',
  text: 'd.text',
  strength: 'd.strength',
  state: 'd.state',
  duty: 'd.duty',
  stage: 'd.stage',
  owner: 'd.owner_role',
  holderKey: 'd.holder_id',
  startedOn: 'd.started_on::text',
  dueOn: 'd.due_on::text',
  dueAt: 'floor(extract(epoch from d.due_at) * 1000)::float8',
  provisional: 'd.provisional',
  metOn: 'd.met_on::text',
  late: lateAt('$2'),
  lateOnArrival: 'd.late_on_arrival',
  recordedLate: 'd.recorded_late',
  editionKey: editionOf,
  procedure: 'c.procedure',
}

/** The same of whoever holds it. */
export const holderFields: Readonly<Record<string, string>> = {
  agencyId: 'p.agency_id',
  key: 'p.id',
  name: 'p.name',
  email: 'p.email',
  access: 'p.access_kinds',
  leftAt: 'p.left_at',
  managerKey: 'p.manager_id',
}

export const joined = `deadline d join cases c on c.agency_id = d.agency_id and c.id = d.case_id`
const orders: Readonly<Record<DeadlineOrder, string>> = { due: 'd.due_order', started: 'd.started_on' }
const ids = 'd.case_id, d.clock, d.occurrence'
export const orderBy = (order: DeadlineOrder) => `d.agency_id, ${orders[order]}, ${ids}`

export const holders = `left join person p on p.agency_id = d.agency_id and p.id = d.holder_id`

/** What comes after a select list: between the joins and the rest another may stand. */
export function pageOfQuery(agencyId: string, nowMs: number, query: DeadlineQuery, most: number) {
  const order = query.order ?? 'due'
  const conditions = conditionsOf(agencyId, nowMs, query)
  const { sql, parameters } = query.after ? after(agencyId, query.after, order, conditions) : conditions
  return { joins: joined, where: `where ${sql} order by ${orderBy(order)} limit ${most}`, parameters }
}

/** A plan for any days would take every span for a short one, and read and sort all that is in it. */
export function planOf({ dueFrom, dueTo, dayFrom, dayTo }: DeadlineQuery): Plan {
  return [dueFrom, dueTo, dayFrom, dayTo].some((day) => day !== null && day !== undefined) ? 'afresh' : 'kept'
}

// What has no due date comes last: its place in the order is infinity, which an index and a row comparison know.
function after(agencyId: string, cursor: string, order: DeadlineOrder, { sql, parameters }: Conditions): Conditions {
  const [of, ...place] = placeOf(agencyId, cursor, ['text', 'any', 'id', 'text', 'number'])
  if (of !== order) throw new DomainError('BAD_USER_INPUT', 'This cursor is of a list in another order.')
  const next = parameters.length
  const due = `coalesce(timestamptz 'epoch' + $${next + 1}::float8 * interval '1 millisecond', 'infinity')`
  return {
    sql: `${sql} and (${orders[order]}, ${ids})
      > (${order === 'due' ? due : `$${next + 1}::date`}, $${next + 2}::uuid, $${next + 3}::text, $${next + 4}::int)`,
    parameters: [...parameters, ...place],
  }
}
