/** Starts real processes of the program, ends them in every way there is, and tells whether one had a transaction open. */

import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Client } from 'pg'
import type { Ground } from './ground.ts'

export interface Running {
  readonly pid: number
  kill(signal: NodeJS.Signals): void
  /** Resolves when it says that it is at work; rejects with what it printed where it ends before. */
  readonly ready: Promise<void>
  /** The exit code; null after a signal. */
  readonly ended: Promise<number | null>
  printed(): string
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A program of the house, such as `api/src/worker.ts`, or one of `test/faults/controls`. */
export function startProgram(
  { url, dataFolder, processes }: Pick<Ground, 'url' | 'dataFolder' | 'processes'>,
  program: string,
  environment: NodeJS.ProcessEnv = {},
  isReady = /^(This worker looks|Casewright is at) /m,
): Running {
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', program], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATABASE_URL: url,
      // One caller here stands for all callers that there are.
      REQUESTS_PER_MINUTE: '0',
      DATA_DIR: dataFolder,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const running = watch(child, isReady)
  processes.add(running)
  void running.ended.then(() => processes.delete(running))
  return running
}

function watch(child: ChildProcess, isReady: RegExp): Running {
  let printed = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))
  let isAtWork = false
  const ready = new Promise<void>((resolve, reject) => {
    const look = (chunk: Buffer) => {
      printed += chunk
      if (isAtWork) return
      isAtWork = isReady.test(printed)
      if (isAtWork) resolve()
    }
    child.stdout?.on('data', look)
    child.stderr?.on('data', look)
    void ended.then((code) => reject(new Error(`It ended with code ${code}:\n${printed}`)))
  })
  // An experiment that kills at random does not wait for everything it starts.
  ready.catch(() => {})
  return { pid: child.pid!, kill: (signal) => void child.kill(signal), ready, ended, printed: () => printed }
}

/** Keeps so many of them at work: where one ends, another takes its place at once. */
export interface Crew {
  /** Those that are ready. */
  atWork(): readonly Running[]
  /** Tells all to end, and waits. */
  dismiss(signal?: NodeJS.Signals): Promise<void>
}

export async function startCrew(size: number, start: () => Running): Promise<Crew> {
  const members = new Set<Running>()
  const ready = new Set<Running>()
  let dismissed = false
  const join = () => {
    const member = start()
    members.add(member)
    void member.ready.then(
      () => ready.add(member),
      () => {},
    )
    void member.ended.then(() => {
      members.delete(member)
      ready.delete(member)
      if (!dismissed) join()
    })
    return member.ready
  }
  await Promise.all(Array.from({ length: size }, join))
  return {
    atWork: () => [...ready],
    async dismiss(signal = 'SIGTERM') {
      dismissed = true
      const left = [...members]
      for (const member of left) member.kill(signal)
      await Promise.all(left.map(({ ended }) => ended))
    },
  }
}

/** Whether a process has a transaction open in the database; exact where it is stopped. Reads /proc: Linux alone. */
export async function hasOpenTransaction(superuser: Client, pid: number): Promise<boolean> {
  return (await openTransactions(superuser, pid)).length > 0
}

/** Whether it has taken cases for itself, to fire them. */
export async function holdsBatch(superuser: Client, pid: number): Promise<boolean> {
  const backends = (await openTransactions(superuser, pid)).map((each) => each.pid)
  // Who looks for some and finds none has the table's lock too, but holds nobody up; who tells of some that have fired, or
  // warns of some that are to come, has them as well, and is waited for by nobody.
  const { rows } = await superuser.query(
    `select from pg_stat_activity a where a.pid = any($1)
       and exists (select from cases c where c.xmax = a.backend_xid and c.next_due_at <= clock_timestamp())`,
    [backends],
  )
  return rows.length > 0
}

/** Whether it has committed what it claimed and not begun to work on it, as \`claim-apart\` does. */
export async function standsApart(superuser: Client, pid: number): Promise<boolean> {
  return (await openTransactions(superuser, pid)).some(({ query }) => query.startsWith('commit; begin'))
}

async function openTransactions(superuser: Client, pid: number) {
  const { rows } = await superuser.query<{ pid: number; client_port: number; query: string }>(
    `select pid, client_port, query from pg_stat_activity
     where xact_start is not null and application_name = 'casewright worker'`,
  )
  const ports = portsOf(pid)
  return rows.filter(({ client_port }) => ports.has(client_port))
}

/** The local ports of a process's connections. */
function portsOf(pid: number): ReadonlySet<number> {
  const inodes = new Set(
    readdirSync(`/proc/${pid}/fd`).map((name) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1]
      } catch {
        return undefined
      }
    }),
  )
  const lines = ['tcp', 'tcp6'].flatMap((kind) => readFileSync(`/proc/${pid}/net/${kind}`, 'utf8').split('\n'))
  const columns = lines.map((line) => line.trim().split(/\s+/))
  return new Set(
    columns
      .filter((column) => column[9] !== undefined && inodes.has(column[9]))
      .map((column) => Number.parseInt(column[1]!.split(':')[1]!, 16)),
  )
}
