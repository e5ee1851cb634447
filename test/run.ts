/** Checks and tests the whole house, and ends with one line that counts: `N passed, N failed`. */

import { readChecks, runCheck } from './run/checks.ts'
import { runTests } from './run/tests.ts'

/** What is run by its name: alone, without the checks. */
const named = new Map([
  ['journeys', 'journeys/'],
  ['switch-many', 'api/switching.test.ts'],
])
const only = named.get(process.argv[2] ?? '')
if (process.argv[2] === 'switch-many') process.env.SWITCH_CASES ??= '10000'

let passed = 0
let failed = 0

for (const check of only ? [] : readChecks()) {
  if (await runCheck(check)) passed++
  else failed++
}
const tests = await runTests(only ? [only] : [])
passed += tests.passed
failed += tests.failed

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
