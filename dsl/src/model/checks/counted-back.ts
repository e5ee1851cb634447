/** What cannot be said of a time that is counted back from a date: hours, more time, stops, repeats. */
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import { withoutLines, write } from '../../text/fixes.ts'
import type { Span } from '../../text/span.ts'
import type { Duty, Line, PeriodLiteral } from '../../tree/nodes.ts'
import { type Block, type Rule, withUnder } from '../blocks.ts'
import { partsIn, rulesIn } from './parts.ts'

export function countedBack(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap((rule) => dutiesIn(rule).flatMap((duty) => ofDuty(duty, rule)))
}

function dutiesIn(rule: Rule): readonly Duty[] {
  const all = [rule.statement, ...partsIn(rule).map(({ node }) => node)] as readonly Partial<Duty>[]
  return all.filter((node): node is Duty => node.before != null && node.within != null)
}

function ofDuty({ within }: Duty, rule: Rule): readonly Diagnostic[] {
  const no = (what: string, span: Span, fix?: Fix) => report('notCountedBack', span, { what }, fix)
  const found: Diagnostic[] = []
  if (within !== null && 'unit' in within) {
    if (within.unit === 'hour' || within.unit === 'working_hour')
      found.push(no('Hours', within.span, inWholeDays(within)))
  }
  const isOwn = rule.statement.kind === 'duty' && rule.statement.within === within
  return isOwn ? [...found, ...rule.under.flatMap((line) => ofLine(line, rule, no))] : found
}

/** 48 hours before or after a date are 2 days before or after it, where they are whole days at all. */
export function inWholeDays({ count, unit, span }: PeriodLiteral): Fix | undefined {
  if (unit !== 'hour' || count % 24 !== 0) return undefined
  const days = `${count / 24} calendar day${count === 24 ? '' : 's'}`
  return write(`Write ${days}`, span, days)
}

function ofLine(
  line: Line,
  { source }: Rule,
  no: (what: string, span: Span, fix: Fix) => Diagnostic,
): readonly Diagnostic[] {
  const what = more[line.statement.kind]
  return what === undefined ? [] : [no(what, line.span, withoutLines('Delete the line', source, withUnder(line)))]
}

const more: Partial<Record<Line['statement']['kind'], string>> = {
  extension: 'An extension',
  stops: 'A stop',
  startsAgain: 'A new start',
  series: 'A repetition',
  countedFrom: 'Another start',
}
