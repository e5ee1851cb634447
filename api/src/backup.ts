/** Copies the embedded database while it runs, and prints the folder of the copy: `npx -y pnpm@12.21.0 --silent run backup FOLDER`. */

import { readConfig } from './config.ts'
import { backUp } from './database/embedded/back-up.ts'
import { describeError, StartError } from './errors.ts'

try {
  process.stdout.write(`${await copyTo(process.argv[2])}\n`)
} catch (error) {
  console.error(describeError(error))
  process.exitCode = 1
}

async function copyTo(folder: string | undefined): Promise<string> {
  if (!folder) throw new StartError('Say where to: npx -y pnpm@12.21.0 --silent run backup FOLDER')
  const { database, dataFolder } = readConfig(process.env)
  if (database !== null)
    throw new StartError(
      'A server of your own is copied by pg_basebackup, as api/RUNNING.md says; this copies the embedded one.',
    )
  return backUp(dataFolder, folder)
}
