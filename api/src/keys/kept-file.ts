/** Makes a secret once and keeps it in a file, whole and for its owner alone, whoever of several processes comes first. */
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from '../errors.ts'

/** The file's text; `make` writes it where there is none. `advice` says what cannot be kept and which setting to change. */
export function keptFile(file: string, make: () => string, advice: (file: string) => string): string {
  try {
    if (!existsSync(file)) writeWhole(file, make())
    return readFileSync(file, 'utf8')
  } catch {
    throw new StartError(advice(file))
  }
}

function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true })
  // Under another name first: nobody may read half of it.
  const draft = `${file}-${process.pid}`
  writeFileSync(draft, text, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    // Another process that starts now was first, and its text is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
}
