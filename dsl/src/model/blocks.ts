/** Turns the tree of a file into blocks of rules: each rule with the clause it stands on and the name it is matched by. */

import { lineText, type Position, positionsIn, type Source } from '../text/source.ts'
import type { Span } from '../text/span.ts'
import { declarations } from '../tree/nest.ts'
import type { Change, Line, RuleFile, Statement } from '../tree/nodes.ts'
import { conditionOf, keyOf } from './keys.ts'
import type { Clause } from './names.ts'

/** One rule with where it comes from. */
export interface Rule {
  /** What a local ruleset matches it by, unique in its block. */
  readonly key: string
  readonly statement: Statement
  readonly under: readonly Line[]
  readonly clause: Clause
  readonly change: Change | null
  readonly span: Span
  readonly source: Source
}

/** The file itself, a procedure or a stage. */
export interface Block {
  readonly kind: 'file' | 'procedure' | 'stage' | 'area'
  /** Empty for the file. */
  readonly name: string
  readonly title: string
  readonly clause: Clause
  readonly change: Change | null
  readonly rules: readonly Rule[]
  readonly blocks: readonly Block[]
  readonly span: Span
  /** Where the last line of its own ends, before the blocks in it. */
  readonly end: number
  readonly source: Source
}

type Mutable = Block & { rules: Rule[]; blocks: Block[] }

/** A sketch may be stages alone; they belong to this procedure. */
export const sketchProcedure = 'sketch'

export function blocksOf(tree: RuleFile, source: Source): Block {
  const position = positionsIn(source)
  const document =
    tree.lines.map((line) => line.statement).find((each) => each.kind === 'source')?.document.value ?? null
  const clauseOf = (line: Line, words: readonly string[]): Clause => clauseAt(source, document, position, line, words)
  const file = blockAt('file', '', '', null, tree, source, emptyClause(source, document))
  let procedure: Mutable | null = null
  // A block may hold thousands of rules, and each is to be told from those of its name alone.
  const alike = new Map<Block, Map<string, Rule[]>>()

  const walk = (lines: readonly Line[], block: Mutable, quoted: string[] = []): void => {
    let words = quoted
    let quoting = false
    let current = block
    for (const line of lines) {
      const { statement } = line
      if (statement.kind === 'quote') {
        // What earlier rules stand on is theirs, so a new quote begins a new list.
        if (quoting) words.push(statement.words)
        else words = [statement.words]
        quoting = true
        continue
      }
      quoting = false
      if (statement.kind === 'comment' || statement.kind === 'unread' || statement.kind === 'scenario') continue
      if (statement.kind === 'blank') {
        words = []
        continue
      }
      if (statement.kind === 'procedure' || statement.kind === 'stage' || statement.kind === 'area') {
        const opened = blockAt(
          statement.kind,
          statement.name.text,
          statement.title?.value ?? '',
          line.change,
          line,
          source,
          clauseOf(line, words),
        )
        // What is quoted above a header is also the clause of the rule the header carries.
        const carried: string[] = statement.kind === 'stage' && statement.carries ? words : []
        words = []
        if (statement.kind === 'procedure') procedure = opened
        if (statement.kind === 'stage') {
          procedure ??= sketchOf(file, source)
          procedure.blocks.push(opened)
        } else file.blocks.push(opened)
        current = opened
        walk(line.under, opened, carried)
        continue
      }
      const place = declarations.has(statement.kind) ? file : current
      const known = alike.get(place) ?? new Map<string, Rule[]>()
      alike.set(place, known)
      const rule: Rule = {
        key: keyAmong(known, statement),
        statement,
        under: line.under,
        clause: clauseOf(line, words),
        change: line.change,
        span: line.span,
        source,
      }
      place.rules.push(rule)
      const named = known.get(rule.key)
      if (named === undefined) known.set(rule.key, [rule])
      else named.push(rule)
    }
  }
  walk(tree.lines, file)
  return file
}

/** The rules that have the name of one above them, each with that one. */
export function secondsAmong(rules: readonly Rule[]): ReadonlyMap<Rule, Rule> {
  const firsts = new Map<string, Rule>()
  const seconds = new Map<Rule, Rule>()
  for (const rule of rules) {
    const first = firsts.get(rule.key)
    if (first === undefined) firsts.set(rule.key, rule)
    else if (!repeatable.has(rule.statement.kind)) seconds.set(rule, first)
  }
  return seconds
}

/** What may well be said more than once. */
const repeatable: ReadonlySet<Statement['kind']> = new Set([
  'noRule',
  'notEncoded',
  'source',
  'calendar',
  'copy',
  'mayAsk',
])

/** The rules of a block so far, by their keys. */
type Known = ReadonlyMap<string, readonly Rule[]>

/** Rules of one name that are told apart by their conditions bear them, from the second on. */
function keyAmong(known: Known, statement: Statement): string {
  const key = keyBeside(known, statement)
  const said = conditionOf(statement)
  const before = known.get(key)?.[0]
  const other = before === undefined ? null : conditionOf(before.statement)
  return said === null || other === null || said === other ? key : `${key} ${said}`
}

/** A target and a limit may stand beside each other for the same thing. */
function keyBeside(known: Known, statement: Statement): string {
  const key = keyOf(statement)
  if (statement.kind !== 'duty') return key
  const beside = known
    .get(key)
    ?.some((rule) => rule.statement.kind === 'duty' && rule.statement.strength !== statement.strength)
  return beside ? `${key} as a ${statement.strength === 'must' ? 'limit' : 'target'}` : key
}

function sketchOf(file: Mutable, source: Source): Mutable {
  const sketch = blockAt('procedure', sketchProcedure, 'Sketch', null, file, source, file.clause)
  file.blocks.push(sketch)
  return sketch
}

function blockAt(
  kind: Block['kind'],
  name: string,
  title: string,
  change: Change | null,
  { span, under = [] }: { readonly span: Span; readonly under?: readonly Line[] },
  source: Source,
  clause: Clause,
): Mutable {
  const last = under.findLast(({ statement }) => !nextTo.has(statement.kind))
  const end = last === undefined ? span.end : withUnder(last).end
  return { kind, name, title, clause, change, rules: [], blocks: [], span, end, source }
}

/** What comes after a block's own lines, and what is written above that. */
const nextTo = new Set<Statement['kind']>(['stage', 'scenario', 'quote', 'comment', 'blank'])

function clauseAt(
  source: Source,
  document: string | null,
  position: (offset: number) => Position,
  line: Line,
  words: readonly string[],
): Clause {
  const at = position(line.span.start).line
  // A rule whose reading is explained on a line of its own (`counted from …`) carries that reason.
  const isHead =
    line.statement.kind === 'procedure' || line.statement.kind === 'stage' || line.statement.kind === 'area'
  const lines = [line, ...(isHead ? line.under : below(line))]
  const assumed = lines.find((each) => each.assumed !== null)?.assumed ?? null
  const rule = lines.map((each) => lineText(source, position(each.span.start).line).trim())
  const text = isHead ? rule[0]! : rule.join('\n  ')
  return { words, document, assumed: assumed?.value ?? null, file: source.name, line: at, rule: text }
}

function emptyClause(source: Source, document: string | null): Clause {
  return { words: [], document, assumed: null, file: source.name, line: 1, rule: '' }
}

/** Every line under one, in file order. */
export function below({ under }: Pick<Line, 'under'>): readonly Line[] {
  return under.flatMap((line) => [line, ...below(line)])
}

/** From a rule to the last of the lines under it. */
export function withUnder({ span, under }: Pick<Line, 'span' | 'under'>): Span {
  const last = under.at(-1)
  return last === undefined ? span : { start: span.start, end: withUnder(last).end }
}

/** Where a line says how it stands to its base, `changed:`; null for what a header carries, which is changed with it. */
export function markOf({ span, source }: Pick<Rule, 'span' | 'source'>): Span | null {
  const said = /^(?:unchanged|changed|added|dropped)\s*:/i.exec(source.text.slice(span.start, span.end))
  return said === null ? null : { start: span.start, end: span.start + said[0].length }
}

/** A block and every one below it, in file order. */
export function withDescendantsAndSelf(block: Block): readonly Block[] {
  const before = descendants.get(block)
  if (before !== undefined) return before
  const all: Block[] = []
  const walk = (each: Block) => {
    all.push(each)
    for (const inner of each.blocks) walk(inner)
  }
  walk(block)
  descendants.set(block, all)
  return all
}

// Most checks ask, and once a file is read its blocks stay as they are.
const descendants = new WeakMap<Block, readonly Block[]>()
