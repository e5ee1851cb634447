/** Deadlines as they were known at a moment: of a case, in the order they fell due, and a page of those of many. */
import type { FindRules } from '@casewright/dsl'
import type { Case } from '../case/case.ts'
import { DomainError } from '../errors.ts'
import { cursorOf, mostCounted, type Page, pageOf, pageSize } from '../graphql/connection.ts'
import { Deadline } from './deadline.ts'
import type { DeadlineOrder, DeadlineQuery } from './deadline-conditions.ts'
import { type DeadlineRow, isOpen, rowOf } from './deadline-row.ts'

/** Of a case that was asked for as of a moment. */
export function deadlinesAsOf(find: FindRules, root: Case): readonly Deadline[] {
  const { atMs, snapshot } = root.asOf!
  const { machine } = find({ edition: root.editionKey, calendar: root.calendarNumber })
  const deadlines = snapshot.instances.map((instance) => {
    const row = rowOf(root.key, machine, snapshot, instance)
    return deadlineFrom(row, root, isLate(row, atMs))
  })
  const settled = (snapshot.settled ?? []).flatMap(({ under, instance, hidden }) => {
    const row = rowOf(root.key, find(under).machine, { ...snapshot, stage: null }, instance, under.edition)
    return hidden ? [] : [deadlineFrom(row, root, false)]
  })
  return [...deadlines, ...settled].sort((one, other) => compare(one, other, 'due'))
}

/** A page of those that a filter asks for. */
export function pageAsOf(
  agencyId: string,
  deadlines: readonly Deadline[],
  { first, after, ...query }: DeadlineQuery,
): Page<Deadline> {
  const size = pageSize(first)
  const order = query.order ?? 'due'
  const cursor = ({ caseKey, clock, occurrence }: Deadline) => cursorOf(agencyId, [order, caseKey, clock, occurrence])
  const asked = deadlines
    .filter((deadline) => isAskedFor(deadline, query))
    .sort((one, other) => compare(one, other, order))
  const place = after ? asked.findIndex((deadline) => cursor(deadline) === after) : -1
  if (after && place === -1) throw new DomainError('BAD_USER_INPUT', 'This cursor is not one that this list gave.')
  const count = async () => (asked.length > mostCounted ? null : asked.length)
  return pageOf(asked.slice(place + 1, place + size + 2), size, after, cursor, count)
}

/** The same conditions as a statement's for what is stored: see deadline-conditions.ts. */
function isAskedFor(deadline: Deadline, query: Omit<DeadlineQuery, 'first' | 'after'>): boolean {
  const is = <Value>(asked: Value | null | undefined, value: Value | null) =>
    asked === null || asked === undefined || asked === value
  const isAmong = (asked: readonly string[] | null | undefined, value: string) =>
    asked === null || asked === undefined || asked.includes(value)
  const { dueFrom, dueTo, dated } = query
  const { dueOn, duty } = deadline
  return (
    is(query.procedure, deadline.procedure) &&
    is(query.clock, deadline.clock) &&
    is(query.stage, deadline.stage) &&
    (!query.holderKeys || query.holderKeys.some((key) => key === deadline.holderKey)) &&
    is(query.provisional, deadline.provisional) &&
    is(query.wasLate, wasLate(deadline)) &&
    is(query.caseKey, deadline.caseKey) &&
    isAmong(query.state, deadline.state) &&
    isAmong(query.kind, deadline.kind) &&
    is(query.open, isOpen(deadline)) &&
    is(query.late, deadline.late) &&
    (!dueFrom || (dueOn !== null && dueOn >= dueFrom)) &&
    (!dueTo || (dueOn !== null && dueOn <= dueTo)) &&
    (dated !== true || dueOn !== null) &&
    (dated !== false || (dueOn === null && duty === 'owed'))
  )
}

function wasLate({ kind, state, late, lateOnArrival }: Deadline): boolean {
  return promised.includes(kind) && !lateOnArrival && (late || over.has(state))
}

const over: ReadonlySet<string> = new Set(['met_late', 'missed', 'overdue'])

const promised: readonly string[] = ['duty', 'stage', 'whole']

function isLate(row: DeadlineRow, atMs: number): boolean {
  const isOver = row.due_at !== null && row.due_at <= atMs && row.met_on === null
  return isOver && row.state !== 'stopped' && promised.includes(row.kind) && isOpen(row as never)
}

function deadlineFrom(row: DeadlineRow, root: Case, late: boolean): Deadline {
  return Object.assign(new Deadline(), {
    caseKey: row.case_id,
    clock: row.clock,
    occurrence: row.occurrence,
    clockIndex: row.clock_index,
    kind: row.kind,
    text: row.text,
    strength: row.strength,
    state: row.state,
    duty: row.duty,
    stage: row.stage,
    owner: row.owner_role,
    holderKey: row.holder_id,
    startedOn: row.started_on,
    dueOn: row.due_on,
    dueAt: row.due_at,
    provisional: row.provisional,
    metOn: row.met_on,
    late,
    lateOnArrival: row.late_on_arrival,
    recordedLate: row.recorded_late,
    editionKey: row.edition_id ?? root.editionKey,
    procedure: root.procedure,
    knownIn: root,
  })
}

function compare(one: Deadline, other: Deadline, order: DeadlineOrder): number {
  const first = order === 'due' ? dueOrder(one) - dueOrder(other) : inOrder(one.startedOn, other.startedOn)
  return (
    first || inOrder(one.caseKey, other.caseKey) || inOrder(one.clock, other.clock) || one.occurrence - other.occurrence
  )
}

function dueOrder({ dueAt }: Deadline): number {
  return dueAt ?? Number.MAX_SAFE_INTEGER
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
