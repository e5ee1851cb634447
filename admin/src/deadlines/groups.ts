/** Parts a list that comes late first into late, today, the next seven days, later, and no time limit. */
import { daysAfter } from '../dates.ts'

export const groupNames = ['late', 'today', 'soon', 'later', 'noLimit'] as const
export type GroupName = (typeof groupNames)[number]

interface Due {
  readonly dueOn: string | null
  readonly late: boolean
}

export const soonCalendarDays = 7

export function groupOf({ dueOn, late }: Due, today: string): GroupName {
  if (late) return 'late'
  if (dueOn === null) return 'noLimit'
  if (dueOn <= today) return 'today'
  return dueOn <= daysAfter(today, soonCalendarDays) ? 'soon' : 'later'
}

export function grouped<Row extends Due>(
  rows: readonly Row[],
  today: string,
): readonly (readonly [GroupName, readonly Row[]])[] {
  const found = Map.groupBy(rows, (row) => groupOf(row, today))
  return groupNames.flatMap((name) => {
    const group = found.get(name)
    return group ? [[name, group] as const] : []
  })
}
