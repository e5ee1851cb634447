/** Every test of the house; one PostgreSQL cluster serves the run, and each file clones a database of its own. */

import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import LongestFirst from './support/longest-first.ts'

export default defineConfig({
  root: import.meta.dirname,
  // Node gives the API and its libraries one and the same graphql; without this, Vite would give the API another.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', 'bench/peers/**'],
    globalSetup: ['./support/global-setup.ts'],
    // Much of a run is waiting for servers and browsers, so no core is kept free, and one worker more fills the waiting.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    // Nothing here measures time: a slow machine is no failure.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
