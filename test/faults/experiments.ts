/** Every experiment by its name, in full and in short. */

import { burst } from './burst.ts'
import { database } from './database.ts'
import type { Figures } from './experiment.ts'
import { kill } from './kill.ts'
import { outbox } from './outbox.ts'
import { poison } from './poison.ts'
import { restore } from './restore.ts'
import { retry } from './retry.ts'
import { shutdown } from './shutdown.ts'
import { stale } from './stale.ts'
import { upgrade } from './upgrade.ts'
import { writers } from './writers.ts'
import { year } from './year.ts'

export interface Experiment {
  /** As it is run by name. */
  readonly full: () => Promise<Figures>
  /** As it is run with every test: the same code on smaller numbers. */
  readonly short: () => Promise<Figures>
}

export const experiments = {
  kill: {
    full: () => kill({ timers: 3000, overMs: 60_000, kills: 200, inTransaction: 80 }),
    short: () => kill({ timers: 80, overMs: 4000, kills: 2, inTransaction: 1 }),
  },
  burst: { full: () => burst({ timers: 10_000 }), short: () => burst({ timers: 300 }) },
  stale: { full: () => stale({ stops: 100, timers: 60 }), short: () => stale({ stops: 1, timers: 60 }) },
  poison: {
    full: () => poison({ timers: 10_000, broken: 10 }),
    short: () => poison({ timers: 60, broken: 2 }),
  },
  database: { full: () => database({ kills: 50 }), short: () => database({ kills: 1 }) },
  outbox: { full: () => outbox({ alarms: 5000, cutOneOf: 500 }), short: () => outbox({ alarms: 30, cutOneOf: null }) },
  retry: {
    full: () => retry({ mutations: 1000, clients: 5, cutOneOf: 20 }),
    short: () => retry({ mutations: 40, clients: 5, cutOneOf: 20 }),
  },
  shutdown: { full: () => shutdown({ ends: 100 }), short: () => shutdown({ ends: 2 }) },
  writers: {
    full: () => writers({ cases: 200, writers: 20 }),
    short: () => writers({ cases: 10, writers: 5 }),
  },
  restore: {
    full: () => restore({ cases: 100_000, timers: 600, afterMs: 30_000, points: { kept: 3, lost: 2 } }),
    short: () => restore({ cases: 20, timers: 40, afterMs: 2000, points: { kept: 2, lost: 0 } }),
  },
  upgrade: {
    full: () => upgrade({ besideMs: 60_000, withoutGate: true }),
    short: () => upgrade({ besideMs: 1000, withoutGate: false }),
  },
  year: {
    full: () => year({ seeds: 500, from: 20_260_105, inDatabase: 500 }),
    short: () => year({ seeds: 15, from: 20_260_105, inDatabase: 6 }),
  },
} satisfies Readonly<Record<string, Experiment>>
