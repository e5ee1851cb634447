/** Keeps the list of what was erased in a file beside the database, so that a restored backup can be brought up to it. */
import { appendFileSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { validate as isUuid } from 'uuid'
import { StartError } from '../errors.ts'

/** Of a case its record, of a person their name: ids alone. */
export type Erasure =
  | { readonly agencyId: string; readonly caseId: string }
  | { readonly agencyId: string; readonly personId: string }

export interface ErasureList {
  /** Returns when the line is on the disk; one line each, added and never changed. */
  add(erasure: Erasure): void
  read(): readonly Erasure[]
}

/** Makes the file where there is none; throws a StartError where it cannot be read and added to. */
export function openErasureList(file: string): ErasureList {
  try {
    mkdirSync(dirname(file), { recursive: true })
    closeSync(openForMore(file))
  } catch {
    throw new StartError(
      `The list of what was erased cannot be kept in ${file}: set ERASURES_FILE to a place that is yours.`,
    )
  }
  return {
    add(erasure) {
      const descriptor = openForMore(file)
      try {
        appendFileSync(descriptor, `${JSON.stringify(lineOf(erasure))}\n`)
        fsyncSync(descriptor)
      } finally {
        closeSync(descriptor)
      }
    },
    read: () => linesOf(readFileSync(file, 'utf8'), file),
  }
}

function openForMore(file: string): number {
  return openSync(file, 'a+', 0o600)
}

/** The version before knows cases alone: to it a person is a case that it does not have, and no reason not to start. */
function lineOf(erasure: Erasure): object {
  const { agencyId } = erasure
  if ('caseId' in erasure) return { agencyId, caseId: erasure.caseId }
  return { agencyId, caseId: erasure.personId, personId: erasure.personId }
}

/** A line that cannot be read stops the start: to serve what should be gone is worse than not to serve. */
function linesOf(text: string, file: string): readonly Erasure[] {
  return text.split('\n').flatMap((line, place) => {
    if (line.trim() === '') return []
    const erasure = parsed(line)
    if (erasure !== null) return [erasure]
    throw new StartError(`Line ${place + 1} of ${file}, the list of what was erased, cannot be read: mend it first.`)
  })
}

function parsed(line: string): Erasure | null {
  try {
    const { agencyId, caseId, personId } = JSON.parse(line)
    if (!isUuid(agencyId)) return null
    if (isUuid(personId)) return { agencyId, personId }
    return isUuid(caseId) ? { agencyId, caseId } : null
  } catch {
    return null
  }
}
