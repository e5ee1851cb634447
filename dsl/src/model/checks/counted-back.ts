/** What cannot be said of a time that is counted back from a date: hours, more time, stops, repeats. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Span } from '../../text/span.ts'
import type { Duty, Line } from '../../tree/nodes.ts'
import type { Block, Rule } from '../blocks.ts'
import { partsIn, rulesIn } from './parts.ts'

export function countedBack(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap((rule) => dutiesIn(rule).flatMap((duty) => ofDuty(duty, rule)))
}

function dutiesIn(rule: Rule): readonly Duty[] {
  const all = [rule.statement, ...partsIn(rule).map(({ node }) => node)] as readonly Partial<Duty>[]
  return all.filter((node): node is Duty => node.before != null && node.within != null)
}

function ofDuty({ within }: Duty, rule: Rule): readonly Diagnostic[] {
  const no = (what: string, span: Span) => report('notCountedBack', span, { what })
  const found: Diagnostic[] = []
  if (within !== null && 'unit' in within) {
    if (within.unit === 'hour' || within.unit === 'working_hour') found.push(no('Hours', within.span))
  }
  const isOwn = rule.statement.kind === 'duty' && rule.statement.within === within
  return isOwn ? [...found, ...rule.under.flatMap((line) => ofLine(line, no))] : found
}

function ofLine(
  { statement: { kind }, span }: Line,
  no: (what: string, span: Span) => Diagnostic,
): readonly Diagnostic[] {
  const what = more[kind]
  return what === undefined ? [] : [no(what, span)]
}

const more: Partial<Record<Line['statement']['kind'], string>> = {
  extension: 'An extension',
  stops: 'A stop',
  startsAgain: 'A new start',
  series: 'A repetition',
  countedFrom: 'Another start',
}
