/** Limits of a stage that are longer than one that the procedure gives from the same event: the shorter runs in every stage. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Duty, PeriodLiteral } from '../../tree/nodes.ts'
import { start, period as written } from '../../tree/print-parts.ts'
import { type Block, type Rule, withDescendantsAndSelf } from '../blocks.ts'
import { dutyName } from '../keys.ts'
import type { Model } from '../model.ts'
import { period } from '../period.ts'

interface Timed {
  readonly rule: Rule
  readonly duty: Duty
  readonly within: PeriodLiteral
  /** What it is about and counted from; two that are told apart by it are two promises. */
  readonly same: string
}

/** A shorter one in a stage, or one from another event, is a promise of its own inside the whole. */
export function longerInStage(model: Model): readonly Diagnostic[] {
  const { procedures, source } = model
  return procedures.flatMap((procedure) => {
    const opening = openingOf(procedure)
    const timed = (rule: Rule) => timedIn(model, opening, rule)
    const whole = new Map(
      procedure.rules
        .flatMap(timed)
        .filter(holdsUnchanged)
        .map((each) => [each.same, each] as const),
    )
    if (whole.size === 0) return []
    return stagesOf(procedure).flatMap(({ name: stage, rules }) =>
      rules.flatMap(timed).flatMap((each) => {
        const shorter = whole.get(each.same)
        if (shorter === undefined || each.within.count <= shorter.within.count) return []
        // What the base wrote is the base's to mend; where only one of the two is ours, that is the place.
        const ours = [each, shorter].find(({ rule }) => rule.source === source)
        if (ours === undefined) return []
        const args = { name: dutyName(each.duty), stage, whole: written(shorter.within), longer: written(each.within) }
        return [report('longerInStage', ours.rule.span, args)]
      }),
    )
  })
}

function stagesOf(procedure: Block): readonly Block[] {
  return withDescendantsAndSelf(procedure).filter(({ kind }) => kind === 'stage')
}

function timedIn(model: Model, opening: string | null, rule: Rule): readonly Timed[] {
  const { statement: duty } = rule
  if (duty.kind !== 'duty' || duty.within === null || duty.before !== null || !('unit' in duty.within)) return []
  const { unit, rolls } = period({ model }, duty.within)
  const same = [duty.strength, dutyName(duty), startOf(duty, rule) ?? opening, unit, rolls].join(' ')
  return [{ rule, duty, within: duty.within, same }]
}

/** Null where it counts from entering the stage, or the procedure: no stage is entered before its case is opened. */
function startOf({ of, when }: Duty, { under }: Rule): string | null {
  const counted = under.find(({ statement }) => statement.kind === 'countedFrom')?.statement
  if (of !== null) return start(of)
  const event = when ?? (counted?.kind === 'countedFrom' ? counted.event : null)
  return event === null ? null : `of ${event.text}`
}

/** The event that opens every case, as a start; null where there are several, a case waits to be taken, or a day has a cut-off. */
function openingOf({ rules }: Block): string | null {
  const statements = rules.map(({ statement }) => statement)
  const opened = statements.flatMap((each) => (each.kind === 'starts' ? each.events : []))
  const isApart = statements.some(({ kind }) => kind === 'accept' || kind === 'otherwise' || kind === 'cutOff')
  return isApart || opened.length !== 1 ? null : `of ${opened[0]!.text}`
}

/** It holds in every case, and nothing gives it more time. */
function holdsUnchanged({ rule, duty }: Timed): boolean {
  return duty.condition === null && !rule.under.some(({ statement }) => givesTime.has(statement.kind))
}

const givesTime: ReadonlySet<string> = new Set(['extension', 'stops', 'startsAgain', 'series'])
