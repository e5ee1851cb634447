/** One of the two rules that are compared, with what its names, days and starts mean where it stands. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import type { EpochDay } from '../calendar/epoch-day.ts'
import { minuteOf } from '../calendar/working-hours.ts'
import type { Block } from '../model/blocks.ts'
import type { Model } from '../model/model.ts'
import { period } from '../model/period.ts'
import { words } from '../text/words.ts'
import type { Line, Name, PeriodLiteral, Start, Statement } from '../tree/nodes.ts'
import type { Counting, LateArrival } from './counting.ts'

export interface Side {
  readonly model: Model
  /** Who `owner` is here; null where no block says. */
  readonly owner: string | null
  /** Whose holidays count. */
  readonly calendar: WorkingCalendar
  /** By event: from when on in the day it counts from the next working day. */
  readonly cutOffs: ReadonlyMap<string, LateArrival>
  /** The events by which a case comes to stand here. */
  readonly enteredBy: readonly string[]
  /** What a time that names no start counts from, in words. */
  readonly entry: string
  /** The same as a start that is named: the one event that opens a case, where it stands in no stage. */
  readonly opening: Start | null
}

/** Both sides of a rule. */
export interface Pair {
  readonly one: Side
  readonly other: Side
  /** Examples are looked for from this day on. */
  readonly examplesAfter: EpochDay
}

/** The side of what stands in the block, which is within the procedure, or is the procedure or the file itself. */
export function sideOf(
  model: Model,
  calendar: WorkingCalendar,
  procedure: Block | undefined,
  block: Block | undefined,
): Side {
  const name = ownerNamed(block) ?? ownerNamed(procedure)
  const owner = name === null ? null : roleNamed(model, name)
  const cutOffs = cutOffsOf(procedure)
  const enteredBy = eventsInto(procedure, block)
  const inStage = block?.kind === 'stage'
  const entry = inStage ? 'entering the stage' : 'the opening'
  return { model, owner, calendar, cutOffs, enteredBy, entry, opening: inStage ? null : openingOf(procedure) }
}

/** The role a name stands for: its own name where an alias is used, the block's owner for `owner`. */
export function roleIn(side: Side, name: Name): string {
  return name.text === 'owner' ? (side.owner ?? 'owner') : roleNamed(side.model, name.text)
}

/** "the line manager" */
export function theRole(role: string): string {
  return `the ${words(role)}`
}

/** What either runs from; where one names the event that opens the case and the other nothing, both run from it. */
export function begun(pair: Pair, one: Start | null, other: Start | null): readonly [Start | null, Start | null] {
  const [before, after] = [one ?? pair.one.opening, other ?? pair.other.opening]
  const same = before?.event.text === after?.event.text && (one ?? other) !== null
  return same ? [before, after] : [one, other]
}

/** What something else makes owed runs from then, where it names no start. */
export function asOwed({ one, other, examplesAfter }: Pair): Pair {
  const owed = { entry: 'when it is owed', opening: null }
  return { one: { ...one, ...owed }, other: { ...other, ...owed }, examplesAfter }
}

/** From what the line under a clock says that it counts. */
export function countedFrom(lines: readonly Line[]): Start | null {
  const event = under(lines, 'countedFrom')?.event
  return event === undefined ? null : since(event)
}

export function since(event: Name): Start {
  return { event, each: false, dayAfter: false, span: event.span }
}

/** `from`: null where it runs from when the case came to stand here, left out where no event starts it. */
export function countingIn(side: Side, literal: PeriodLiteral, from?: Start | null): Counting {
  const { model, calendar, cutOffs, enteredBy } = side
  const events = from === undefined ? [] : from === null ? enteredBy : [from.event.text]
  const cutOff = events.flatMap((event) => cutOffs.get(event) ?? [])[0] ?? null
  const timing = { period: period({ model }, literal), dayAfter: from?.dayAfter ?? false, hours: model.hours }
  return { ...timing, calendar, cutOff }
}

/** The statement of a kind under a line, where there is one. */
export function under<K extends Statement['kind']>(
  lines: readonly Line[],
  kind: K,
): Extract<Statement, { kind: K }> | null {
  const found = lines.map((line) => line.statement).find((each) => each.kind === kind)
  return (found as Extract<Statement, { kind: K }> | undefined) ?? null
}

function ownerNamed(block: Block | undefined): string | null {
  const rule = block?.rules.find(({ statement }) => statement.kind === 'owner')
  return rule?.statement.kind === 'owner' ? rule.statement.role.text : null
}

function roleNamed({ roles }: Model, name: string): string {
  return roles.find((role) => role.name === name || role.alias === name)?.name ?? name
}

function cutOffsOf(procedure: Block | undefined): ReadonlyMap<string, LateArrival> {
  return new Map(
    (procedure?.rules ?? []).flatMap(({ statement }) =>
      statement.kind === 'cutOff'
        ? [[statement.event.text, { minute: minuteOf(statement.after) ?? 0, orDayOff: statement.orDayOff }] as const]
        : [],
    ),
  )
}

function openingOf(procedure: Block | undefined): Start | null {
  const opens = (procedure?.rules ?? []).flatMap(({ statement }) =>
    statement.kind === 'starts' ? statement.events : [],
  )
  return opens.length === 1 ? since(opens[0]!) : null
}

function eventsInto(procedure: Block | undefined, block: Block | undefined): readonly string[] {
  if (procedure === undefined) return []
  const first = block === undefined || block.kind !== 'stage' || procedure.blocks[0]?.name === block.name
  return [procedure, ...procedure.blocks].flatMap(({ rules }) =>
    rules.flatMap(({ statement }) => {
      if (statement.kind === 'starts') return first ? statement.events.map(({ text }) => text) : []
      if (first || statement.kind !== 'when') return []
      const leads = statement.actions.some(
        (action) => action.kind === 'escalate' || (action.kind === 'goTo' && action.stage.text === block.name),
      )
      return leads ? [statement.event.text] : []
    }),
  )
}
