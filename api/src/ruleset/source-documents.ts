/** Reads the words of the source documents that lie beside the rule files, by the names that rules give them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Documents } from '@casewright/dsl'
import { StartError } from '../errors.ts'

/** Read once, at start: what a folder lacks, no quote is held against. */
export async function loadDocuments(folder: string): Promise<Documents> {
  const list = await readFile(join(folder, 'sources.json'), 'utf8').catch(() => '{}')
  const files = Object.entries(filesIn(list, folder))
  const texts = new Map(await Promise.all(files.map(async ([name, file]) => [name, await read(folder, file)] as const)))
  return { names: [...texts.keys()], text: (name) => texts.get(name) ?? null }
}

export const noDocuments: Documents = { names: [], text: () => null }

function filesIn(list: string, folder: string): Readonly<Record<string, string>> {
  try {
    return JSON.parse(list)
  } catch {
    throw new StartError(
      `${join(folder, 'sources.json')} is not JSON: it gives each source's name the file of its words.`,
    )
  }
}

async function read(folder: string, file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8').catch(() => {
    throw new StartError(`sources.json names ${file}, and there is no such file beside it.`)
  })
}
