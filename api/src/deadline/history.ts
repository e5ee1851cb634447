/** Picks from the log of a case what one of its deadlines has been through: what started, moved, held up and ended it. */
import { type Clock, type Instance, isTimeOutOf, type Machine } from '@casewright/dsl'
import type { LogRow } from '../case/read-log.ts'

/** Places in the log, from 1. */
export function historyOf(
  machine: Machine,
  /** Those that run or ran by the same rules. */
  beside: readonly Instance[],
  instance: Instance,
  rows: readonly LogRow[],
): ReadonlySet<number> {
  const clock = machine.clocks[instance.clock]!
  const seqs = new Set([instance.start.seq, ...(instance.metBy === null ? [] : [instance.metBy])])
  for (const notice of noticesOf(clock, instance, beside)) if (notice.metBy !== null) seqs.add(notice.metBy)
  for (const row of rows) if (isAbout(machine, instance, row)) seqs.add(row.seq)
  for (const { seq, corrects } of rows) {
    if (corrects === null) continue
    // What was taken for its end, and is no longer, moved it too.
    const [was, is] = [rows.find((row) => row.seq === corrects.seq)?.name, corrects.instead?.name]
    if (seqs.has(corrects.seq) || (clock.metBy !== null && [was, is].includes(clock.metBy)))
      seqs.add(corrects.seq).add(seq)
  }
  return seqs
}

/** What was owed because it was late, or was expected to be. */
function noticesOf({ ifLate }: Clock, { nth }: Instance, beside: readonly Instance[]): readonly Instance[] {
  return ifLate === null ? [] : beside.filter((each) => each.clock === ifLate && each.lateOf === nth)
}

function isAbout(machine: Machine, instance: Instance, row: LogRow): boolean {
  const clock = machine.clocks[instance.clock]!
  const { seq, name, about, occurrence, ranFrom, facts } = row
  if (name === 'timed_out')
    return isTimeOutOf(machine, instance, {
      details: { about: about!, nth: occurrence!, ...(ranFrom === null ? {} : { ranFrom }) },
    })
  if (about === clock.id) return occurrence === null || occurrence === instance.nth
  if (seq < instance.start.seq) return false
  // A date that it is counted back from.
  if (clock.before !== undefined && facts !== null && Object.hasOwn(facts, clock.before)) return true
  return name === 'switched' || movers(clock).includes(name)
}

/** Events that stop the clock, or start it again. */
function movers({ stops, startsAgain }: Clock): readonly string[] {
  return [...stops, ...startsAgain].flatMap(({ from, to }) => [from, to])
}
