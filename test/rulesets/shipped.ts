/** Reads the rule files that are shipped, compiled, and the words of the documents they quote. */
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { compileFiles, shippedRulesets } from '../../dsl/src/cli/rule-files.ts'
import type { Compiled } from '../../dsl/src/compile.ts'
import { blocksOf, withDescendantsAndSelf } from '../../dsl/src/model/blocks.ts'
import type { Clause } from '../../dsl/src/model/names.ts'

export interface Shipped extends Compiled {
  /** As in `berkshire/2017-01-01.rules`. */
  readonly path: string
  readonly text: string
}

export const shipped: readonly Shipped[] = compileFiles([shippedRulesets]).map((compiled) => {
  const path = relative(shippedRulesets, compiled.source.name)
  return { ...compiled, path, text: readFileSync(compiled.source.name, 'utf8') }
})

export function shippedAt(path: string): Shipped {
  const found = shipped.find((each) => each.path === path)
  if (found === undefined) throw new Error(`No rule file is shipped at ${path}.`)
  return found
}

/** The clauses of the rules that a file states itself, not of those it inherits. */
export function ownClauses({ tree, source }: Compiled): readonly Clause[] {
  return withDescendantsAndSelf(blocksOf(tree, source)).flatMap((block) => [
    block.clause,
    ...block.rules.map((rule) => rule.clause),
  ])
}

/** The lines a file quotes, as they stand in it. */
export function quotedLines({ text }: Shipped): readonly string[] {
  return text.split('\n').flatMap((line) => (line.startsWith('>') ? [plain(line.slice(1))] : []))
}

/** Every place in a file that fits, as it stands there. */
export function placesIn({ text }: Shipped, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([place]) => place)
}

/** The documents that rule files name as their source, each with the file here that holds its words. */
export const documents: Readonly<Record<string, string>> = JSON.parse(readSource('sources.json'))

export function wordsOf(document: string): string {
  const file = documents[document]
  if (file === undefined) throw new Error(`sources.json does not say where the words of "${document}" are.`)
  return plain(readSource(file))
}

/** White space and quotation marks are as the copy happened to have them. */
export function plain(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
}

function readSource(file: string): string {
  return readFileSync(`${shippedRulesets}/sources/${file}`, 'utf8')
}
