/** A case under way in a scenario, and how it stands in words. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { type EpochDay, isoDate } from '../calendar/epoch-day.ts'
import { thingLabel } from '../machine/label.ts'
import type { Machine } from '../machine/machine.ts'
import type { Effect, Outcome } from '../machine/outcome.ts'
import type { Snapshot } from '../machine/snapshot.ts'
import { words } from '../text/words.ts'

export interface Running {
  readonly machine: Machine
  readonly calendar: WorkingCalendar
  readonly snapshot: Snapshot
  readonly told: readonly Effect[]
  /** What was made of what is given in the line above. */
  readonly last: Outcome | null
}

export const dateOrNone = (day: EpochDay | null): string => (day === null ? 'no date' : isoDate(day))

export const stageName = ({ machine, snapshot }: Running): string =>
  snapshot.stage === null ? 'no stage' : thingLabel(machine, `stage ${machine.stages[snapshot.stage]!.name}`)

export const statusName = (running: Running): string => {
  const { status, outcome, closedOn } = running.snapshot
  if (status === 'waiting') return 'waiting to be accepted'
  if (status === 'closed') return `closed as ${words(outcome ?? '')} on ${dateOrNone(closedOn)}`
  return running.machine.stages.length === 0 ? 'the case is open' : stageName(running)
}
