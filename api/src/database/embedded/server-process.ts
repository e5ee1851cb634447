/** Runs one PostgreSQL on a cluster, starts it again when it dies, and stops it in order. */

import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { StartError } from '../../errors.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { bare, cannotRun, superuser } from './cluster.ts'
import type { Connection } from './connection-file.ts'
import { freePort, isFree } from './free-port.ts'

export interface ServerOptions {
  readonly binaries: Binaries
  readonly account: Account | null
  readonly connection: Connection
  readonly logFile: string
  /** Called with a plain sentence when the server died and was started again. */
  readonly say: (sentence: string) => void
}

export interface ServerProcess {
  readonly port: number
  stop(): Promise<void>
}

/** Resolves when the server answers. It takes another port where the one it had is taken. */
export async function runServer(options: ServerOptions): Promise<ServerProcess> {
  let { port } = options.connection
  let child: ChildProcess | undefined
  let stopping = false

  async function launch(mayMove: boolean): Promise<void> {
    let reason = ''
    // A killed server's children hold its shared memory until they notice; so one refusal says little.
    for (let attempt = 0; attempt < 40 && !stopping; attempt++) {
      if (port === 0 || (mayMove && !(await isFree(port)))) port = await freePort()
      const logFrom = statSync(options.logFile, { throwIfNoEntry: false })?.size ?? 0
      child = start(options, port)
      const failed = failure(child)
      if (await Promise.race([failed.then(() => false), answers({ ...options.connection, port }, child)])) return
      const error = await failed
      if (error) throw cannotRun(error)
      reason = lastTrouble(options.logFile, logFrom)
      // One that ran until now is kept from it by what it left behind, and that goes, whatever was written last.
      if (mayMove && !/shared memory|bind|address|sockets|lock file|in use/i.test(reason)) break
      await sleep(250)
    }
    if (!stopping) throw new StartError(`PostgreSQL did not start: ${reason || `see ${options.logFile}`}`)
  }

  function supervise(): void {
    const watched = child
    if (watched === undefined) return
    const again = async () => {
      if (stopping) return
      options.say('PostgreSQL stopped by itself and is being started again.')
      try {
        await launch(false)
        supervise()
      } catch (error) {
        if (!stopping) throw error
      }
    }
    // It may have died again before anybody looked.
    if (watched.exitCode !== null || watched.signalCode !== null) void again()
    else watched.once('exit', again)
  }

  // However this process ends, short of a kill, the server is told to shut down.
  const lastWord = () => child?.pid && child.exitCode === null && child.kill('SIGINT')
  process.once('exit', lastWord)
  trimLog(options.logFile)
  await launch(true)
  supervise()
  return {
    port,
    async stop() {
      stopping = true
      if (child) await stopChild(child)
      process.removeListener('exit', lastWord)
    },
  }
}

/** The server's log must hold no personal data: no statements, no parameters, and no details, which quote rows. */
export const tellsNobody = {
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
} as const

function start({ binaries, account, connection, logFile }: ServerOptions, port: number): ChildProcess {
  const settings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // What is being restored answers when it is restored: until then it could only be read.
    hot_standby: 'off',
    ...tellsNobody,
  }
  const log = openSync(logFile, 'a', 0o600)
  try {
    return spawn(
      binaries.postgres,
      ['-D', connection.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      // In a process group of its own: Ctrl-C reaches us alone, and we stop it when the work in hand is done.
      { ...account, ...bare, detached: true, stdio: ['ignore', log, log] },
    )
  } finally {
    closeSync(log)
  }
}

/** Resolves with the error that kept the program from running, or with null once it has exited. */
function failure(child: ChildProcess): Promise<Error | null> {
  return new Promise((resolve) => {
    child.once('error', resolve)
    child.once('exit', () => resolve(null))
  })
}

async function answers(connection: Connection, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const client = new Client({
      host: '127.0.0.1',
      port: connection.port,
      user: superuser,
      password: connection.password,
      database: 'postgres',
    })
    client.on('error', () => {})
    try {
      await client.connect()
      return true
    } catch (error) {
      // Whatever else it says: it is starting up, recovering from a kill, or dying, and then the loop ends.
      if ((error as { code?: string }).code === '28P01')
        throw new StartError(`The password in database.json does not open the database in ${connection.cluster}.`)
      await sleep(15)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}

/** A fast shutdown, then an immediate one: a client that does not let go must not keep us. */
async function stopChild(child: ChildProcess): Promise<void> {
  const exited = new Promise((resolve) => child.once('exit', resolve))
  for (const [signal, waitMs] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await Promise.race([exited, sleep(waitMs, undefined, { ref: false })])
  }
}

/** What the children of a killed server write when they notice, which is after its successor began to write. */
const lastWords = /unexpected postmaster exit/

function lastTrouble(logFile: string, from: number): string {
  const written = readFileSync(logFile).subarray(from).toString()
  const lines = written
    .split('\n')
    .filter((line) => /FATAL|PANIC|LOG: {2}could not/.test(line) && !lastWords.test(line))
  return (lines.at(-1) ?? written.trim().split('\n').at(-1) ?? '').replace(/^.*?(FATAL|PANIC|LOG): +/, '')
}

function trimLog(logFile: string): void {
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) truncateSync(logFile, 0)
}
