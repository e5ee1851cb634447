/** Says of every rule that a local ruleset changes how strict it is beside the base's, and guards the base's minimums. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { examplesFrom } from '../calendar/starts.ts'
import { type Block, type Rule, withDescendantsAndSelf } from '../model/blocks.ts'
import { merge } from '../model/merge.ts'
import { type Model, modelOf } from '../model/model.ts'
import { type StandingRules, standingRules } from '../model/standing-rules.ts'
import { without } from '../model/without.ts'
import { type Diagnostic, type Fix, report } from '../text/diagnostics.ts'
import { write } from '../text/fixes.ts'
import type { Statement } from '../tree/nodes.ts'
import { printStatement } from '../tree/print.ts'
import { aboutTheFile } from './compare.ts'
import { ruleName } from './rule-name.ts'
import { compareRules } from './rules.ts'
import { type Pair, sideOf, under } from './side.ts'

/** `local` is the file that extends the base, `merged` what it comes to; each is counted by its own calendar. */
export function localChanges(
  base: Model,
  local: Block,
  merged: Model,
  calendarOf: (model: Model) => WorkingCalendar | null,
): readonly Diagnostic[] {
  const calendar = calendarOf(base)
  if (calendar === null) return []
  const beside = (model: Model) => {
    const counted = calendarOf(model)
    return counted === null ? null : pairsOf(base, calendar, model, counted)
  }
  const pairAt = beside(merged)
  if (pairAt === null) return []
  const inBlock = (block: Block, path: readonly Block[]): readonly Diagnostic[] => {
    const before = blockAt(base.file, path)
    if (before === undefined) return []
    if (block.change === 'dropped') return minimumsIn(before, block)
    const pair = pairAt(path)
    const standing = standingRules(before.rules)
    const ofRules = block.rules.flatMap((rule) => ofRule(pair, standing, rule))
    return [...ofRules, ...block.blocks.flatMap((inner) => inBlock(inner, [...path, inner]))]
  }
  const othersIn = (block: Block, path: readonly Block[]): readonly Diagnostic[] => [
    ...block.rules.flatMap((rule) => {
      if (!isMinimum(rule)) return []
      const now = blockAt(merged.file, path)?.rules.find(({ key }) => key === rule.key)
      // What this file says of the rule itself is said there.
      if (now === undefined || now.source !== rule.source) return []
      const { weakens, difference } = compareRules(pairAt(path), rule, now)
      if (!weakens) return []
      const line = countedBy(local).find((each) => {
        const model = modelOf(merge(base.file, without(local, new Set([each])), []))
        return beside(model)?.(path) !== undefined && !compareRules(beside(model)!(path), rule, now).weakens
      })
      return [weakened(rule, line ?? local.rules[0] ?? local, difference)]
    }),
    ...block.blocks.flatMap((inner) => othersIn(inner, [...path, inner])),
  ]
  return [...inBlock(local, []), ...othersIn(base.file, [])]
}

/** The lines that say how all the others are counted. */
function countedBy(local: Block): readonly Rule[] {
  return withDescendantsAndSelf(local)
    .flatMap(({ rules }) => rules)
    .filter(({ statement }) => counting.has(statement.kind))
}

const counting: ReadonlySet<Statement['kind']> = new Set(['calendar', 'hours', 'daysAre', 'cutOff', 'starts'])

/** Both sides of the rules of a block, by its path. */
function pairsOf(one: Model, ones: WorkingCalendar, other: Model, others: WorkingCalendar) {
  const examplesAfter = examplesFrom(one.inForceFrom, other.inForceFrom)
  return (path: readonly Block[]): Pair => ({
    one: sideOf(one, ones, blockAt(one.file, path.slice(0, 1)), blockAt(one.file, path)),
    other: sideOf(other, others, blockAt(other.file, path.slice(0, 1)), blockAt(other.file, path)),
    examplesAfter,
  })
}

function ofRule(pair: Pair, standing: StandingRules, rule: Rule): readonly Diagnostic[] {
  const place = standing.placeOf(rule)
  if (place === null || aboutTheFile.has(rule.statement.kind)) return []
  const before = standing.at(place)
  if (rule.change === 'dropped') return isMinimum(before) ? [weakened(before, rule, 'It leaves the rule out.')] : []
  if (rule.change !== 'changed' && rule.change !== 'unchanged') return []
  // What only claims to be unchanged is told so.
  if (rule.change === 'unchanged' && printStatement(rule.statement) !== printStatement(before.statement)) return []
  // What is repeated unchanged keeps what stands under it in the base.
  const after = rule.change === 'unchanged' ? { ...rule, under: before.under } : rule
  const { verdict, difference, unitChanged, weakens, examples } = compareRules(pair, before, after)
  const fix = rule.change === 'unchanged' ? undefined : asInBase(before, rule)
  if (isMinimum(before) && weakens) return [weakened(before, rule, difference, fix)]
  // In the same words it may still be counted otherwise.
  if (difference === '' || (rule.change === 'unchanged' && examples.length === 0)) return []
  return [report(unitChanged ? 'unitChanged' : 'changeCompared', rule.span, { verdict, difference })]
}

/** A block that is dropped takes its minimums with it. */
function minimumsIn(base: Block, dropped: Block): readonly Diagnostic[] {
  return withDescendantsAndSelf(base)
    .flatMap((block) => block.rules)
    .filter(isMinimum)
    .map((rule) => weakened(rule, dropped, 'It leaves the rule out.'))
}

function weakened(minimum: Rule, { span }: Pick<Rule, 'span'>, difference: string, fix?: Fix): Diagnostic {
  return report('weakerThanMinimum', span, { what: ruleName(minimum), difference }, fix)
}

/** What stands under the local rule would be another change. */
function asInBase({ statement }: Rule, { span, under: lines }: Rule): Fix | undefined {
  if (lines.length > 0) return undefined
  return write('Keep the minimum of the base', span, `unchanged: ${printStatement(statement)}`)
}

function isMinimum(rule: Rule): boolean {
  return under(rule.under, 'minimum') !== null
}

/** The block of the same kind and name, block within block. */
function blockAt(file: Block, path: readonly Block[]): Block | undefined {
  return path.reduce<Block | undefined>(
    (inside, { kind, name }) => inside?.blocks.find((block) => block.kind === kind && block.name === name),
    file,
  )
}
