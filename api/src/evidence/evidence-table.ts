/** Turns evidence into a table: for each standard a line for the whole period, then one for each month; last the kinds of case that are left out. */
import { words } from '@casewright/dsl'
import { type AsCell, type Cell, lineWith, toCsv } from '../export/csv.ts'
import { leftOut } from '../keeping/not-shown.ts'
import type { Evidence, MonthEvidence, StandardEvidence } from './evidence.ts'

const ofStandard: readonly (readonly [name: string, cell: (standard: StandardEvidence) => Cell])[] = [
  ['rules', ({ ruleset }) => ruleset],
  ['kind of case', ({ title }) => title],
  ['standard', ({ clock }) => clock],
  ['what is promised', ({ text }) => text],
  ['firmness', ({ strength }) => strength],
  ['time given', ({ limit }) => limit],
  ['words of the source', ({ clause }) => clause.words.join(' ')],
]

type Figures = Pick<MonthEvidence, 'tally' | 'days'>

const ofFigures: readonly (readonly [name: string, cell: (figures: Figures) => Cell])[] = [
  ['fell due', ({ tally }) => tally.due],
  ['met in time', ({ tally }) => tally.inTime],
  ['of these recorded late', ({ tally }) => tally.recordedLate],
  ['met late', ({ tally }) => tally.metLate],
  ['never met', ({ tally }) => tally.neverMet],
  ['overdue now', ({ tally }) => tally.overdue],
  ['not yet due', ({ tally }) => tally.notYetDue],
  ['ended before it was due', ({ tally }) => tally.endedFirst],
  ['past on arrival', ({ tally }) => tally.lateOnArrival],
  ['fell away', ({ tally }) => tally.fellAway],
  ['without a limit: done', ({ tally }) => tally.done],
  ['without a limit: owed', ({ tally }) => tally.owed],
  ['without a limit: left undone', ({ tally }) => tally.leftUndone],
  ['half took so many days or fewer', ({ days }) => days?.median ?? null],
  ['nine in ten took so many days or fewer', ({ days }) => days?.ninetieth ?? null],
  ['days are', ({ days }) => (days === null ? null : `${words(days.unit)} days`)],
]

export function evidenceTable({ standards, notShown, from, to }: Evidence, asCell?: AsCell): string {
  const columns = [...ofStandard.map(([name]) => name), 'period', ...ofFigures.map(([name]) => name)]
  const rows = standards.flatMap((standard) => {
    const about = ofStandard.map(([, cell]) => cell(standard))
    const line = (period: string, figures: Figures) => [...about, period, ...ofFigures.map(([, cell]) => cell(figures))]
    return [line(`${from} to ${to}`, standard), ...standard.months.map((month) => line(month.month, month))]
  })
  const hidden = notShown.map((kind) => lineWith(columns, { 'kind of case': kind, 'what is promised': leftOut }))
  return toCsv(columns, [...rows, ...hidden], asCell)
}
