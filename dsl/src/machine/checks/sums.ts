/** Proves over every start date whether the stages of a procedure fit within what it promises of the whole case. */
import type { WorkingCalendar } from '../../calendar/calendar.ts'
import { dateInWords } from '../../calendar/in-words.ts'
import { formatPeriod } from '../../calendar/period.ts'
import { clearest, dueDays, examplesFrom, startsIn, startYears } from '../../calendar/starts.ts'
import type { Block, Rule } from '../../model/blocks.ts'
import type { Model } from '../../model/model.ts'
import { period } from '../../model/period.ts'
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Span } from '../../text/span.ts'
import { words } from '../../text/words.ts'
import type { Statement } from '../../tree/nodes.ts'
import type { Machine } from '../machine.ts'
import { closesInAnyStage, endlessLoops } from './sums-exits.ts'
import { stagesOn, type Way, type Ways, waysThrough } from './sums-ways.ts'

export function sums(model: Model, machines: readonly Machine[], calendar: WorkingCalendar): readonly Diagnostic[] {
  return model.procedures.flatMap((procedure, index) => {
    const machine = machines[index]!
    const loops = endlessLoops(machine)
    const found = loops.map((loop) =>
      report('loopWithoutCap', placeOf(model, procedure.blocks[loop[0]!] ?? procedure), {
        stages: named(machine, loop),
        many: loop.length > 1,
      }),
    )
    const whole = procedure.rules.filter((rule): rule is WholeCase => rule.statement.kind === 'closedWithin')
    if (whole.length === 0 || machine.stages.length === 0) return found
    const ways = waysThrough(machine, calendar)
    const kept = whole.filter((rule) => !isKeptByTime(rule, { model, machine, calendar }))
    const proofs = kept.flatMap((rule) => proofOf(rule, { model, machine, calendar, ways }))
    return [...found, ...proofs, ...openEnds(kept, model, machine, ways)]
  })
}

type WholeCase = Rule & { readonly statement: Extract<Statement, { kind: 'closedWithin' }> }

interface Sum {
  readonly model: Model
  readonly machine: Machine
  readonly calendar: WorkingCalendar
  readonly ways: Ways
}

/** A time of the whole procedure closes every case within the limit, wherever it stands. */
function isKeptByTime(
  { statement: { within, of } }: WholeCase,
  { model, machine, calendar }: Omit<Sum, 'ways'>,
): boolean {
  const dues = dueDays(calendar, { period: period({ model }, within), dayAfter: of.dayAfter, hours: null })
  if (dues === null) return false
  return machine.clocks.some((clock) => {
    if (!closesInAnyStage(clock) || clock.start.kind !== 'event' || clock.start.event !== of.event.text) return false
    const ends = dueDays(calendar, { period: clock.period!, dayAfter: clock.start.dayAfter, hours: null })
    return ends?.every((end, start) => start >= dues.length || end <= dues[start]!) ?? false
  })
}

/** Which stages fit, and the first that do not, with a start that shows it. */
function proofOf(rule: WholeCase, { model, machine, calendar, ways }: Sum): readonly Diagnostic[] {
  const { within, of, strength } = rule.statement
  if (!machine.startsWhen.includes(of.event.text)) return []
  const promised = period({ model }, within)
  const dues = dueDays(calendar, { period: promised, dayAfter: of.dayAfter, hours: null })
  if (dues === null) return []
  const limit = `${formatPeriod(promised)} of ${of.dayAfter ? 'the day after ' : ''}${words(of.event.text)}`
  const judged = ways.timed.map((way) => ({ way, ...lateStarts(way, dues) })).filter(({ starts }) => starts > 0)
  const fitting = judged.filter(({ way, late }) => late === 0 && !way.mayBeLater).map(({ way }) => way)
  const found: Diagnostic[] = []
  const last = fitting.at(-1)
  if (last !== undefined) {
    const stages = named(
      machine,
      fitting.map(({ stage }) => stage).sort((one, other) => one - other),
    )
    const inARow = stagesOn(ways, last, 0).length === fitting.length
    found.push(
      report('stagesFit', placeOf(model, rule), { stages, many: fitting.length, inARow, limit, years: startYears }),
    )
  }
  const tooLong = judged.find(({ late }) => late > 0)
  if (tooLong === undefined) return found
  const { way, late, starts } = tooLong
  const start = clearest(calendar, starts, examplesFrom(model.inForceFrom), (index) =>
    Math.max(0, way.ends[index]! - dues[index]!),
  )!
  const path = stagesOn(ways, way, start)
  const key = strength === 'must' ? 'stagesPassLimit' : 'stagesMissTarget'
  found.push(
    report(key, placeOf(model, rule), {
      stages: named(machine, path),
      many: path.length,
      never: late === starts,
      limit,
      startOn: dateInWords(startsIn(calendar).from + start),
      until: dateInWords(way.ends[start]!),
      dueOn: dateInWords(dues[start]!),
      last: named(machine, path.slice(-1)),
    }),
  )
  return found
}

function lateStarts({ ends }: Way, dues: Int32Array): { readonly late: number; readonly starts: number } {
  const starts = Math.min(ends.length, dues.length)
  let late = 0
  for (let index = 0; index < starts; index++) if (ends[index]! > dues[index]!) late++
  return { late, starts }
}

/** Said once, beside the limit where there is one. */
function openEnds(
  whole: readonly WholeCase[],
  model: Model,
  machine: Machine,
  { openEnded, again, once }: Ways,
): readonly Diagnostic[] {
  const rule = whole.find(({ statement }) => statement.strength === 'must') ?? whole[0]
  if (rule === undefined) return []
  const limit = formatPeriod(period({ model }, rule.statement.within))
  const said = (list: readonly number[], why: 'none' | 'stops' | 'again' | 'once') => {
    if (list.length === 0) return []
    const args = { stages: named(machine, list), many: list.length > 1, why, limit }
    return [report('stagesWithoutEnd', placeOf(model, rule), args)]
  }
  const stopping = openEnded.filter((stage) => mayStop(machine, stage))
  const without = openEnded.filter((stage) => !stopping.includes(stage))
  return [...said(without, 'none'), ...said(stopping, 'stops'), ...said(again, 'again'), ...said(once, 'once')]
}

/** Whether its own time may stop or start again, however often. */
function mayStop({ clocks }: Machine, at: number): boolean {
  return clocks.some(
    ({ kind, stage, stops, startsAgain }) => kind === 'stage' && stage === at && stops.length + startsAgain.length > 0,
  )
}

/** "stage 1", "stages 1, 2 and 3" */
function named({ stages }: Machine, list: readonly number[]): string {
  const names = list.map((stage) => words(stages[stage]!.name))
  if (names.length === 1) return `stage ${names[0]}`
  return `stages ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Where a base wrote the rule, the place to look is this file's head. */
function placeOf(model: Model, written: Pick<Block, 'source' | 'span'>): Span {
  return written.source === model.source ? written.span : (model.file.rules[0]?.span ?? written.span)
}
