/** Starts what is to be asked: the product as it is shipped, the same in this process, or another program. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type App, createApp } from '@casewright/api'
import { openAuditKey } from '../../../api/src/audit/audit-key.ts'
import { readConfig } from '../../../api/src/config.ts'
import { freePort } from '../../../api/src/database/embedded/free-port.ts'
import { openErasureList } from '../../../api/src/keeping/erasure-list.ts'
import { openLog } from '../../../api/src/log.ts'
import { openOutside } from '../../../api/src/outside.ts'
import { createServer } from '../../../api/src/server.ts'
import type { Headers } from './ask.ts'
import type { Ground } from './ground.ts'

export interface Served {
  readonly url: string
  readonly callers: readonly Headers[]
  /** Of the process that answers. */
  readonly pid: number
  end(): Promise<unknown>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** As it is shipped: a process of its own, in which the worker runs too, and a token for each connection that it looks up. */
export async function serveShipped(ground: Ground, program = 'api/src/main.ts'): Promise<Served> {
  const port = await freePort()
  const { pid, end } = await startShipped(ground, program, /^Casewright is at /m, { PORT: String(port) })
  return { url: `http://127.0.0.1:${port}/graphql`, callers: ground.tokens.map(headersFor), pid, end }
}

/** One more worker, as a process of its own. */
export function startWorkerProcess(ground: Ground): Promise<{ end(): Promise<unknown> }> {
  return startShipped(ground, 'api/src/worker.ts', /^This worker /m)
}

function startShipped({ url, dataFolder }: Ground, program: string, isReady: RegExp, more?: Record<string, string>) {
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, NODE_ENV: 'production', DATABASE_URL: url, DATA_DIR: dataFolder, ...more }
  return start(['--import', '@oxc-node/core/register', program], { cwd: root, env }, isReady)
}

/** The product's app in this process, held to the limits that it is shipped with. */
export function openHere({ database, dataFolder }: Ground): Promise<App> {
  const config = readConfig({ DATA_DIR: dataFolder })
  return createApp({
    database,
    auditKey: openAuditKey(join(dataFolder, 'audit-key.pem')),
    erasures: openErasureList(join(dataFolder, 'erasures.ndjson')),
    outside: openOutside(config),
    serving: { requestsPerMinute: config.requestsPerMinute },
    log,
  })
}

/** That app without a process of its own, a portal and a worker: to see that it answers. */
export async function serveHere(ground: Ground): Promise<Served> {
  const app = await openHere(ground)
  const parts = { graphql: app.graphql, isReady: async () => true, portal: async () => {}, signIn: async () => {} }
  const server = await createServer({ ...parts, secure: false, log })
  const address = await server.listen({ host: '127.0.0.1', port: 0 })
  const end = async () => {
    await server.close()
    await app.close()
  }
  return { url: `${address}/graphql`, callers: ground.tokens.map(headersFor), pid: process.pid, end }
}

const log = openLog('silent')
const headersFor = (token: string) => ({ 'content-type': 'application/json', authorization: `Bearer ${token}` })

/** Waits until the workers have told and sealed whatever was written. */
export async function allToldAndSealed({ superuser }: Ground): Promise<void> {
  const behind = ['agencies_with_changes', 'agencies_to_tell', 'agencies_with_unsealed']
  const sql = `select ${behind.map((each) => `exists (select from ${each}())`).join(' or ')} as behind`
  while ((await superuser.query<{ behind: boolean }>(sql)).rows[0]!.behind) await wait(100)
}

/** Waits until the program says that it is ready. */
export async function start(options: readonly string[], more: object, isReady: RegExp) {
  const child = spawn(process.execPath, options, { ...more, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  let said = ''
  const found = await new Promise<RegExpExecArray>((resolve, reject) => {
    const look = (chunk: Buffer) => {
      if (said.length > 100_000) return
      said += chunk
      const match = isReady.exec(said)
      if (match !== null) resolve(match)
    }
    child.stdout.on('data', look)
    child.stderr.on('data', look)
    void ended.then(() => reject(new Error(`It ended:\n${said}`)))
  })
  const end = async () => {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await ended
    clearTimeout(late)
  }
  return { found, pid: child.pid!, end }
}
