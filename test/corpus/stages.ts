/** Turns what a file is on its way to a machine, its tokens, its model and its machines, into indented text, a line each. */
import type { Machine } from '../../dsl/src/machine/machine.ts'
import type { Block, Rule } from '../../dsl/src/model/blocks.ts'
import type { Model } from '../../dsl/src/model/model.ts'
import type { RawLine } from '../../dsl/src/syntax/lines.ts'

/** Words of the language as they are, names `<so>`, numbers `#5`; texts, dates, times and marks say themselves what they are. */
export function tokensIn(lines: readonly RawLine[]): string {
  return lines
    .filter(({ kind }) => kind !== 'blank')
    .map(({ kind, tokens, comment }) => {
      const shown = tokens.map((token) => (kind === 'quote' ? token.image : shownToken(token)))
      return `${[...shown, ...(comment === null ? [] : [`# ${comment}`])].join(' ')}\n`
    })
    .join('')
}

function shownToken({ image, tokenType: { name } }: RawLine['tokens'][number]): string {
  if (name.startsWith('Word_')) return image.toLowerCase()
  if (name === 'Word') return `<${image}>`
  return ['Numeral', 'NumberWord', 'SectionNumber'].includes(name) ? `#${image}` : image
}

/** What the head comes to, the names, and block by block each rule by what it is matched by, with what it stands on. */
export function modelOf({ file, procedures: _, source: __, ...head }: Model): string {
  return listed(head) + ofBlock(file, 0)
}

function ofBlock({ kind, name, clause, change, rules, blocks }: Block, depth: number): string {
  const header = line(depth, `${kind} ${name}`.trim(), { change, clause })
  return (
    header +
    rules.map((rule) => ofRule(rule, depth + 1)).join('') +
    blocks.map((each) => ofBlock(each, depth + 1)).join('')
  )
}

function ofRule({ key, statement: { kind }, under, change, clause }: Rule, depth: number): string {
  const kinds = [kind, ...under.map(({ statement }) => statement.kind)]
  return line(depth, `${kinds.join(' + ')} ${written(key)}`, { change, clause })
}

/** Part by part; the parts of a list with their places in it, by which others refer to them. */
export function machineOf(machine: Machine): string {
  return listed(machine)
}

function listed(parts: object, depth = 0): string {
  return Object.entries(parts)
    .filter(([, part]) => !isNothing(part))
    .map(([name, part]) => {
      if (!hasList(part)) return line(depth, `${name} ${written(part)}`, {})
      const lines = Array.isArray(part)
        ? part.map((each, place) => line(depth + 1, `${place} ${written(each)}`, {})).join('')
        : listed(part as object, depth + 1)
      return line(depth, name, {}) + lines
    })
    .join('')
}

/** Whether it holds more than fits on a line. */
function hasList(part: unknown): boolean {
  if (Array.isArray(part)) return part.some((each) => typeof each === 'object')
  return (
    typeof part === 'object' &&
    part !== null &&
    Object.values(part).some((each) => Array.isArray(each) && hasList(each))
  )
}

function line(depth: number, what: string, around: object): string {
  return `${'  '.repeat(depth)}${what}${fields(around)}\n`
}

/** Names and numbers as themselves, what is more than a word in quotation marks; what is absent is left out. */
function written(part: unknown): string {
  if (typeof part === 'string') return /^[\w:./-]+$/.test(part) ? part : `"${part}"`
  if (typeof part !== 'object' || part === null) return String(part)
  if (Array.isArray(part)) return `[${part.map(written).join(', ')}]`
  if ('count' in part && 'unit' in part)
    return `${part.count}_${part.unit}${'rolls' in part && part.rolls ? '_rolling' : ''}`
  // A clause is known by its line; only what it quotes and assumes is worth reading here.
  if ('line' in part && 'words' in part && 'assumed' in part && 'file' in part) {
    const file = part.file === 'example.rules' ? '' : `${part.file} `
    return `{${file}line ${part.line}${fields({ words: part.words, assumed: part.assumed })}}`
  }
  const { kind, ...rest } = part as { readonly kind?: unknown }
  const inner = fields(rest).trim()
  return kind === undefined ? `{${inner}}` : inner === '' ? String(kind) : `{${String(kind)} ${inner}}`
}

function fields(of: object): string {
  return Object.entries(of)
    .filter(([, field]) => !isNothing(field))
    .map(([name, field]) => (field === true ? ` ${name}` : ` ${name}=${written(field)}`))
    .join('')
}

function isNothing(field: unknown): boolean {
  return field === null || field === false || (Array.isArray(field) && field.length === 0)
}
