/** Turns what was counted into the evidence of each standard: tallies, rates and days, whole and by month. */
import { type Clock, type Machine, sentence, termsOf, type WorkingCalendar } from '@casewright/dsl'
import type { DeadlineKind, Strength } from '../graphql/enums.ts'
import type { Clause } from '../graphql/results.ts'
import { titlesOf } from '../keeping/not-shown.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { DayUnit, daysTaken } from './days-taken.ts'
import { MonthEvidence, StandardEvidence } from './evidence.ts'
import type { Counted, EvidencePeriod } from './find-counts.ts'
import { type Standing, standingOf } from './standing.ts'
import { rateOf, tallyOf } from './tally.ts'

type Stood = Counted & { readonly standing: Standing }

/** One rule of one edition, and what was counted of it: nothing, where no case was held to it. */
export interface RuleCounts {
  readonly ruleset: string
  readonly editionKey: string
  readonly inForceFrom: string
  readonly machine: Machine
  readonly clock: Clock
  readonly counts: readonly Counted[]
}

export function rulesCounted(rulebook: Rulebook, counts: readonly Counted[]): readonly RuleCounts[] {
  const byRule = Map.groupBy(counts, ({ editionKey, procedure, clock }) => `${editionKey} ${procedure} ${clock}`)
  return [...byRule.values()].flatMap((ofRule) => {
    const { editionKey, procedure, clock: id } = ofRule[0]!
    const { ruleset, inForceFrom } = rulebook.edition(editionKey)!
    const machine = rulebook.machine(editionKey, procedure)
    const clock = machine.clocks.find((each) => each.id === id)
    return clock === undefined ? [] : [{ ruleset, editionKey, inForceFrom, machine, clock, counts: ofRule }]
  })
}

/** `calendarOf`: with what the agency has been told of; `hidden`: the kinds of which not all cases are shown. Editions of one ruleset that promise the same thing are one standard, shown as the latest has it. */
export function evidenceOf(
  calendarOf: (machine: Machine) => WorkingCalendar,
  period: EvidencePeriod,
  rules: readonly RuleCounts[],
  hidden: readonly Machine[],
): readonly StandardEvidence[] {
  const byStandard = Map.groupBy(rules, ({ ruleset, machine, clock }) => `${ruleset} ${machine.procedure} ${clock.id}`)
  const standards = [...byStandard.values()].map((ofStandard) => {
    const editions = [...ofStandard].sort((one, other) => one.inForceFrom.localeCompare(other.inForceFrom))
    const { ruleset, machine, clock } = editions.at(-1)!
    const stood = editions.flatMap((rule) => rule.counts.map((each) => ({ ...each, standing: standing(rule, each) })))
    const figures = (of: readonly Stood[]) => figuresOf(of, unitOf(clock), calendarOf(machine))
    const months = [...Map.groupBy(stood, ({ month }) => month)].sort(([one], [other]) => one.localeCompare(other))
    const evidence = Object.assign(new StandardEvidence(), {
      editionKeys: [...new Set(editions.map(({ editionKey }) => editionKey))],
      period,
      shows: clock.shows,
      ruleset,
      procedure: machine.procedure,
      title: machine.title,
      clock: clock.id,
      kind: clock.kind as DeadlineKind,
      text: sentence(clock.text),
      strength: clock.strength as Strength,
      limit: termsOf(machine, clock),
      clause: machine.clauses[clock.clause] as Clause,
      ...figures(stood),
      notShown: titlesOf(
        hidden.filter((each) => each.ruleset.name === ruleset && each.procedure === machine.procedure),
      ),
      months: months.map(([month, of]) => Object.assign(new MonthEvidence(), { month, ...figures(of) })),
    })
    return { evidence, place: clock.index }
  })
  return standards
    .sort(
      ({ evidence: one, place: a }, { evidence: other, place: b }) =>
        one.ruleset.localeCompare(other.ruleset) || one.procedure.localeCompare(other.procedure) || a - b,
    )
    .map(({ evidence }) => evidence)
}

function standing({ clock }: RuleCounts, { dated, ...counted }: Counted): Standing {
  return standingOf({ ...counted, limited: dated || clock.measure !== null })
}

function figuresOf(stood: readonly Stood[], unit: DayUnit, calendar: WorkingCalendar) {
  const tally = tallyOf(stood)
  const spans = stood.flatMap(({ startedOn, metOn, count, standing: each }) =>
    startedOn === null || metOn === null || outsideRates.has(each) ? [] : [{ startedOn, metOn, count }],
  )
  return { tally, rate: rateOf(tally), days: daysTaken(spans, unit, calendar) }
}

const outsideRates: ReadonlySet<Standing> = new Set(['lateOnArrival', 'fellAway'])

function unitOf({ period }: Clock): DayUnit {
  const isWorking = period?.unit === 'working_day' || period?.unit === 'working_hour'
  return isWorking ? DayUnit.WORKING_DAYS : DayUnit.CALENDAR_DAYS
}
