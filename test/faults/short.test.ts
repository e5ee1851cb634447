/** Every experiment in short: nothing is lost, nothing happens twice, and without its guard something does. */

import { afterAll, expect, test } from 'vitest'
import { experiments } from './experiments.ts'
import { clearAway } from './ground.ts'

afterAll(clearAway)

test.each(Object.keys(experiments))('%s', { timeout: 600_000 }, async (name) => {
  const figures = await experiments[name]!.short()
  expect(figures).toMatchObject({ name, lost: 0, doubled: 0, controlFailed: true })
})
