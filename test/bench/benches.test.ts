/** The benchmarks still run, and whoever takes part in them still answers alike; how fast they are is no test. */
import { expect, inject, test } from 'vitest'
import { benches } from './benches.ts'

test.each(Object.keys(benches))('the bench %s runs, and its contenders agree', async (name) => {
  const { rows } = await (await benches[name]!()).run('tiny', { postgres: inject('postgres') })
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter(({ value }) => !Number.isFinite(value))).toEqual([])
})
