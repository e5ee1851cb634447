/** Tests experiments in short: nothing is lost, nothing happens twice, and without its guard something does. */

import { afterAll, expect, test } from 'vitest'
import { experiments } from '../experiments.ts'
import { clearAway } from '../ground.ts'
import { failings } from '../must.ts'

// The files run side by side, each on a server of its own; about as long one as the other.
const fileOf: Readonly<Record<keyof typeof experiments, string>> = {
  kill: 'workers',
  burst: 'workers',
  stale: 'workers',
  poison: 'callers',
  retry: 'callers',
  writers: 'callers',
  shutdown: 'callers',
  outbox: 'servers',
  database: 'servers',
  upgrade: 'servers',
  restore: 'moments',
  year: 'moments',
}

export function testInShort(file: string): void {
  afterAll(clearAway)

  const names = Object.entries(fileOf).flatMap(([name, each]) => (each === file ? [name as keyof typeof fileOf] : []))
  test.each(names)(
    '%s: nothing is lost, nothing happens twice, and without its guard something does',
    {
      timeout: 600_000,
    },
    async (name) => {
      const figures = await experiments[name].short()
      expect(figures.name).toBe(name)
      expect(failings(name, figures, 'short'), JSON.stringify(figures)).toEqual([])
    },
  )
}
