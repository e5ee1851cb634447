/** Runs the command `rules` as somebody would in the project's folder. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What it prints, and its exit code. */
export async function rulesCommand(...args: readonly string[]): Promise<{ code: number; text: string }> {
  const command = ['--import', '@oxc-node/core/register', 'dsl/src/cli.ts', ...args]
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { cwd: root })
    return { code: 0, text: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, text: stdout + stderr }
  }
}
