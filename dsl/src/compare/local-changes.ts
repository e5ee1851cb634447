/** Says of every rule that a local ruleset changes how strict it is beside the base's, and guards the base's minimums. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { examplesFrom } from '../calendar/starts.ts'
import { type Block, type Rule, withDescendantsAndSelf } from '../model/blocks.ts'
import type { Model } from '../model/model.ts'
import { type Diagnostic, type Fix, report } from '../text/diagnostics.ts'
import { write } from '../text/fixes.ts'
import { printStatement } from '../tree/print.ts'
import { aboutTheFile } from './compare.ts'
import { ruleName } from './rule-name.ts'
import { compareRules } from './rules.ts'
import { type Pair, sideOf, under } from './side.ts'

/** `local` is the file that extends the base, `merged` what it comes to. */
export function localChanges(
  base: Model,
  local: Block,
  merged: Model,
  calendar: WorkingCalendar,
): readonly Diagnostic[] {
  const examplesAfter = examplesFrom(base.inForceFrom, merged.inForceFrom)
  const inBlock = (block: Block, path: readonly Block[]): readonly Diagnostic[] => {
    const [before, after] = [blockAt(base.file, path), blockAt(merged.file, path)]
    if (before === undefined) return []
    if (block.change === 'dropped') return minimumsIn(before, block)
    const pair: Pair = {
      one: sideOf(base, blockAt(base.file, path.slice(0, 1)), before),
      other: sideOf(merged, blockAt(merged.file, path.slice(0, 1)), after),
      calendar,
      examplesAfter,
    }
    const ofRules = block.rules.flatMap((rule) => ofRule(pair, before, rule))
    return [...ofRules, ...block.blocks.flatMap((inner) => inBlock(inner, [...path, inner]))]
  }
  return inBlock(local, [])
}

function ofRule(pair: Pair, block: Block, rule: Rule): readonly Diagnostic[] {
  const before = block.rules.find((each) => each.key === rule.key)
  if (before === undefined || aboutTheFile.has(rule.statement.kind)) return []
  if (rule.change === 'dropped') return isMinimum(before) ? [weakened(before, rule, 'It leaves the rule out.')] : []
  if (rule.change !== 'changed') return []
  const { verdict, difference, unitChanged, weakens } = compareRules(pair, before, rule)
  if (isMinimum(before) && weakens) return [weakened(before, rule, difference, asInBase(before, rule))]
  if (difference === '') return []
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
