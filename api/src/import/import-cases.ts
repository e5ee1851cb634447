/** Checks an import whole, by living every case through without keeping any; where all is right, it is taken in in the background. */
import { v7 as newId } from 'uuid'
import { beginWork } from '../case/work.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { importCase } from './import-case.ts'
import { type Format, type ImportFault, readImport } from './read-text.ts'

export type Checked =
  | { readonly kind: 'import'; readonly importKey: string }
  | {
      readonly kind: 'checked'
      readonly cases: number
      readonly faults: readonly ImportFault[]
      readonly faultCount: number
    }

const longest = 500_000
const pauseAfter = 50

/** Any more say nothing new. */
const mostFaults = 100

/** Null where it may be read. */
export function faultOfLength(text: string): InvalidInput | null {
  if (text.length <= longest) return null
  const message = `This is ${text.length} characters long; one import takes ${longest}. Send the cases in several imports.`
  return new InvalidInput('text', message)
}

export async function importCases(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  { format, text, dryRun }: { readonly format: Format; readonly text: string; readonly dryRun: boolean },
  personId: string,
): Promise<Checked | InvalidInput> {
  const { cases, faults: misread } = readImport(format, text, tx.agencyId)
  if (cases.length === 0 && misread.length === 0) return new InvalidInput('text', 'There is no case in this text.')
  const work = await beginWork(tx, rulebook)
  const faults = [...misread]
  for (const [place, each] of cases.entries()) {
    const lived = await importCase(work, each, personId)
    if ('message' in lived) faults.push(lived)
    work.runs.length = 0
    // Others who ask this process are answered meanwhile; and the database, which ends transactions that nothing comes
    // from, hears that somebody is still there.
    if (place % pauseAfter === pauseAfter - 1) await tx.query('select')
  }
  faults.sort((one, other) => one.line - other.line)
  if (faults.length > 0 || dryRun)
    return { kind: 'checked', cases: cases.length, faults: faults.slice(0, mostFaults), faultCount: faults.length }
  const importKey = newId()
  await tx.query(
    'insert into case_import (agency_id, id, format, text, total, made_by) values ($1, $2, $3, $4, $5, $6)',
    [tx.agencyId, importKey, format, text, cases.length, personId],
  )
  return { kind: 'import', importKey }
}
