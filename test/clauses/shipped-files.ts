/** The rule files that the clauses of each source stand in, and what an agency that works by them takes up. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RuleFile } from '../api/support.ts'
import type { ClauseId } from './ids.ts'

export const rulesetsFolder = fileURLToPath(new URL('../../rulesets', import.meta.url))

export const shippedFiles: readonly RuleFile[] = readdirSync(rulesetsFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.rules'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(rulesetsFolder, name), 'utf8') }))

interface Shelf {
  /** Folders whose files may hold the clause's rule. */
  readonly folders: readonly string[]
  /** What an agency takes up in a story of theirs. */
  readonly inUse: readonly string[]
}

const shelves: Readonly<Record<string, Shelf>> = {
  N: { folders: ['national'], inUse: ['national_adoption', 'core_assets_complaints'] },
  B: { folders: ['national', 'berkshire'], inUse: ['berkshire_adoption', 'core_assets_complaints'] },
  F: { folders: ['fostering'], inUse: ['carer_issues', 'safeguarding'] },
  C: { folders: ['core-assets'], inUse: ['core_assets_complaints'] },
  S: { folders: ['sccif', 'safeguarding'], inUse: ['safeguarding', 'sccif'] },
}

export const shelfOf = (id: ClauseId): Shelf => shelves[id[0]!]!

export function filesOf(id: ClauseId): readonly RuleFile[] {
  const { folders } = shelfOf(id)
  return shippedFiles.filter(({ name }) => folders.includes(name.split('/')[0]!))
}

export const rulesetOf = ({ text }: RuleFile): string => /^(?:ruleset|framework) (\w+)/m.exec(text)![1]!
export const baseOf = ({ text }: RuleFile): string | null => /^ruleset .* extends (\w+)/m.exec(text)?.[1] ?? null

/** The roles that the files of a shelf name, with the role each manages. */
export function rolesOf(inUse: readonly string[]): ReadonlyMap<string, { outside: boolean; manages: string | null }> {
  const all = shippedFiles.filter((file) => inUse.includes(rulesetOf(file)))
  const bases = shippedFiles.filter((file) => all.some((each) => baseOf(each) === rulesetOf(file)))
  const lines = [...bases, ...all].flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('role ')))
  return new Map(
    lines.map((line) => {
      const manages = /who manages (\w+)/.exec(line)?.[1] ?? null
      return [/^role (\w+)/.exec(line)![1]!, { outside: line.includes('outside the agency'), manages }]
    }),
  )
}
