/** Turns arguments and standard input into what the `rules` command prints, run as its own process. */

import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface RulesRun {
  readonly out: string
  readonly error: string
  readonly exitCode: number | null
}

export async function runRules(args: readonly string[], input = ''): Promise<RulesRun> {
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', 'dsl/src/cli.ts', ...args], {
    cwd: root,
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  child.stdin.end(input)
  const [out, error, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { out, error, exitCode }
}

/** Asks the questions one a line and gives the answers one a line. */
export async function askLines(lines: readonly string[]): Promise<{ answers: unknown[]; exitCode: number | null }> {
  const { out, exitCode } = await runRules(['due', '--lines'], lines.map((line) => `${line}\n`).join(''))
  return {
    answers: out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
    exitCode,
  }
}
