/** Rules that say must where the words they stand on say should, and the other way about. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Strength } from '../../tree/nodes.ts'
import type { Block, Rule } from '../blocks.ts'
import { dutyName } from '../keys.ts'
import { rulesIn } from './parts.ts'

/** Each procedure is a promise of its own: what another one says of the same name is beside none of its rules. */
export function strength({ blocks }: Block): readonly Diagnostic[] {
  return blocks.flatMap((block) => amongst(rulesIn(block)))
}

function amongst(rules: readonly Rule[]): readonly Diagnostic[] {
  const alike = Map.groupBy(rules, promiseOf)
  return rules.flatMap((rule) => {
    const said = strengthOf(rule)
    const source = strengthIn(rule.clause.words.join(' '))
    // Whose reading is explained has said why.
    if (said === null || source === null || rule.clause.assumed !== null || said === source.strength) return []
    // A target of our own may stand beside the limit that the same words set; a limit beside their target may not.
    const hasLimit = alike.get(promiseOf(rule))!.some((other) => strengthOf(other) === 'must' && isQuoted(other, rule))
    if (said === 'should' && hasLimit) return []
    const written = /^[^"]*?\b(must|should)\b/i.exec(rule.source.text.slice(rule.span.start, rule.span.end))
    if (written === null) return []
    const end = rule.span.start + written[0].length
    const span = { start: end - written[1]!.length, end }
    // Written so, it would be there twice.
    const isBeside = alike.get(promiseOf(rule))!.some((other) => strengthOf(other) === source.strength)
    const fix = isBeside ? undefined : { title: `Write ${source.strength}`, edits: [{ span, text: source.strength }] }
    return [report('strengthOtherwise', span, { source: source.word, rule: said, isBeside }, fix)]
  })
}

function promiseOf({ statement, key }: Rule): string {
  if (statement.kind === 'duty') return dutyName(statement)
  return statement.kind === 'closedWithin' ? statement.kind : key
}

function isQuoted({ clause: one }: Rule, { clause: other }: Rule): boolean {
  return one.words.length === other.words.length && one.words.every((words, place) => words === other.words[place])
}

function strengthOf({ statement }: Rule): Strength | null {
  switch (statement.kind) {
    case 'duty':
    case 'closedWithin':
    case 'decide':
    case 'appoint':
    case 'appointPanel':
      return statement.strength
    case 'when':
    case 'after':
    case 'notResolved':
      return statement.actions.flatMap((action) => (action.kind === 'owe' ? [action.strength] : []))[0] ?? null
    default:
      return null
  }
}

/** Null where the words say neither, or both. */
function strengthIn(quoted: string): { readonly strength: Strength; readonly word: string } | null {
  // "Should this not be possible" is an if, and binds nobody.
  const plain = quoted.replace(/\bshould (?:this|that|these|those|it|they|you|we|he|she|there|any|no|the|an?)\b/gi, '')
  const should = /\bshould\b/i.exec(plain)
  const must = /\b(?:must|shall)\b/i.exec(plain)
  if ((should === null) === (must === null)) return null
  return should === null
    ? { strength: 'must', word: must![0].toLowerCase() }
    : { strength: 'should', word: should[0].toLowerCase() }
}
