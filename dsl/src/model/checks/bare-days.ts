/** Days that may be working days or not, where nothing says which. */
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import { lineBelow, write } from '../../text/fixes.ts'
import type { Block } from '../blocks.ts'
import { newLine } from '../merge.ts'
import type { Model } from '../model.ts'
import { periodsIn, rulesIn } from './parts.ts'

export function bareDays(model: Model, local: Block): readonly Diagnostic[] {
  if (model.file.rules.some(({ statement }) => statement.kind === 'daysAre')) return []
  // A reading that stands beside the rule says what its days are.
  const [first, ...others] = rulesIn(local)
    .filter((rule) => rule.clause.assumed === null)
    .flatMap((rule) => periodsIn(rule).filter(({ unit }) => unit === 'day'))
  if (first === undefined) return []
  const key = model.kind === 'sketch' ? 'bareDaysInSketch' : 'bareDays'
  const written = local.source.text.slice(first.span.start, first.span.end)
  return [report(key, first.span, { written, others: others.length }, sayOnce(model, local))]
}

/** Below the head, or at the top of a sketch; the reason is the author's to give. */
function sayOnce(model: Model, { rules, source }: Block): Fix {
  const title = 'Say what days are'
  const line = 'days are calendar days because "…"'
  const head = rules.find(({ statement }) => statement.kind === 'ruleset')
  if (head === undefined) return write(title, { start: 0, end: 0 }, `${line}\n`)
  return lineBelow(title, source, head.span.end, newLine(model, line))
}
