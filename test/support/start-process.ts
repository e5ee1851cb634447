/** Runs `start` as a process like anybody would, and lets a test watch and end it. */

import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { freePort } from '../../api/src/database/embedded/free-port.ts'

const root = join(import.meta.dirname, '../..')

// A test that fails half-way must not leave its processes to the next.
const running = new Set<StartedProcess>()
afterAll(async () => {
  for (const each of running) {
    each.interrupt()
    await each.exited
  }
})

export interface StartedProcess {
  readonly url: string
  readonly pid: number
  /** What it printed so far, both streams. */
  output(): string
  errors(): string
  /** Resolves when the last line has been printed; throws with the output where the process ends before. */
  ready(): Promise<void>
  /** As a terminal does it: to the whole process group. */
  interrupt(): void
  kill(signal: NodeJS.Signals): void
  /** The exit code; null after a signal. */
  exited: Promise<number | null>
}

export interface StartOptions {
  readonly dataFolder: string
  readonly port?: number
  readonly env?: NodeJS.ProcessEnv
  readonly program?: 'main' | 'worker' | 'add-agency' | 'token' | 'verify-audit' | 'backup'
  readonly arguments?: readonly string[]
}

export async function startProcess(options: StartOptions): Promise<StartedProcess> {
  const port = options.port ?? (await freePort())
  const program = join(root, `api/src/${options.program ?? 'main'}.ts`)
  const child = spawn(
    process.execPath,
    ['--import', '@oxc-node/core/register', program, ...(options.arguments ?? [])],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        DATA_DIR: options.dataFolder,
        PORT: String(port),
        ...options.env,
      },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const started = watch(child, `http://127.0.0.1:${port}`)
  running.add(started)
  void started.exited.then(() => running.delete(started))
  return started
}

function watch(child: ChildProcess, url: string): StartedProcess {
  let printed = ''
  let errors = ''
  const exited = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  child.stdout?.on('data', (chunk) => {
    printed += chunk
  })
  child.stderr?.on('data', (chunk) => {
    errors += chunk
  })
  const pid = child.pid ?? 0
  return {
    url,
    pid,
    output: () => printed + errors,
    errors: () => errors,
    ready: () =>
      new Promise((resolve, reject) => {
        const look = () => /^Casewright is at /m.test(printed) && resolve()
        child.stdout?.on('data', look)
        void exited.then((code) => reject(new Error(`It ended with code ${code}:\n${printed}${errors}`)))
        look()
      }),
    interrupt: () => process.kill(-pid, 'SIGINT'),
    kill: (signal) => process.kill(pid, signal),
    exited,
  }
}
