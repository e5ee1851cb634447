/** Reads what an agency can show for each criterion of a framework in a period. */

import type { Clock, FrameworkArea, Machine } from '@casewright/dsl'
import { loadAnnounced } from '../agency/announced-holidays.ts'
import { editionFor, inUseOn, loadAdopted } from '../agency/rules-in-use.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { DomainError } from '../errors.ts'
import type { Clause } from '../graphql/results.ts'
import { findNotShown, titlesOf } from '../keeping/not-shown.ts'
import type { Edition } from '../ruleset/edition.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import type { StandardEvidence } from './evidence.ts'
import { evidenceOf, type RuleCounts, rulesCounted } from './evidence-of.ts'
import {
  AreaEvidence,
  CriterionEvidence,
  CriterionName,
  EvidenceAsked,
  EvidencePack,
  Lack,
  SelfAssessment,
} from './evidence-pack.ts'
import { type EvidencePeriod, findCounts } from './find-counts.ts'
import { findCasesShown, findGrades, type Graded } from './find-shown.ts'
import { checkPeriod } from './read-evidence.ts'
import { Rate } from './tally.ts'

export async function readEvidencePack(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  nowMs: number,
  asked: string | null,
  period: EvidencePeriod,
): Promise<EvidencePack> {
  checkPeriod(period)
  const adopted = await loadAdopted(tx, rulebook)
  const inUse = inUseOn(adopted, period.to).flatMap((row) => editionFor(rulebook, row, period.to) ?? [])
  const machine = frameworkIn(inUse, asked, period.to)
  const { name, title } = machine.ruleset
  const counted = rulesCounted(rulebook, await findCounts(tx, nowMs, period, null))
  const rules = [...counted, ...rulesOf(inUse)].filter(({ clock }) => showsAny(clock, name))
  const announced = await loadAnnounced(tx)
  const hidden = await findNotShown(tx, rulebook, adopted)
  const standards = evidenceOf((machine) => rulebook.calendarOf(machine, announced), period, rules, hidden)
  const showings = standards.flatMap(({ editionKeys, procedure, clock, shows }) =>
    shows
      .filter(({ framework }) => framework === name)
      .flatMap((shown) => editionKeys.map((editionKey) => ({ editionKey, procedure, clock, criterion: keyOf(shown) }))),
  )
  const cases = await findCasesShown(tx, period, showings)
  const frameworks = rulebook.editions().flatMap(({ ruleset, key }) => (ruleset === name ? [key] : []))
  const grades = await findGrades(tx, machine.procedure, frameworks, period.to)
  const areas = machine.framework!.areas.map((area) =>
    areaEvidence(machine, area, { standards, cases, grades, hidden }),
  )
  return Object.assign(new EvidencePack(), {
    framework: name,
    title,
    ...period,
    areas,
    standards,
    withoutEvidence: areas.flatMap(lackingIn),
  })
}

interface Found {
  readonly standards: readonly StandardEvidence[]
  /** By criterion. */
  readonly cases: ReadonlyMap<string, number>
  /** By area. */
  readonly grades: ReadonlyMap<string, Graded>
  /** The kinds of case of which not all are shown. */
  readonly hidden: readonly Machine[]
}

function areaEvidence(machine: Machine, area: FrameworkArea, found: Found): AreaEvidence {
  const { standards, cases, grades, hidden } = found
  const clauseOf = (index: number) => machine.clauses[index] as Clause
  const { name, title } = area
  const graded = grades.get(name)
  const asks = area.evidence.map((each) =>
    Object.assign(new EvidenceAsked(), { name: each.name, clause: clauseOf(each.clause) }),
  )
  const criteria = area.criteria.map((criterion) => {
    const isFor = (shown: Shown) => shown.framework === machine.ruleset.name && keyOf(shown) === keyOf(criterion)
    const of = standards.filter(({ shows }) => shows.some(isFor))
    return criterionEvidence(criterion, {
      clause: clauseOf(criterion.clause),
      standards: of,
      cases: cases.get(keyOf(criterion)) ?? 0,
      notShown: titlesOf(hidden.filter(({ clocks }) => clocks.some(({ shows }) => shows.some(isFor)))),
    })
  })
  const selfAssessment = graded === undefined ? null : Object.assign(new SelfAssessment(), graded)
  const notShown = titlesOf(
    hidden.filter((each) => each.ruleset.name === machine.ruleset.name && each.procedure === machine.procedure),
  )
  return Object.assign(new AreaEvidence(), { name, title, asks, criteria, selfAssessment, notShown })
}

function lackingIn({ name: area, criteria }: AreaEvidence): readonly CriterionName[] {
  const lacking = criteria.filter(({ lacks }) => lacks !== null)
  return lacking.map(({ name, grade }) => Object.assign(new CriterionName(), { area, grade, name }))
}

/** The one asked for; where none is named, the only one there is. */
function frameworkIn(inUse: readonly Edition[], asked: string | null, on: string): Machine {
  const frameworks = inUse.flatMap(({ machines }) => machines.filter(({ framework }) => framework !== null))
  const found = frameworks.filter(({ ruleset }) => asked === null || ruleset.name === asked)
  if (found.length === 1) return found[0]!
  const known = frameworks.map(({ ruleset }) => ruleset.name).join(', ')
  const what = asked === null ? 'Say which framework' : `The framework "${asked.slice(0, 60)}" is not in use here`
  throw new DomainError('BAD_USER_INPUT', `${what}: in use here on ${on} ${known === '' ? 'is none' : `are ${known}`}.`)
}

/** What could give evidence on the last day, whether or not a case was held to it. */
function rulesOf(inUse: readonly Edition[]): readonly RuleCounts[] {
  return inUse.flatMap(({ key: editionKey, ruleset, inForceFrom, machines }) =>
    machines.flatMap((machine) =>
      machine.clocks.map((clock) => ({ ruleset, editionKey, inForceFrom, machine, clock, counts: [] })),
    ),
  )
}

function criterionEvidence(
  { name, grade }: { readonly name: string; readonly grade: string },
  found: Pick<CriterionEvidence, 'clause' | 'standards' | 'cases' | 'notShown'>,
): CriterionEvidence {
  const { standards, cases, notShown } = found
  const [met, of] = standards.reduce(([a, b], { rate }) => [a + (rate?.met ?? 0), b + (rate?.of ?? 0)], [0, 0])
  const rate = of === 0 ? null : Object.assign(new Rate(), { met, of })
  const lacks = cases > 0 ? null : whyNone(standards.length, notShown.length)
  return Object.assign(new CriterionEvidence(), { name, grade, ...found, rate, lacks })
}

function whyNone(standards: number, kindsNotShown: number): Lack {
  if (kindsNotShown > 0) return Lack.NOT_SHOWN
  return standards === 0 ? Lack.NO_RULE : Lack.NO_CASE
}

type Shown = Clock['shows'][number]

function showsAny({ shows }: Clock, name: string): boolean {
  return shows.some(({ framework }) => framework === name)
}

function keyOf(of: Pick<Shown, 'grade' | 'criterion'> | { readonly grade: string; readonly name: string }): string {
  return `${of.grade} ${'criterion' in of ? of.criterion : of.name}`
}
