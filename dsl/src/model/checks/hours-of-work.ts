/** Hours of work that nothing can be counted in, working hours where none are given, and hours from a date. */
import { weekdayCalled, weekdayNames } from '../../calendar/working-hours.ts'
import { type Diagnostic, replaceBy, report } from '../../text/diagnostics.ts'
import { nearest } from '../../text/nearest.ts'
import { sentence } from '../../text/words.ts'
import type { Statement } from '../../tree/nodes.ts'
import type { Block, Rule } from '../blocks.ts'
import type { Model } from '../model.ts'
import { inWholeDays } from './counted-back.ts'
import { periodsIn, rulesIn } from './parts.ts'

export function hoursOfWork(model: Model, local: Block): readonly Diagnostic[] {
  const isSaid = model.file.rules.some(({ statement }) => statement.kind === 'hours')
  return rulesIn(local).flatMap((rule) => {
    const { statement, source, span } = rule
    if (statement.kind === 'hours') return model.hours === null ? [unusable(statement, span)] : []
    const found: Diagnostic[] = []
    if (statement.kind === 'accept' && (statement.within.unit === 'hour' || statement.within.unit === 'working_hour')) {
      const { within, of } = statement
      found.push(report('hoursOfADate', within.span, { question: of.text }, inWholeDays(within)))
    }
    const inWork = isSaid ? [] : periodsIn(rule).filter(({ unit }) => unit === 'working_hour')
    const written = (at: typeof span) => source.text.slice(at.start, at.end)
    return [...found, ...inWork.map((each) => report('hoursNotSaid', each.span, { written: written(each.span) }))]
  })
}

function unusable({ firstDay, lastDay }: Extract<Statement, { kind: 'hours' }>, span: Rule['span']): Diagnostic {
  const noDay = [firstDay, lastDay].find(({ text }) => weekdayCalled(text) < 0)
  if (noDay === undefined) return report('hoursNotUsable', span, { why: 'they end before they begin' })
  const meant = nearest(noDay.text, weekdayNames)
  const why = `"${noDay.text}" is no day of the week`
  return report('hoursNotUsable', noDay.span, { why }, replaceBy(meant === null ? null : sentence(meant), noDay.span))
}
