/** Reads rule files from paths, and finds the base of one among all that the rulesets folder holds. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Compiled, compile, type Library, type RuleText } from '../compile.ts'
import type { Documents } from '../model/checks/quotes.ts'
import { readHead } from '../model/head.ts'
import { calendarsFolder, calendarsIn } from './calendars.ts'

export const shippedRulesets = fileURLToPath(new URL('../../../rulesets', import.meta.url))

/** Every `.rules` file at or below the paths, named as the caller would find it. */
export function readRuleFiles(paths: readonly string[]): readonly RuleText[] {
  return paths
    .flatMap(filesBelow)
    .map((path) => ({ name: relative(process.cwd(), path) || path, text: readFileSync(path, 'utf8') }))
}

function filesBelow(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) endWith(`There is no file or folder at ${path}.`)
  if (!found.isDirectory()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.rules'))
    .sort()
    .map((name) => join(path, name))
}

/** One plain sentence, and nothing is done. */
function endWith(sentence: string): never {
  console.error(`error: ${sentence}`)
  process.exit(1)
}

/** Bases by ruleset name and the date they are in force from. */
export function libraryOf(files: readonly RuleText[]): Library {
  const heads = files.map((file) => ({ file, head: readHead(file.text) }))
  const find = calendarsIn(calendarsFolder)
  return {
    base: (name, of) =>
      heads.find(({ head }) => head?.name === name && (of === null || head.inForceFrom === of))?.file ?? null,
    documents: shippedDocuments(),
    editions: (name) =>
      heads.flatMap(({ file, head }) =>
        head?.name === name && head.inForceFrom !== null
          ? [{ fileName: file.name, inForceFrom: head.inForceFrom }]
          : [],
      ),
    calendar: (names) => {
      try {
        return find(names.join(', '))
      } catch (error) {
        // A name that no calendar has is for the checker to say, at its place.
        if (error instanceof RangeError) return null
        throw error
      }
    },
  }
}

/** The words of the sources, by the names that rules give them. */
function shippedDocuments(): Documents {
  const folder = join(shippedRulesets, 'sources')
  const list = join(folder, 'sources.json')
  const files: Readonly<Record<string, string>> = JSON.parse(readFileSync(list, 'utf8'))
  return {
    listedIn: relative(process.cwd(), list),
    names: Object.keys(files),
    text: (name) => {
      const file = Object.hasOwn(files, name) ? files[name] : undefined
      return file === undefined ? null : readFileSync(join(folder, file), 'utf8')
    },
  }
}

/** Compiles files among their own kind: a base is looked for beside them, then among the rulesets that are shipped. */
export function compileFiles(paths: readonly string[]): readonly Compiled[] {
  const files = readRuleFiles(paths)
  const editionOf = ({ text }: RuleText) => Object.values(readHead(text) ?? {}).join(' ')
  const given = new Set(files.map(editionOf))
  // What is checked may be the next version of what is shipped, and then stands in its place.
  const others = readRuleFiles([shippedRulesets]).filter((file) => !given.has(editionOf(file)))
  const library = libraryOf([...files, ...others])
  return files.map((file) => compile(file, library))
}
