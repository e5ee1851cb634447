/** Kills the process at the number it is given, where that is one of those to be cut and was not cut before. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Of so many numbers one.
const oneOf = Number(process.env.CUT_ONE_OF)

/** What is cut leaves a file in the data folder, so that whoever takes its place goes on. */
export function cutOnce(number: string): void {
  if (Number(number) % oneOf !== 0) return
  try {
    writeFileSync(join(process.env.DATA_DIR!, `cut-${number}`), '', { flag: 'wx' })
  } catch {
    return
  }
  process.kill(process.pid, 'SIGKILL')
}
