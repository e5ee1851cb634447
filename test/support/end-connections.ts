/** Ends connections to one database from the server's side, as a server that restarts or a network that breaks would. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { inject } from 'vitest'

/** Waits until there are some such; `which` is a condition on pg_stat_activity. */
export async function endConnections(databaseUrl: string, which: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgres').superuserUrl })
  await client.connect()
  try {
    const sql = `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and ${which}`
    while ((await client.query(sql, [new URL(databaseUrl).pathname.slice(1)])).rowCount === 0) await sleep(20)
  } finally {
    await client.end()
  }
}
