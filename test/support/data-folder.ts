/** Makes throw-away data folders, and removes them with whatever the database put elsewhere. */

import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Open to other accounts, because PostgreSQL runs as another one when the tests run as root. */
export function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'casewright-test-'))
  chmodSync(folder, 0o755)
  return folder
}

/** Where the database of a data folder is; null before the first start. */
export function clusterOf(dataFolder: string): string | null {
  const file = join(dataFolder, 'database.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).cluster : null
}

export function removeDataFolder(dataFolder: string): void {
  const cluster = clusterOf(dataFolder)
  for (const path of cluster ? [cluster, dataFolder] : [dataFolder])
    rmSync(path, { recursive: true, force: true, maxRetries: 5 })
}
