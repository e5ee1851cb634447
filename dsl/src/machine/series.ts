/** What comes round again: which running follows which, and for how long it runs. */
import type { Period } from '../calendar/period.ts'
import { type Draft, happenings } from './draft.ts'
import type { Clock } from './machine.ts'
import { settledOf } from './settled.ts'
import type { Instance, Start } from './snapshot.ts'

type Series = NonNullable<Clock['series']>

/** Whether a running counts from when the last was held. */
export function followsAnother(draft: Draft, clock: Clock, { seq }: Pick<Start, 'seq'>): boolean {
  const { series, metBy, start } = clock
  return series !== null && start.kind !== 'entry' && happenings(draft, metBy).some((held) => held.seq === seq)
}

/** How long what follows runs; `held`: the log's place of what it counts from. */
export function periodAfter(draft: Draft, clock: Clock, series: Series, held: number): Period {
  const last = firstMetBy(draft, clock, held)
  const isFirst = last === undefined || !happenings(draft, clock.metBy).some(({ seq }) => seq === last.start.seq)
  return isFirst ? series.next : (series.after ?? series.next)
}

/** What was said to answer several is followed once, as the first of them says. */
function firstMetBy(draft: Draft, clock: Clock, held: number): Instance | undefined {
  const own = draft.instances.filter((each) => each.clock === clock.index)
  const met = [...settledOf(draft, clock).map(({ instance }) => instance), ...own].filter((each) => each.metBy === held)
  return met.toSorted((one, other) => one.nth - other.nth)[0]
}
