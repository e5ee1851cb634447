/** Days that may be working days or not, where nothing says which. */
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import type { Source } from '../../text/source.ts'
import type { Block } from '../blocks.ts'
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
  return [report(key, first.span, { written, others: others.length }, sayOnce(local))]
}

/** Below the head, or at the top of a sketch; the reason is the author's to give. */
function sayOnce({ rules, source }: Block): Fix {
  const head = rules.find(({ statement }) => statement.kind === 'ruleset')
  const at = head === undefined ? 0 : lineEnd(source, head.span.end)
  const line = 'days are calendar days because "…"'
  const text = head === undefined ? `${line}\n` : `\n${line}`
  return { title: 'Say what days are', edits: [{ span: { start: at, end: at }, text }] }
}

function lineEnd({ text }: Source, from: number): number {
  const end = text.slice(from).search(/[\r\n]/)
  return end < 0 ? text.length : from + end
}
