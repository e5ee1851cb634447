/** Runs a statement again and again by pgbench, where the machine has it: the npm packages of PostgreSQL do not. */

import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ground } from './ground.ts'

export interface Benched {
  readonly statement: string
  readonly clients: number
  /** Of all clients together. */
  readonly turns: number
}

let known: boolean | undefined

export function hasPgbench(): boolean {
  known ??= spawnSync('pgbench', ['--version']).status === 0
  if (!known)
    console.log('pgbench is not on this machine, and takes no part: it comes with PostgreSQL as a system package.')
  return known
}

/** With prepared statements, and no look at tables that are not its own. */
export async function pgbench(
  { connection, dataFolder }: Ground,
  { statement, clients, turns }: Benched,
): Promise<void> {
  const script = join(dataFolder, 'pgbench.sql')
  writeFileSync(script, `${statement};\n`)
  const options = ['-n', '-M', 'prepared', '-c', clients, '-j', 2, '-t', Math.ceil(turns / clients), '-f', script]
  const env = {
    PATH: process.env.PATH,
    PGHOST: connection.host,
    PGPORT: String(connection.port),
    PGUSER: connection.user,
    PGPASSWORD: connection.password,
    PGDATABASE: connection.database,
    PGOPTIONS: connection.options,
  }
  const child = spawn('pgbench', options.map(String), { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(said)
}
