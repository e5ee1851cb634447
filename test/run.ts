/** Checks and tests the whole house, and ends with one line that counts: `N passed, N failed`. */

import { readChecks, runCheck } from './run/checks.ts'
import { runTests } from './run/tests.ts'

const journeysOnly = process.argv[2] === 'journeys'

let passed = 0
let failed = 0

for (const check of journeysOnly ? [] : readChecks()) {
  if (await runCheck(check)) passed++
  else failed++
}
const tests = await runTests(journeysOnly ? ['journeys/'] : [])
passed += tests.passed
failed += tests.failed

console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
