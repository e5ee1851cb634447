/** What cannot be said of a time that is counted back from a date: hours, more time, stops, repeats. */
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import { withoutLines, write } from '../../text/fixes.ts'
import type { Span } from '../../text/span.ts'
import { owedOn } from '../../tree/limits.ts'
import type { Duty, Line, PeriodLiteral, Statement } from '../../tree/nodes.ts'
import { type Block, type Rule, withUnder } from '../blocks.ts'
import { linesIn, partsIn, rulesIn } from './parts.ts'

export function countedBack(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap((rule) => [
    ...dutiesIn(rule).flatMap(inHours),
    ...linesIn(rule).flatMap(({ statement, under }) =>
      isCountedBack(statement) ? under.flatMap((line) => ofLine(line, rule)) : [],
    ),
  ])
}

function dutiesIn(rule: Rule): readonly Duty[] {
  const all = [rule.statement, ...partsIn(rule).map(({ node }) => node)] as readonly Partial<Duty>[]
  return all.filter((node): node is Duty => node.before != null && node.within != null)
}

function inHours({ within }: Duty): readonly Diagnostic[] {
  if (within === null || !('unit' in within)) return []
  const isHours = within.unit === 'hour' || within.unit === 'working_hour'
  return isHours ? [no('Hours', within.span, inWholeDays(within))] : []
}

function isCountedBack(statement: Statement): boolean {
  const duties = statement.kind === 'duty' ? [statement] : owedOn(statement)
  return duties.some(({ before }) => before !== null)
}

function no(what: string, span: Span, fix?: Fix): Diagnostic {
  return report('notCountedBack', span, { what }, fix)
}

/** 48 hours before or after a date are 2 days before or after it, where they are whole days at all. */
export function inWholeDays({ count, unit, span }: PeriodLiteral): Fix | undefined {
  if (unit !== 'hour' || count % 24 !== 0) return undefined
  const days = `${count / 24} calendar day${count === 24 ? '' : 's'}`
  return write(`Write ${days}`, span, days)
}

function ofLine(line: Line, { source }: Rule): readonly Diagnostic[] {
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
