/** What is checked without running it: form, types and what nobody uses. Each counts as one test. */

import { root, runProgram } from './program.ts'

export interface Check {
  readonly says: string
  readonly program: string
  readonly options: readonly string[]
}

export function readChecks(): readonly Check[] {
  const workspaces = ['dsl', 'api', 'admin', 'test']
  return [
    { says: 'code is formatted and linted', program: '@biomejs/biome', options: ['ci', '--error-on-warnings', '.'] },
    ...[...workspaces, 'dsl/tsconfig.cli.json'].map((project) => ({
      says: `types of ${project}`,
      program: 'typescript',
      options: ['-p', project, '--noEmit'],
    })),
    { says: 'everything is used', program: 'knip', options: [] },
  ]
}

export async function runCheck({ says, program, options }: Check): Promise<boolean> {
  const passes = (await runProgram(root, program, options)) === 0
  console.log(`${passes ? '✓' : '✗'} ${says}`)
  return passes
}
