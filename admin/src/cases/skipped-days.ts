/** Parts the days that a count skips into weekends, bank holidays, and the days on which the clock was stopped. */
import { daysAfter } from '../dates.ts'

export interface SkippedDay {
  readonly on: string
  /** Saturday, Sunday, the name of a bank holiday, or that the clock was stopped. */
  readonly why: string
}

export interface SkippedDays {
  readonly weekends: readonly SkippedDay[]
  readonly holidays: readonly SkippedDay[]
  /** From the first to the last day of each standstill. */
  readonly stopped: readonly { readonly from: string; readonly to: string }[]
}

export function partedDays(skipped: readonly SkippedDay[]): SkippedDays {
  const { weekends = [], holidays = [], stopped = [] } = Object.groupBy(skipped, ({ why }) => kinds[why] ?? 'holidays')
  return { weekends, holidays, stopped: runsOf(stopped.map(({ on }) => on)) }
}

const kinds: Readonly<Record<string, 'weekends' | 'stopped'>> = {
  Saturday: 'weekends',
  Sunday: 'weekends',
  stopped: 'stopped',
}

function runsOf(days: readonly string[]): { readonly from: string; readonly to: string }[] {
  const runs: { from: string; to: string }[] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last && day === daysAfter(last.to, 1)) last.to = day
    else runs.push({ from: day, to: day })
  }
  return runs
}
