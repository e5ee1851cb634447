/** Turns a file that was chosen into the text and format of an import. */
import type { ImportFormat } from '../gql/graphql.ts'

export interface CaseFile {
  readonly name: string
  readonly text: string
  readonly format: ImportFormat
}

/** What the server takes at once. */
const mostCharacters = 500_000

/** Null where it is longer than what is taken at once. */
export async function fileOfCases(file: Pick<File, 'name' | 'text'>): Promise<CaseFile | null> {
  const text = await file.text()
  return text.length > mostCharacters ? null : { name: file.name, text, format: formatOf(text) }
}

/** By what stands in it, for spreadsheets and systems end names as they like: a case a line is written in braces. */
function formatOf(text: string): ImportFormat {
  return /^\s*\{/.test(text) ? 'NDJSON' : 'CSV'
}
