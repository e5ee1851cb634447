/** Says as whom PostgreSQL runs (it refuses to run as root) and where that account may go. */

import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Null: as the user of this process. As root, the owner of a cluster that is already there, else an account without rights. */
export function serverAccount(cluster: string | null): Account | null {
  if (process.getuid?.() !== 0) return null
  const owner = cluster === null ? undefined : statSync(cluster, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of ['postgres', '_postgres', 'nobody']) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid && gid) return { uid, gid }
  }
  return { uid: 65534, gid: 65534 }
}

/** Tried rather than worked out from modes, because access lists and mounts have their say too. */
export function mayEnter(account: Account | null, folder: string): boolean {
  if (account === null) return true
  const trial = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
  return trial.status === 0
}

function idOf(option: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return status === 0 ? Number(stdout) : null
}
