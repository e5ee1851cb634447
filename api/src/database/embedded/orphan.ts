/** Ends the PostgreSQL that a killed process left running on a cluster, and nothing else. */

import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** To be called only by who holds the data folder's lock: then whatever serves the cluster has lost its master. */
export async function stopOrphan(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!servesCluster(pid, cluster)) {
    // Its number may belong to somebody else's process by now, and PostgreSQL would then refuse to start.
    rmSync(file, { force: true })
    return
  }
  // A fast shutdown first, an immediate one if that hangs: both are safe, the second recovers at the next start.
  for (const [signal, waitMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    process.kill(pid, signal)
    if (await gone(waitMs)) return
  }

  async function gone(waitMs: number): Promise<boolean> {
    for (let waited = 0; waited < waitMs; waited += 20) {
      if (!servesCluster(pid, cluster)) return true
      await sleep(20)
    }
    return false
  }
}

function servesCluster(pid: number, cluster: string): boolean {
  const command = commandOf(pid)
  return command.some((word) => word.endsWith('postgres')) && command.includes(cluster)
}

/** Bare machines lack ps, and other systems than Linux lack /proc. */
function commandOf(pid: number): readonly string[] {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    const line = execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).trim()
    return line.split(/ -[A-Za-z] | (?=-)/)
  } catch {
    return []
  }
}
