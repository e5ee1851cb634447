/** Runs the tests and counts them; a file that cannot be read in and a run that fails as a whole count as failures. */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runProgram } from './program.ts'

export interface Tally {
  readonly passed: number
  readonly failed: number
}

export async function runTests(paths: readonly string[]): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'casewright-run-'))
  const file = join(folder, 'results.json')
  try {
    const options = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...paths]
    const code = await runProgram(join(root, 'test'), 'vitest', options)
    if (!existsSync(file)) return { passed: 0, failed: 1 }
    const tally = tallyOf(file)
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Results {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

function tallyOf(file: string): Tally {
  const { testResults }: Results = JSON.parse(readFileSync(file, 'utf8'))
  let passed = 0
  let failed = 0
  for (const { status, assertionResults } of testResults) {
    const failures = assertionResults.filter((each) => each.status === 'failed').length
    passed += assertionResults.filter((each) => each.status === 'passed').length
    // A file can fail outside its tests: when it is read in, or in a hook.
    failed += failures === 0 && status === 'failed' ? 1 : failures
  }
  return { passed, failed }
}
