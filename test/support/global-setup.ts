/** Starts the throw-away cluster of a test run and fails the run when anything of it outlives the tests. */

import type { TestProject } from 'vitest/node'
import { startPostgres } from './start-postgres.ts'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { address, stop } = await startPostgres()
  project.provide('postgres', address)
  return stop
}
