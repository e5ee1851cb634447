/** Turns a folder into one that a single process may use, for as long as that process lives. */

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartError } from '../../errors.ts'

/** Returns what lets go of the folder again; throws a StartError where another process holds it. */
export function lockData(dataFolder: string): () => void {
  // SQLite takes a lock of the operating system, which ends with the process however it ends; a file with a process id
  // in it would outlive a kill. Nothing is ever written to this database.
  const file = new DatabaseSync(join(dataFolder, 'in-use'))
  try {
    file.exec('pragma journal_mode = memory; begin exclusive')
  } catch (error) {
    file.close()
    if (!(error instanceof Error && error.message.includes('locked'))) throw error
    throw new StartError(
      `Casewright is already running on the data in ${dataFolder}: stop it first, or set DATA_DIR to another folder.`,
    )
  }
  return () => file.close()
}
