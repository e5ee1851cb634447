/** Backs up a running PostgreSQL and restores it to moments, by the command and the lines that api/RUNNING.md gives. */

import { execFile, execFileSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { serverAccount } from '../../api/src/database/embedded/account.ts'
import { readConnection, writeConnection } from '../../api/src/database/embedded/connection-file.ts'
import { startEmbedded } from '../../api/src/database/embedded/embedded-server.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { startPostgres, type TestPostgres } from '../support/start-postgres.ts'

export interface ArchivedServer extends TestPostgres {
  backUp(): Promise<Backup>
}

export interface Backup {
  readonly ms: number
  /** A machine on which one moment after the other is restored. */
  place(disk: Disk): Place
  /** The copy as it is, with no more of the log than it needs to be whole. */
  restoreAlone(): Promise<Restored>
}

export interface Place {
  /** `at` in epoch ms, a moment after the backup. */
  restore(at: number): Promise<Restored>
  clear(): void
}

/** Whether the folder that the running server had is still there, or its log's files in the archive are all that is left. */
export type Disk = 'kept' | 'lost'

export interface Restored {
  /** The address of a database of the first server, on this one. */
  urlOf(url: string): string
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

export async function startArchivedServer(): Promise<ArchivedServer> {
  const folder = join(makeDataFolder(), 'backup')
  const postgres = await startPostgres(async (dataFolder) => {
    const refused = await runBackup(dataFolder, folder).catch(({ stderr }) => stderr)
    if (!refused.includes('from its next start on')) throw new Error(`It is backed up at once: ${refused}`)
  })
  return {
    ...postgres,
    async backUp() {
      const startedAt = Date.now()
      const base = await runBackup(postgres.dataFolder, folder)
      const kept = { ...postgres, base, wal: join(folder, 'wal') }
      return {
        ms: Date.now() - startedAt,
        place: (disk) => openPlace(kept, disk),
        restoreAlone: () => restoreAlone(kept),
      }
    },
    async stop() {
      await postgres.stop()
      rmSync(join(folder, '..'), { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function runBackup(dataFolder: string, to: string): Promise<string> {
  const program = ['--import', '@oxc-node/core/register', 'api/src/backup.ts', to]
  const environment = { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataFolder }
  return (await run(process.execPath, program, { cwd: root, env: environment })).stdout.trim()
}

interface Kept {
  readonly dataFolder: string
  readonly cluster: string
  readonly base: string
  readonly wal: string
}

function openPlace(kept: Kept, disk: Disk): Place {
  const folder = makeDataFolder()
  const data = dataIn(folder)
  mkdirSync(data, { mode: 0o700 })
  if (disk === 'kept') copyLog(kept.cluster, data)
  const account = serverAccount(kept.cluster)
  if (account) chownSync(data, account.uid, account.gid)
  return { restore: (at) => restore(kept, folder, at), clear: () => removeDataFolder(folder) }
}

async function restore(kept: Kept, folder: string, at: number | null): Promise<Restored> {
  const data = dataIn(folder)
  writeFileSync(join(data, 'left-over'), '')
  // PostgreSQL takes the time with a numeric offset alone.
  const until = at === null ? '' : new Date(at).toISOString().replace('T', ' ').replace('Z', '+00')
  runLines({ DATA: data, BASE: kept.base, WAL: kept.wal, AT: until })
  if (existsSync(join(data, 'left-over'))) throw new Error('What was there before is still there.')
  writeConnection(folder, { cluster: data, port: 0, password: readConnection(kept.dataFolder)!.password })
  const server = await startEmbedded(folder, () => {})
  const { port } = new URL(server.ownerUrl)
  return { urlOf: (url) => Object.assign(new URL(url), { port }).href, stop: () => server.stop() }
}

function dataIn(folder: string): string {
  return join(folder, 'postgresql')
}

/** What the server that ran to the end had written by now; as it was cut off, since it runs on. */
function copyLog(cluster: string, data: string): void {
  // Files of the log that are given new names meanwhile hold nothing that was asked for.
  execFileSync('sh', ['-c', `cp -a ${cluster}/pg_wal ${data}/pg_wal 2>/dev/null || true`])
}

/** The lines of the page, with other values in those that are to be filled in. */
function runLines(values: Readonly<Record<string, string>>): void {
  const page = readFileSync(join(root, 'api/RUNNING.md'), 'utf8')
  const lines = [...page.matchAll(/```sh\n(DATA=[\s\S]*?)```/g)].map(([, each]) => each!)
  if (lines.length !== 1) throw new Error(`The page has ${lines.length} ways to restore.`)
  const filledIn = lines[0]!.replaceAll(/^([A-Z]+)=.*$/gm, (line, name) =>
    name in values ? `${name}='${values[name]}'` : line,
  )
  const missing = Object.keys(values).filter((name) => !filledIn.includes(`\n${name}='`) && name !== 'DATA')
  if (missing.length > 0) throw new Error(`The page has no line for ${missing.join(', ')}.`)
  execFileSync('sh', ['-euc', filledIn], { cwd: '/' })
}

async function restoreAlone(kept: Kept): Promise<Restored> {
  const folder = makeDataFolder()
  const wal = join(folder, 'wal')
  for (const each of [wal, dataIn(folder)]) mkdirSync(each)
  const names = readdirSync(kept.wal)
  // Written beside the log at the end of each backup, it says which file the copy needs last.
  const history = names.filter((name) => name.endsWith('.backup')).sort()[0]!
  const [, last] = /^STOP WAL LOCATION: \S+ \(file (\w+)\)/m.exec(readFileSync(join(kept.wal, history), 'utf8'))!
  for (const name of names) if (name <= last!) cpSync(join(kept.wal, name), join(wal, name))
  execFileSync('chmod', ['-R', 'a+rwX', wal])
  const restored = await restore({ ...kept, wal }, folder, null)
  return {
    ...restored,
    async stop() {
      await restored.stop()
      removeDataFolder(folder)
    },
  }
}

export async function withClient<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(url)
  client.on('error', () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
