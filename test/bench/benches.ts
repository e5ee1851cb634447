/** The benchmarks by their names; each is read in when it is asked for. */
import type { Bench } from './bench.ts'

export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  parse: async () => (await import('./parse.ts')).parse,
  cold: async () => (await import('./cold/cold.ts')).cold,
  calendar: async () => (await import('./calendar.ts')).calendar,
  fire: async () => (await import('./database/fire.ts')).fire,
  reads: async () => (await import('./database/reads.ts')).reads,
  writes: async () => (await import('./database/writes.ts')).writes,
  preview: async () => (await import('./database/preview.ts')).preview,
  grow: async () => (await import('./database/grow.ts')).grow,
  step: async () => (await import('./step.ts')).step,
  keystroke: async () => (await import('./keystroke.ts')).keystroke,
  typing: async () => (await import('./typing.ts')).typing,
  fuzz: async () => (await import('./fuzz.ts')).fuzz,
}
