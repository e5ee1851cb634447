/** Backs up a running PostgreSQL by copying its files, and restores it to a moment: with what the server itself offers and `cp`. */

import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  readdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { type Account, serverAccount } from '../../api/src/database/embedded/account.ts'
import { writeConnection } from '../../api/src/database/embedded/connection-file.ts'
import { startEmbedded } from '../../api/src/database/embedded/embedded-server.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { startPostgres, type TestPostgres } from '../support/start-postgres.ts'

export interface ArchivedServer extends TestPostgres {
  /** Once. */
  backUp(): Promise<Backup>
  /** Resolves when all that has been written up to now is in the archive. */
  archiveAll(): Promise<void>
}

export interface Backup {
  /** The last file of the log that the copy needs to be whole. */
  readonly lastFile: string
  readonly ms: number
  /** `at` in epoch ms, a moment after the backup; null: the copy as it is, without what was archived after it. */
  restore(at: number | null): Promise<Restored>
}

export interface Restored {
  /** The address of a database of the first server, on this one. */
  urlOf(url: string): string
  stop(): Promise<void>
}

export async function startArchivedServer(): Promise<ArchivedServer> {
  const folder = makeDataFolder()
  const account = serverAccount(null)
  const archive = ownedFolder(join(folder, 'archive'), account)
  const postgres = await startPostgres({
    archive_mode: 'on',
    archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f`,
  })
  const { superuserUrl } = postgres.address
  return {
    ...postgres,
    backUp: () => backUp(postgres, archive, ownedFolder(join(folder, 'backup'), account)),
    archiveAll: () =>
      withClient(superuserUrl, async (client) => {
        const { rows } = await client.query('select pg_walfile_name(pg_current_wal_lsn()) as file')
        await client.query('select pg_switch_wal()')
        const archived = () =>
          client.query('select last_archived_wal >= $1 as there from pg_stat_archiver', [rows[0].file])
        while (!(await archived()).rows[0].there) await sleep(50)
      }),
    async stop() {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function backUp({ cluster, address }: TestPostgres, archive: string, copy: string): Promise<Backup> {
  const account = serverAccount(cluster)
  const startedAt = Date.now()
  // One connection from beginning to end: the server ends a backup whose connection goes.
  const lastFile = await withClient(address.superuserUrl, async (client) => {
    await client.query(`select pg_backup_start('backup', fast => true)`)
    copyFiles(cluster, copy, account)
    const { rows } = await client.query('select labelfile, pg_walfile_name(lsn) as file from pg_backup_stop()')
    writeFileSync(join(copy, 'backup_label'), rows[0].labelfile)
    return rows[0].file as string
  })
  // What is in the archive is fetched from there; the rest is the running server's own.
  for (const name of readdirSync(join(copy, 'pg_wal'))) rmSync(join(copy, 'pg_wal', name), { recursive: true })
  unlinkSync(join(copy, 'postmaster.pid'))
  if (account) chownSync(join(copy, 'backup_label'), account.uid, account.gid)
  return {
    lastFile,
    ms: Date.now() - startedAt,
    restore: (at) => restore({ copy, archive, lastFile, account, password: passwordIn(address.superuserUrl) }, at),
  }
}

interface Kept {
  readonly copy: string
  readonly archive: string
  readonly lastFile: string
  readonly account: Account | null
  readonly password: string
}

/** PostgreSQL takes the time with a numeric offset alone. */
async function restore({ copy, archive, lastFile, account, password }: Kept, at: number | null): Promise<Restored> {
  const dataFolder = makeDataFolder()
  const cluster = ownedFolder(join(dataFolder, 'postgresql'), account)
  copyFiles(copy, cluster, account)
  const files = at === null ? filesUpTo(lastFile, archive, join(dataFolder, 'archive')) : archive
  const target =
    at === null
      ? ''
      : `recovery_target_time = '${new Date(at).toISOString().replace('Z', '+00:00')}'\nrecovery_target_action = 'promote'\n`
  appendFileSync(
    join(cluster, 'postgresql.auto.conf'),
    `archive_mode = off\nrestore_command = 'cp ${files}/%f %p'\n${target}`,
  )
  writeFileSync(join(cluster, 'recovery.signal'), '')
  if (account) chownSync(join(cluster, 'recovery.signal'), account.uid, account.gid)
  writeConnection(dataFolder, { cluster, port: 0, password })
  const server = await startEmbedded(dataFolder, () => {}).catch((error) => {
    removeDataFolder(dataFolder)
    throw error
  })
  const { port } = new URL(server.ownerUrl)
  return {
    urlOf: (url) => Object.assign(new URL(url), { port }).href,
    async stop() {
      await server.stop()
      removeDataFolder(dataFolder)
    },
  }
}

/** As the account that owns them; files that go while they are copied are no loss, since the log has what they held. */
function copyFiles(from: string, to: string, account: Account | null): void {
  const { stderr } = spawnSync('cp', ['-a', `${from}/.`, to], { ...account, cwd: '/', encoding: 'utf8' })
  const trouble = stderr.split('\n').filter((line) => line !== '' && !line.includes('No such file'))
  if (trouble.length > 0) throw new Error(`The files could not be copied: ${trouble[0]}`)
}

/** What there would be without an archive: no more of the log than the copy needs. */
function filesUpTo(lastFile: string, archive: string, to: string): string {
  mkdirSync(to)
  for (const name of readdirSync(archive)) if (name <= lastFile) cpSync(join(archive, name), join(to, name))
  for (const name of readdirSync(to)) chmodSync(join(to, name), 0o644)
  return to
}

function ownedFolder(folder: string, account: Account | null): string {
  mkdirSync(folder, { mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
  return folder
}

function passwordIn(url: string): string {
  return decodeURIComponent(new URL(url).password)
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
