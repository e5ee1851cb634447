/** However it ends, nothing is lost, and the next start puts right what a kill left behind. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { superuser } from '../../api/src/database/embedded/cluster.ts'
import { readConnection } from '../../api/src/database/embedded/connection-file.ts'
import { asSuperuser } from '../support/as-superuser.ts'
import { clusterOf, makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { leftWith, processesWith } from '../support/processes.ts'
import { type StartedProcess, startProcess } from '../support/start-process.ts'

let folder: string
let started: StartedProcess

beforeEach(async () => {
  folder = makeDataFolder()
  started = await startProcess({ dataFolder: folder })
  await started.ready()
})

afterEach(() => {
  removeDataFolder(folder)
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it in order', async (signal) => {
  started.kill(signal)
  expect(await started.exited).toBe(0)
  expect(await leftWith(folder)).toEqual([])
  expect(readFileSync(join(folder, 'postgresql.log'), 'utf8')).toContain('database system is shut down')
})

test('Ctrl-C reaches the whole group, and a second one changes nothing', async () => {
  started.interrupt()
  await sleep(5)
  started.interrupt()
  expect(await started.exited).toBe(0)
  expect(await leftWith(folder)).toEqual([])
  expect(started.errors()).toBe('')
})

test('after a kill, the next start takes the data over and leaves nothing behind', async () => {
  started.kill('SIGKILL')
  await started.exited
  const cluster = clusterOf(folder) ?? ''
  expect(processesWith(cluster)).not.toEqual([])
  const next = await startProcess({ dataFolder: folder })
  await next.ready()
  expect((await fetch(`${next.url}/health/ready`)).status).toBe(200)
  next.interrupt()
  expect(await next.exited).toBe(0)
  expect(await leftWith(cluster)).toEqual([])
})

test('a killed database is started again, and the API finds it', async () => {
  const pidFile = join(clusterOf(folder) ?? '', 'postmaster.pid')
  const pid = pidIn(pidFile)!
  process.kill(pid, 'SIGKILL')
  while ([pid, null].includes(pidIn(pidFile))) await sleep(50)
  while ((await fetch(`${started.url}/health/ready`)).status !== 200) await sleep(50)
  started.interrupt()
  expect(await started.exited).toBe(0)
  expect(await leftWith(folder)).toEqual([])
})

test('it is ready while the database answers and has every migration, and not else', async () => {
  const { port, password } = readConnection(folder)!
  const superuserUrl = `postgres://${superuser}:${password}@127.0.0.1:${port}/`
  const isReady = async () => (await fetch(`${started.url}/health/ready`)).status
  expect(await isReady()).toBe(200)
  await asSuperuser(`${superuserUrl}casewright`, `update schema_migration set name = name || ' of another'`)
  expect(await isReady()).toBe(503)
  await asSuperuser(`${superuserUrl}casewright`, `update schema_migration set name = replace(name, ' of another', '')`)
  expect(await isReady()).toBe(200)
  await asSuperuser(`${superuserUrl}postgres`, 'alter database casewright allow_connections false')
  await asSuperuser(
    `${superuserUrl}postgres`,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = 'casewright'`,
  )
  expect(await isReady()).toBe(503)
  expect((await fetch(`${started.url}/health/live`)).status).toBe(200)
  await asSuperuser(`${superuserUrl}postgres`, 'alter database casewright allow_connections true')
  while ((await isReady()) !== 200) await sleep(50)
  started.interrupt()
  expect(await started.exited).toBe(0)
})

test('a signal during the start ends it too', async () => {
  const other = makeDataFolder()
  const young = await startProcess({ dataFolder: other })
  while (clusterOf(other) === null) await sleep(10)
  young.interrupt()
  expect(await young.exited).toBe(0)
  expect(await leftWith(other)).toEqual([])
  removeDataFolder(other)
  started.interrupt()
  await started.exited
})

/** Null while one server is gone and the next has not written its own. */
function pidIn(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8').split('\n')[0]) || null
  } catch {
    return null
  }
}

test('where it was tried as a demonstration, it does not start in production, and leaves nothing running', async () => {
  started.interrupt()
  await started.exited
  started = await startProcess({ dataFolder: folder, env: { NODE_ENV: 'production' } })
  expect(await started.exited).toBe(1)
  expect(started.output().trimEnd().split('\n').at(-1)).toBe(
    `The database in ${folder} holds the demonstration, and NODE_ENV is production: set DATA_DIR to an empty folder, or DATABASE_URL.`,
  )
  expect(await leftWith(folder)).toEqual([])
})
