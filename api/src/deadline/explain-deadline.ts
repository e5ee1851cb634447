/** Shows how the due date of one running clock was counted. */

import {
  type CountStart,
  type Explanation,
  explain,
  type Instance,
  type Machine,
  type Snapshot,
  type WorkingCalendar,
} from '@casewright/dsl'

/** Null where nothing is counted: no time limit, or a clock that stands still. */
export function explainDeadline(
  machine: Machine,
  snapshot: Snapshot,
  instance: Instance,
  calendar: WorkingCalendar,
): Explanation | null {
  const period = instance.extendedTo ?? instance.period
  if (period === null || instance.dueOn === null) return null
  const clock = machine.clocks[instance.clock]!
  const { start, stopped } = pausesOf(snapshot, machine, instance)
  const dayAfter = clock.start.kind === 'event' && clock.start.dayAfter
  return explain(calendar, start, period, { dayAfter, stopped, ...(machine.hours ? { hours: machine.hours } : {}) })
}

/** The days on which it stood still, and where it began again, by what happened until it was due. */
function pausesOf(snapshot: Snapshot, machine: Machine, instance: Instance) {
  const clock = machine.clocks[instance.clock]!
  let start: CountStart = instance.start
  const stopped: { from: number; to: number }[] = []
  if (snapshot.heldOn !== null && snapshot.heldOn.to >= start.on) stopped.push(snapshot.heldOn)
  const pauses = [...clock.stops, ...clock.startsAgain].flatMap((pause) =>
    (snapshot.happened[pause.from] ?? []).map((from) => ({ pause, from })),
  )
  for (const { pause, from } of pauses.sort((one, other) => one.from.on - other.from.on)) {
    const to = (snapshot.happened[pause.to] ?? []).find((each) => each.on >= from.on)
    if (from.on < start.on || from.on > instance.dueOn! || to === undefined) continue
    if (clock.startsAgain.includes(pause)) start = to
    else stopped.push({ from: from.on, to: to.on })
  }
  return { start, stopped }
}
