/** One of the two rules that are compared, with what its names and bare days mean where it stands. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import type { EpochDay } from '../calendar/epoch-day.ts'
import type { Timing } from '../calendar/starts.ts'
import { period } from '../machine/building.ts'
import type { Block } from '../model/blocks.ts'
import type { Model } from '../model/model.ts'
import { words } from '../text/words.ts'
import type { Line, Name, PeriodLiteral, Statement } from '../tree/nodes.ts'

export interface Side {
  readonly model: Model
  /** Who `owner` is here; null where no block says. */
  readonly owner: string | null
}

/** Both sides of a rule, and what times are counted with. */
export interface Pair {
  readonly one: Side
  readonly other: Side
  readonly calendar: WorkingCalendar
  /** Examples are looked for from this day on. */
  readonly examplesAfter: EpochDay
}

/** The side of what stands in the block, which is within the procedure, or is the procedure or the file itself. */
export function sideOf(model: Model, procedure: Block | undefined, block: Block | undefined): Side {
  const name = ownerNamed(block) ?? ownerNamed(procedure)
  return { model, owner: name === null ? null : roleNamed(model, name) }
}

/** The role a name stands for: its own name where an alias is used, the block's owner for `owner`. */
export function roleIn(side: Side, name: Name): string {
  return name.text === 'owner' ? (side.owner ?? 'owner') : roleNamed(side.model, name.text)
}

/** "the line manager" */
export function theRole(role: string): string {
  return `the ${words(role)}`
}

export function timingIn({ model }: Side, literal: PeriodLiteral, dayAfter = false): Timing {
  return { period: period({ model }, literal), dayAfter, hours: model.hours }
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
