/** The one file that says where the embedded database lives and how to reach it; only its owner may read it. */

import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../../errors.ts'

export interface Connection {
  /** The folder of the cluster: below the data folder, or a folder of the machine. */
  readonly cluster: string
  readonly port: number
  /** Of the cluster's superuser; every other password is derived from it. */
  readonly password: string
}

export function readConnection(dataFolder: string): Connection | null {
  const file = fileIn(dataFolder)
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new StartError(`${file} cannot be read, and without it the database cannot be opened.`)
  }
}

/** Written beside and renamed, so that a reader or a kill never meets half a file. */
export function writeConnection(dataFolder: string, connection: Connection): void {
  const file = fileIn(dataFolder)
  writeFileSync(`${file}.new`, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url')
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'database.json')
}
