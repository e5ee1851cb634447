/** Adds up what was met of what fell due, and says how well that is in a word. */
import type { Tone } from '../layout/tone.ts'

export interface Rate {
  readonly met: number
  readonly of: number
}

interface Monthly {
  readonly months: readonly { readonly month: string; readonly rate: Rate | null }[]
}

/** Null: none fell due. */
export function summed(rates: readonly (Rate | null)[]): Rate | null {
  const known = rates.filter((rate) => rate !== null)
  if (known.length === 0) return null
  return known.reduce((one, other) => ({ met: one.met + other.met, of: one.of + other.of }), { met: 0, of: 0 })
}

export function inMonth(standards: readonly Monthly[], month: string): Rate | null {
  return summed(standards.map(({ months }) => months.find((each) => each.month === month)?.rate ?? null))
}

/** A whole percentage that is 100 only where all were met, and 0 only where none was. */
export function percentOf({ met, of }: Rate): number {
  if (met === of) return 100
  return met === 0 ? 0 : Math.min(99, Math.max(1, Math.round((100 * met) / of)))
}

/** Where none fell due nothing is said of how well it was kept. */
export function toneOf(rate: Rate | null): Tone {
  if (rate === null) return 'outline'
  return rate.met < rate.of ? 'soon' : 'done'
}

export type Warmth = 'all' | 'most' | 'half' | 'few'

export function warmthOf(rate: Rate): Warmth {
  const percent = percentOf(rate)
  if (percent === 100) return 'all'
  if (percent >= 90) return 'most'
  return percent >= 50 ? 'half' : 'few'
}
