/** Says what an experiment's figures must be, and turns figures into what is not so. */

import type { Figures } from './experiment.ts'
import type { experiments } from './experiments.ts'

interface Must {
  /** Beside `lost` and `doubled`. */
  readonly zero?: readonly string[]
  readonly atLeast?: Readonly<Record<string, number>>
  /** Beyond that, in full: in short it is a test, and a slow machine is no failure. */
  readonly full?: Pick<Must, 'atLeast'> & { readonly atMost?: Readonly<Record<string, number>> }
}

const must: Readonly<Record<keyof typeof experiments, Must>> = {
  kill: {
    zero: ['early'],
    full: { atLeast: { kills: 200, inTransaction: 80 }, atMost: { delayP99Ms: 1000, recoveryMs: 2000 } },
  },
  burst: { zero: ['outOfOrder'], atLeast: { timers: 1 } },
  stale: { zero: ['staleWrites', 'heldUp', 'early', 'ended'], full: { atMost: { blockedMs: 10_000 } } },
  poison: { zero: ['early'], atLeast: { setAside: 1 }, full: { atMost: { delayMaxMs: 10_000 } } },
  database: { zero: ['processesLost', 'early'], atLeast: { timers: 1 }, full: { atMost: { recoveryMaxMs: 10_000 } } },
  outbox: { zero: ['unstable', 'undelivered'], atLeast: { changes: 1 }, full: { atLeast: { cuts: 1 } } },
  retry: { zero: ['differingAnswers'], atLeast: { cuts: 1 } },
  writers: { zero: ['untyped'], atLeast: { conflicts: 1 } },
  shutdown: { zero: ['unclean', 'idle'], atLeast: { hung: 1 }, full: { atMost: { exitMaxMs: 10_000 } } },
  restore: { atLeast: { points: 1, replayed: 1 }, full: { atLeast: { overdue: 1 }, atMost: { restoreMs: 300_000 } } },
  upgrade: { zero: ['errors'] },
  year: { zero: ['broken', 'differing'], atLeast: { timeOuts: 1, steps: 1 } },
}

/** A sentence for each figure that is not as it must be; a figure that is not there is none that is 0. */
export function failings(name: keyof typeof experiments, figures: Figures, size: 'full' | 'short'): readonly string[] {
  const { zero = [], atLeast, full } = must[name]
  const { atLeast: more, atMost = {} } = (size === 'full' && full) || {}
  const number = (each: string) => Number(figures[each] ?? Number.NaN)
  const wrong = (each: string, wanted: string) => `${each} is ${figures[each]} and must be ${wanted}.`
  return [
    ...['lost', 'doubled', ...zero].filter((each) => number(each) !== 0).map((each) => wrong(each, '0')),
    ...Object.entries({ ...atLeast, ...more }).flatMap(([each, least]) =>
      number(each) >= least ? [] : [wrong(each, `${least} or more`)],
    ),
    ...Object.entries(atMost).flatMap(([each, most]) => (number(each) <= most ? [] : [wrong(each, `${most} at most`)])),
    ...(figures.controlFailed ? [] : ['Without its guard nothing went wrong, so the experiment shows nothing.']),
  ]
}
