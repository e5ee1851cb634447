/** Turns an empty place into a PostgreSQL cluster, whole or not at all. */

import { spawn } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StartError } from '../../errors.ts'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'

export const superuser = 'postgres'

/** Made beside and renamed when it is complete: a kill half-way leaves nothing that looks like data. */
export async function createCluster(
  cluster: string,
  password: string,
  binaries: Binaries,
  account: Account | null,
): Promise<void> {
  sweep(cluster)
  const unfinished = `${cluster}.new-${process.pid}`
  const passwordFile = `${unfinished}.password`
  mkdirSync(unfinished, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid)
  try {
    await run(binaries.initdb, [
      `--pgdata=${unfinished}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--lc-collate=C',
      '--lc-ctype=C',
      '--lc-messages=C',
      '--lc-monetary=C',
      '--lc-numeric=C',
      '--lc-time=C',
      '--no-instructions',
    ])
    renameSync(unfinished, cluster)
  } finally {
    rmSync(passwordFile, { force: true })
  }

  function run(program: string, options: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      // In a process group of its own: Ctrl-C reaches us, and we decide what becomes of it.
      const child = spawn(program, options, {
        ...account,
        ...bare,
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let trouble = ''
      child.stderr.on('data', (chunk) => {
        trouble += chunk
      })
      child.on('error', (error) => reject(cannotRun(error)))
      child.on('close', (code) => {
        if (code === 0) return resolve()
        const reason =
          trouble
            .trim()
            .split('\n')
            .find((line) => /error|fatal/i.test(line)) ?? `code ${code}`
        reject(new StartError(`PostgreSQL could not set up its data in ${cluster}: ${reason.trim()}`))
      })
    })
  }
}

/** PostgreSQL takes much from the environment; it is given nothing that it did not ask for. */
export const bare = { cwd: '/', env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } } as const

export function cannotRun(error: Error): StartError {
  const root = process.getuid?.() === 0 ? ' As root it is run as another account, which may be forbidden here.' : ''
  return new StartError(
    `PostgreSQL's own programs do not run on this machine (${error.message}).${root} Set DATABASE_URL to use another server.`,
  )
}

/** What a killed start left half-made. */
function sweep(cluster: string): void {
  for (const name of readdirSync(dirname(cluster)))
    if (name.startsWith(`${basename(cluster)}.new-`))
      rmSync(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 3 })
}
