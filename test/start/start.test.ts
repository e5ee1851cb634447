/** One command from nothing: what `start` does, says and keeps. */

import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clusterOf, makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { leftWith } from '../support/processes.ts'
import { startProcess } from '../support/start-process.ts'

let folder: string

beforeEach(() => {
  folder = makeDataFolder()
})

afterEach(async () => {
  removeDataFolder(folder)
})

test('starts in an empty folder, says in its last line where to look, and is ready', async () => {
  const started = await startProcess({ dataFolder: folder })
  await started.ready()
  expect(started.output().trimEnd().split('\n').at(-1)).toContain(started.url)
  const ready = await fetch(`${started.url}/health/ready`)
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }])
  started.interrupt()
  expect(await started.exited).toBe(0)
})

test('keeps its keys and its password for itself', async () => {
  const started = await startProcess({ dataFolder: folder })
  await started.ready()
  started.interrupt()
  await started.exited
  for (const name of ['database.json', 'audit-key.pem', 'postgresql.log'])
    expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600])
})

test('a second start finds what the first one kept', async () => {
  const first = await startProcess({ dataFolder: folder })
  await first.ready()
  first.interrupt()
  await first.exited
  const cluster = clusterOf(folder)
  const madeAt = statSync(join(cluster ?? '', 'PG_VERSION')).birthtimeMs
  const second = await startProcess({ dataFolder: folder })
  await second.ready()
  second.interrupt()
  expect(await second.exited).toBe(0)
  expect(clusterOf(folder)).toBe(cluster)
  expect(statSync(join(cluster ?? '', 'PG_VERSION')).birthtimeMs).toBe(madeAt)
})

test('starts below a folder that is closed to every other account, and says where the data went if elsewhere', async () => {
  const closed = join(folder, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const dataFolder = join(closed, 'data')
  const started = await startProcess({ dataFolder })
  await started.ready()
  const cluster = clusterOf(dataFolder) ?? ''
  expect(existsSync(join(cluster, 'PG_VERSION'))).toBe(true)
  if (!cluster.startsWith(closed)) expect(started.output()).toContain(cluster)
  started.interrupt()
  expect(await started.exited).toBe(0)
  expect(await leftWith(cluster)).toEqual([])
  removeDataFolder(dataFolder)
})
