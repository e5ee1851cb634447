/** Runs statements again and again by pgbench, where the machine has it: the npm packages of PostgreSQL do not. */

import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Connection, Ground } from './ground.ts'

export interface Benched {
  /** In pgbench's own language: statements, each with its end. */
  readonly script: string
  readonly connection: Connection
  /** `simple` where a line holds several statements, which cannot be prepared as one. */
  readonly mode: 'prepared' | 'simple'
  readonly clients: number
  /** Of all clients together. */
  readonly turns: number
  readonly variables?: Readonly<Record<string, number>>
}

let known: boolean | undefined

export function hasPgbench(): boolean {
  known ??= spawnSync('pgbench', ['--version']).status === 0
  if (!known)
    console.log('pgbench is not on this machine, and takes no part: it comes with PostgreSQL as a system package.')
  return known
}

/**
 * Gives the milliseconds from when all its clients are connected, as those of the others are before their turn. It takes no
 * look at tables that are not its own.
 */
export async function pgbench(
  { dataFolder }: Ground,
  { script, connection, mode, clients, turns, variables = {} }: Benched,
): Promise<number> {
  const file = join(dataFolder, 'pgbench.sql')
  writeFileSync(file, script)
  const defined = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`])
  const each = ['-n', '-M', mode, '-c', clients, '-j', 2, '-t', Math.ceil(turns / clients)]
  const options = [...each, ...defined, '-f', file]
  const env = {
    PATH: process.env.PATH,
    PGHOST: connection.host,
    PGPORT: String(connection.port),
    PGUSER: connection.user,
    PGPASSWORD: connection.password,
    PGDATABASE: connection.database,
    PGOPTIONS: connection.options,
  }
  const child = spawn('pgbench', options.map(String), { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk
    })
  const code = await new Promise((resolve) => child.once('close', resolve))
  const [, done] = /actually processed: (\d+)/.exec(said) ?? []
  const [, perSecond] = /^tps = ([\d.]+) \(without initial connection time\)/m.exec(said) ?? []
  if (code !== 0 || !done || !perSecond) throw new Error(said)
  return (1000 * Number(done)) / Number(perSecond)
}
