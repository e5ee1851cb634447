/** Evidence over GraphQL: what was kept and what was not, by standard and month, with what was late and why. */
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { Case } from '../case/case.ts'
import type { Deadline } from '../deadline/deadline.ts'
import { DeadlineConnection, readDeadlines } from '../deadline/read-deadlines.ts'
import { ExportFile } from '../export/export-file.ts'
import type { Page } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { DateScalar } from '../graphql/scalars.ts'
import { May } from '../people/permit.ts'
import { Person } from '../people/person.ts'
import { DelayReason, Delays, delaysOf } from './delays.ts'
import { Evidence, StandardEvidence } from './evidence.ts'
import { EvidencePack, SelfAssessment } from './evidence-pack.ts'
import { evidenceTable } from './evidence-table.ts'
import { readEvidence } from './read-evidence.ts'
import { readEvidencePack } from './read-evidence-pack.ts'

@Resolver(() => StandardEvidence)
export class EvidenceResolver {
  @May('evidence')
  @Query(() => Evidence, {
    description:
      'On-time rates and how long things took, by standard and month. A rate counts what fell due by time alone, as two numbers. It is made of the cases that you may see: of an inspector those whose rules say so, and notShown names the other kinds.',
  })
  async evidence(
    @Arg('from', () => DateScalar, { description: 'The first day of the period.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day of the period; at most ten years later.' }) to: string,
    @Arg('procedure', () => String, { nullable: true, description: 'Of this kind of case alone.' })
    procedure: string | null,
    @Ctx() { read, rulebook, nowMs }: Context,
  ): Promise<Evidence> {
    const now = await nowMs()
    return read((tx) => readEvidence(tx, rulebook, now, { from, to }, procedure ?? null))
  }

  @May('export')
  @Query(() => ExportFile, {
    description:
      'The evidence of a period as a file for spreadsheets: a line for each standard, and one for each month, and last the kinds of case that are left out, as the rules do not show you all of them. No cell is run as a formula.',
  })
  async exportEvidence(
    @Arg('from', () => DateScalar, { description: 'The first day of the period.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day of the period; at most ten years later.' }) to: string,
    @Arg('procedure', () => String, { nullable: true, description: 'Of this kind of case alone.' })
    procedure: string | null,
    @Ctx() { read, rulebook, nowMs, trail }: Context,
  ): Promise<ExportFile> {
    const now = await nowMs()
    const evidence = await read((tx) => readEvidence(tx, rulebook, now, { from, to }, procedure ?? null))
    // Numbers of many cases, and the record of none.
    trail?.exports('exportEvidence', [])
    const { notShown } = evidence
    const [name, content] = [`evidence-${from}-to-${to}.csv`, evidenceTable(evidence)]
    return Object.assign(new ExportFile(), { name, mediaType: 'text/csv', cases: 0, content, notShown })
  }

  @May('evidence')
  @Query(() => EvidencePack, {
    description:
      'What there is to show for each criterion of a framework: the standards that give evidence for it, their cases and rates, and the criteria with no evidence at all. It is made of the cases that you may see: of an inspector those whose rules say so, and notShown names the other kinds.',
  })
  async evidencePack(
    @Arg('framework', () => String, {
      nullable: true,
      description: 'The framework, by its name, in use here on the last day; the only one where left out.',
    })
    framework: string | null,
    @Arg('from', () => DateScalar, { description: 'The first day of the period.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day of the period; at most ten years later.' }) to: string,
    @Ctx() { read, rulebook, nowMs, trail }: Context,
  ): Promise<EvidencePack> {
    const now = await nowMs()
    const pack = await read((tx) => readEvidencePack(tx, rulebook, now, framework ?? null, { from, to }))
    trail?.looksAt(pack.areas.flatMap(({ selfAssessment }) => selfAssessment?.caseKey ?? []))
    return pack
  }

  @FieldResolver(() => DeadlineConnection, {
    description: 'Those that are late now, were met late or were never met; the history of each says what was done.',
  })
  late(
    @Root() { editionKeys, procedure, clock, period }: StandardEvidence,
    @Arg('first', () => Int, { defaultValue: 50, nullable: true, description: 'How many, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<Deadline>> {
    const { from: dayFrom, to: dayTo } = period
    const which = { editionKeys, procedure, clock, dayFrom, dayTo, wasLate: true }
    return readDeadlines(context, { ...which, first: first ?? 50, after })
  }

  @FieldResolver(() => Delays, { description: 'What was put on record of its delays, with the reasons.' })
  delays(@Root() root: StandardEvidence, @Ctx() context: Context): Promise<Delays> {
    return delaysOf(context, root)
  }
}

@Resolver(() => DelayReason)
export class DelayReasonResolver {
  @FieldResolver(() => Case, { description: 'The case it was recorded on.' })
  case(@Root() { caseKey }: DelayReason, @Ctx() { loaders }: Context): Promise<Case | null> {
    return loaders().case.load(caseKey)
  }
}

@Resolver(() => SelfAssessment)
export class SelfAssessmentResolver {
  @FieldResolver(() => Case, { description: 'The case on which it was given.' })
  case(@Root() { caseKey }: SelfAssessment, @Ctx() { loaders }: Context): Promise<Case | null> {
    return loaders().case.load(caseKey)
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who gave it.' })
  by(@Root() { byKey }: SelfAssessment, @Ctx() { loaders }: Context): Promise<Person | null> | null {
    return byKey === null ? null : loaders().person.load(byKey)
  }
}
