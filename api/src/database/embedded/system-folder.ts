/** Finds a folder of the machine that an account without rights may enter, for when the project's own is closed to it. */

import { lstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../../errors.ts'
import { type Account, mayEnter } from './account.ts'

/** Only asked as root. /var/lib comes first because /var/tmp may be swept of files that nobody touched for a month. */
export function systemFolder(account: Account): string {
  for (const parent of ['/var/lib', '/var/tmp', '/tmp']) {
    const folder = join(parent, 'casewright')
    try {
      mkdirSync(folder, { mode: 0o755 })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') continue
    }
    if (isOurs(folder) && mayEnter(account, folder)) return folder
  }
  throw new StartError(
    'PostgreSQL does not run as root and no folder was found that another account may enter: run as an ordinary user, or set DATABASE_URL.',
  )
}

/** Anybody may make a folder of this name below /tmp; one that others can write to is not used. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
}
