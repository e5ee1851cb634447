/** Turns a rule into its parts: every node in it, with the field it stands in and the node it belongs to. */
import type { Line, Name, PeriodLiteral, Statement } from '../../tree/nodes.ts'
import { type Block, below, type Rule } from '../blocks.ts'

export interface Part {
  readonly field: string
  readonly node: object
  readonly of: object
}

/** The rules of a file that hold there: what it drops is left out. */
export function rulesIn(block: Block): readonly Rule[] {
  const before = held.get(block)
  if (before !== undefined) return before
  const rules = holdingIn(block)
  held.set(block, rules)
  return rules
}

function holdingIn({ change, rules, blocks }: Block): readonly Rule[] {
  if (change === 'dropped') return []
  return [...rules.filter((rule) => rule.change !== 'dropped'), ...blocks.flatMap(holdingIn)]
}

const held = new WeakMap<Block, readonly Rule[]>()

/** The rules that a file itself has for a procedure of the model. */
export function rulesForProcedure(local: Block, procedure: string): readonly Rule[] {
  let named = procedures.get(local)
  if (named === undefined) {
    // Of two that bear one name the first counts; the second is an error of its own.
    named = new Map(
      local.blocks.flatMap((block) => (block.kind === 'procedure' ? [[block.name, block] as const] : [])).reverse(),
    )
    procedures.set(local, named)
  }
  const here = named.get(procedure)
  return here === undefined ? [] : rulesIn(here)
}

const procedures = new WeakMap<Block, ReadonlyMap<string, Block>>()

/** The rule's own statement and those under it. */
export function statementsIn(rule: Said): readonly Statement[] {
  return linesIn(rule).map(({ statement }) => statement)
}

/** A rule and the lines under it, each with what stands under itself. */
export function linesIn(rule: Said): readonly Said[] {
  return [rule, ...below(rule)]
}

type Said = Pick<Line, 'statement' | 'under'>

/** Everything in a rule and under it, in the order it is written. */
export function partsIn(rule: Pick<Rule, 'statement' | 'under'>): readonly Part[] {
  const before = known.get(rule.statement)
  if (before !== undefined && before.under === rule.under) return before.parts
  const parts: Part[] = []
  const walk = (of: object) => {
    for (const field in of) {
      const value: unknown = of[field as keyof typeof of]
      if (field === 'span' || typeof value !== 'object' || value === null) continue
      for (const node of Array.isArray(value) ? value : [value]) {
        if (typeof node !== 'object' || node === null) continue
        parts.push({ field, node, of })
        walk(node)
      }
    }
  }
  for (const statement of statementsIn(rule)) walk(statement)
  known.set(rule.statement, { under: rule.under, parts })
  return parts
}

// Half a dozen checks ask for the same parts of the same rules.
const known = new WeakMap<Statement, { readonly under: readonly Line[]; readonly parts: readonly Part[] }>()

export function periodsIn(rule: Pick<Rule, 'statement' | 'under'>): readonly PeriodLiteral[] {
  return partsIn(rule).flatMap(({ node }) => ('unit' in node && 'rolls' in node ? [node as PeriodLiteral] : []))
}

/** The events a rule waits for or asks to be recorded, with the field each stands in. */
export function eventsIn(rule: Pick<Rule, 'statement' | 'under'>): readonly { field: string; name: Name }[] {
  return partsIn(rule).flatMap(({ field, node, of }) => {
    const kind = 'kind' in of ? of.kind : null
    const pause = (field === 'from' || field === 'to') && (kind === 'stops' || kind === 'startsAgain')
    return 'text' in node && (eventFields.has(field) || pause) ? [{ field, name: node as Name }] : []
  })
}

const eventFields = new Set(['event', 'events', 'when', 'doneWhen', 'once', 'require', 'unless', 'until', 'thing'])
