/** Turns a running embedded database into a copy of its files, with all of its log since kept beside it: enough to go back to any moment. */

import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Client, escapeLiteral } from 'pg'
import { StartError } from '../../errors.ts'
import { type Account, mayEnter, serverAccount } from './account.ts'
import { bare, superuser } from './cluster.ts'
import { readConnection } from './connection-file.ts'

/** The folder of the copy, named after its moment; throws a StartError where the server must be started again first. */
export async function backUp(dataFolder: string, to: string): Promise<string> {
  const connection = readConnection(dataFolder)
  const notRunning = new StartError(`Casewright is not running on the data in ${dataFolder}: start it first.`)
  if (connection === null) throw notRunning
  const { cluster, port, password } = connection
  const account = serverAccount(cluster)
  const folder = prepareFolder(resolve(to), account)
  // One connection from beginning to end: the server ends a backup whose connection goes.
  const client = new Client({ host: '127.0.0.1', port, user: superuser, password, database: 'postgres' })
  await client.connect().catch(() => {
    throw notRunning
  })
  try {
    await keepLog(client, folder)
    return await copy(client, cluster, folder, account)
  } finally {
    await client.end()
  }
}

/**
 * A file of the log is kept when it is full, and after a minute however little it holds. It is written beside and renamed, and the
 * same one may come twice, since the server may die between a copy and its note of it. What a restore leaves of a
 * file (`.partial`) nobody reads, and the next restore would leave another of that name.
 */
export function settingsFor(folder: string) {
  const file = `${folder}/wal/%f`
  const keep = `cmp -s %p ${file} || { test ! -e ${file} && cp %p ${file}.new && mv ${file}.new ${file}; }`
  return {
    archive_mode: 'on',
    archive_timeout: '1min',
    archive_command: `case %f in *.partial) ;; *) ${keep} ;; esac`,
  } as const
}

/** The server itself writes there, as its own account. */
function prepareFolder(folder: string, account: Account | null): string {
  if (!/^[\w./-]+$/.test(folder))
    throw new StartError(`The folder ${folder} should have a name of letters, digits, dots, dashes and underscores.`)
  mkdirSync(dirname(folder), { recursive: true })
  for (const each of [folder, join(folder, 'wal')]) {
    mkdirSync(each, { recursive: true, mode: 0o700 })
    if (account) chownSync(each, account.uid, account.gid)
  }
  if (!mayEnter(account, folder))
    throw new StartError(`PostgreSQL runs as another account here, which may not enter ${folder}: name another folder.`)
  return folder
}

/** What it says comes into force where it can, and is kept for the next start. */
async function keepLog(client: Client, folder: string): Promise<void> {
  for (const [name, value] of Object.entries(settingsFor(folder))) {
    const { rows } = await client.query('select current_setting($1) as now', [name])
    if (rows[0].now !== value) await client.query(`alter system set ${name} = ${escapeLiteral(value)}`)
  }
  await client.query('select pg_reload_conf()')
  const { rows } = await client.query(`select current_setting('archive_mode') as mode`)
  if (rows[0].mode !== 'on')
    throw new StartError(
      `Nothing is copied yet. PostgreSQL keeps its log in ${join(folder, 'wal')} from its next start on: end Casewright, start it again, and ask for the backup again.`,
    )
}

async function copy(client: Client, cluster: string, folder: string, account: Account | null): Promise<string> {
  const { rows } = await client.query(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24-MI-SS"Z"') as at
     from pg_backup_start('backup', fast => true)`,
  )
  const base = join(folder, `base-${rows[0].at}`)
  const unfinished = `${base}.new`
  try {
    copyFiles(cluster, unfinished, account)
    // The log is kept apart; what else goes belongs to the server that runs.
    for (const name of readdirSync(join(unfinished, 'pg_wal')))
      rmSync(join(unfinished, 'pg_wal', name), { recursive: true })
    for (const name of ['postmaster.pid', 'postmaster.opts']) rmSync(join(unfinished, name), { force: true })
    const label = join(unfinished, 'backup_label')
    writeFileSync(label, await endBackup(client, folder), { mode: 0o600 })
    if (account) chownSync(label, account.uid, account.gid)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  }
  renameSync(unfinished, base)
  return base
}

/** As the account that owns them; files that go while they are copied are no loss, since the log has what they held. */
function copyFiles(from: string, to: string, account: Account | null): void {
  const { stderr } = spawnSync('cp', ['-a', from, to], { ...account, ...bare, encoding: 'utf8' })
  const trouble = stderr.split('\n').find((line) => line !== '' && !line.includes('No such file'))
  if (trouble) throw new StartError(`The files could not be copied: ${trouble}`)
}

/** The label of the copy, once the log that it needs is kept. */
async function endBackup(client: Client, folder: string): Promise<string> {
  await client.query(`set statement_timeout = '60s'`)
  const ended = await client.query('select labelfile from pg_backup_stop()').catch(() => {
    throw new StartError(
      `The copy is not whole: PostgreSQL cannot write its log to ${join(folder, 'wal')}. Its own log says why, in postgresql.log.`,
    )
  })
  return ended.rows[0].labelfile
}
