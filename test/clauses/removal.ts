/** Takes a rule out of the shipped files, and gives what is left as rulesets of another name. */
import type { RuleFile } from '../api/support.ts'
import type { HeldClause, Rule } from './clause.ts'
import { baseOf, filesOf, rulesetOf } from './shipped-files.ts'

/** Rulesets that are different from those that are shipped, each under a name of its own. */
export interface Renamed {
  /** What stands behind the names of the rulesets that are different. */
  readonly suffix: string
  readonly renamed: ReadonlySet<string>
  readonly files: readonly RuleFile[]
}

export interface Removal extends Renamed {
  readonly held: HeldClause
  readonly rule: string
}

export function removalsOf(all: readonly HeldClause[]): readonly Removal[] {
  return all.flatMap((held, place) =>
    held.restsOn.map((rule, nth) => removalOf(held, rule, `_without_${place + 1}_${nth + 1}`)),
  )
}

/** The files as they are under another name: what comes out differently there comes from the name. */
export function unchanged(held: HeldClause): Removal {
  const suffix = `_unchanged_${held.id.replace('-', '_').toLowerCase()}`
  return { held, rule: 'nothing', ...renamed(suffix, filesOf(held.id), () => true) }
}

function removalOf(held: HeldClause, rule: Rule, suffix: string): Removal {
  const shelf = filesOf(held.id)
  const left = shelf.map(({ name, text }) => ({ name, text: without(text, rule) }))
  const changed = (file: RuleFile) => shelf.find(({ name }) => name === file.name)!.text !== file.text
  const said = nameOf(rule)
  if (!left.some(changed)) throw new Error(`${held.id} rests on a rule that no file has: ${said}`)
  return { held, rule: said, ...renamed(suffix, left, changed) }
}

function nameOf(rule: Rule): string {
  if (typeof rule === 'string') return rule
  if ('all' in rule) return rule.all.join(', nor ')
  return 'words' in rule ? `"${rule.words.trim()}" in ${rule.in}` : `${rule.under} under ${rule.in}`
}

/** Every edition of what changed gets the new name, and of what builds on it: an edition that is published never changes. */
export function renamed(suffix: string, files: readonly RuleFile[], changed: (file: RuleFile) => boolean): Renamed {
  const names = new Set(files.filter(changed).map(rulesetOf))
  for (const file of files) if (names.has(baseOf(file) ?? '')) names.add(rulesetOf(file))
  const named = files
    .filter((file) => names.has(rulesetOf(file)))
    .map(({ name, text }) => ({
      name: name.replace('/', `${suffix}/`),
      text: withNames(withoutScenarios(text), names, suffix),
    }))
  return { suffix, renamed: names, files: named }
}

/** The name that a ruleset goes by among them. */
export const nameIn =
  ({ renamed: names, suffix }: Renamed) =>
  (ruleset: string): string =>
    names.has(ruleset) ? `${ruleset}${suffix}` : ruleset

function withNames(text: string, names: ReadonlySet<string>, suffix: string): string {
  return text.replace(/^(?:ruleset|framework) .*$/m, (head) =>
    [...names].reduce((line, name) => line.replace(` ${name} `, ` ${name}${suffix} `), head),
  )
}

/** Scenarios speak of the rules as they were. */
function withoutScenarios(text: string): string {
  return text.replace(/^scenario [\s\S]*$/m, '')
}

export function without(text: string, rule: Rule): string {
  if (typeof rule !== 'string' && 'all' in rule) return rule.all.reduce(without, text)
  const lines = text.split('\n')
  const place = placeOf(lines, typeof rule === 'string' ? rule : rule.in)
  if (place === null) return text
  if (typeof rule === 'string') return lines.toSpliced(...stretchOf(lines, place)).join('\n')
  if ('words' in rule) return lines.with(place, withoutWords(lines[place]!, rule.words)).join('\n')
  const end = endOf(lines, place)
  const under = lines.findIndex(
    (line, at) => at > place && at < end && !/^\s*[>#]/.test(line) && line.includes(rule.under),
  )
  // A rule that only repeats its base's leaves what stands under it there.
  if (under === -1) return text
  return lines.toSpliced(under, 1).join('\n')
}

function withoutWords(line: string, words: string): string {
  if (!line.includes(words)) throw new Error(`"${words}" is not in "${line}".`)
  return line.replace(words, '')
}

/** A rule's line: never a quote, a comment or a step of a scenario. */
function placeOf(lines: readonly string[], words: string): number | null {
  const scenarios = lines.findIndex((line) => line.startsWith('scenario '))
  const found = lines
    .slice(0, scenarios === -1 ? lines.length : scenarios)
    .flatMap((line, place) => (/^\s*[>#]/.test(line) || !`${line}$`.includes(words) ? [] : [place]))
  if (found.length > 1) throw new Error(`Several lines have the words "${words}".`)
  return found[0] ?? null
}

/** Where a rule begins, and how many lines it takes with what stands under it and a quote that is its alone. */
function stretchOf(lines: readonly string[], place: number): [start: number, count: number] {
  const end = endOf(lines, place)
  const start = isAlone(lines, end) ? quoteOf(lines, place) : place
  return [start, end - start]
}

/** The line and what stands under it; a stage or an area with all that is in it. */
function endOf(lines: readonly string[], place: number): number {
  const header = /^(?:added: )?(stage|area) /.exec(lines[place]!)?.[1]
  const next = header === 'area' ? /^area / : /^(?:\w+: )?(?:stage|procedure|scenario) /
  const ends = (line: string) => (header === undefined ? !/^\s+\S/.test(line) : next.test(line))
  const end = lines.findIndex((line, at) => at > place && ends(line))
  return end === -1 ? lines.length : end
}

/** Whether no other rule stands under the same quote. */
function isAlone(lines: readonly string[], end: number): boolean {
  return /^(?:|\s*[>#].*|(?:\w+: )?(?:stage|procedure|area) .*)$/.test(lines[end] ?? '')
}

function quoteOf(lines: readonly string[], place: number): number {
  let start = place
  while (lines[start - 1]?.startsWith('>')) start--
  return start
}
