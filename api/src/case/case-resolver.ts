/** Cases over GraphQL: opening, recording, and all that hangs on one. */
import { type Machine, possibleEvents, type Snapshot } from '@casewright/dsl'
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import { connectionType, edgeType, type Page } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { globalIdOf, keyOf } from '../graphql/global-id.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'
import { holdersAsked } from '../people/holders-asked.ts'
import { May } from '../people/permit.ts'
import { Person } from '../people/person.ts'
import { Edition } from '../ruleset/edition.ts'
import { Case, Fact, LogEntry, PossibleEvent, RoleHolder, Stage } from './case.ts'
import { caseAsOf } from './case-as-of.ts'
import { CaseOpened, EventRecorded, OpenCaseResult, RecordEventResult } from './case-results.ts'
import { faultOfChange } from './change-holder.ts'
import { openFromInput, recordFromInput } from './commands.ts'
import { listCases } from './find-cases.ts'
import { CaseFilter, OpenCaseInput, RecordEventInput } from './inputs.ts'
import { logOf } from './log-of.ts'
import { possibleEventOf } from './possible-event.ts'

const CaseEdge = edgeType('Case', () => Case)
const CaseConnection = connectionType('Case', () => Case, CaseEdge)

@Resolver(() => Case)
export class CaseResolver {
  @May('read')
  @Query(() => Case, { nullable: true, description: 'One case; null where this agency has none of this id.' })
  async case(
    @Arg('id', () => ID, { description: 'The case.' }) id: string,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'As it was known at that moment: by what had been recorded then; what an import brought along is taken as known on its own day. Now, where left out.',
    })
    asOf: number | null,
    @Ctx() context: Context,
  ): Promise<Case | null> {
    const key = keyOf('Case', context.signedIn().agencyId, id)
    if (key === null) return null
    return asOf === null || asOf === undefined ? context.loaders().case.load(key) : caseAsOf(context, key, asOf)
  }

  @May('read')
  @Query(() => CaseConnection, { description: 'Cases of the agency, the newest first.' })
  async cases(
    @Arg('first', () => Int, { defaultValue: 50, nullable: true, description: 'How many, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after: string | null,
    @Arg('filter', () => CaseFilter, { nullable: true, description: 'Which ones.' }) filter: CaseFilter | null,
    @Ctx() context: Context,
  ): Promise<Page<Case>> {
    const { read, trail } = context
    const holderKeys = await holdersAsked(context, filter ?? {})
    const erasableAt = filter?.mayBeErased ? await context.nowMs() : null
    const query = { ...filter, first: first ?? 50, after, holderKeys, erasableAt }
    const page = await read((tx) => listCases(tx, query, read))
    trail?.lists(page.nodes.map(({ key }) => key))
    return page
  }

  @May('record')
  @Mutation(() => OpenCaseResult, {
    description: 'Opens a case under the edition in force on the day it began.',
  })
  openCase(
    @Arg('input', () => OpenCaseInput, { description: 'What opens it.' }) input: OpenCaseInput,
    @Ctx() context: Context,
  ): Promise<typeof OpenCaseResult> {
    return openFromInput(context, input)
  }

  @May('record')
  @Mutation(() => RecordEventResult, {
    description: 'Records what happened on a case. Refuses, naming the clause, what the rules do not allow.',
  })
  recordEvent(
    @Arg('input', () => RecordEventInput, { description: 'What happened.' }) input: RecordEventInput,
    @Ctx() context: Context,
  ): Promise<typeof RecordEventResult> {
    return recordFromInput(context, input)
  }

  @FieldResolver(() => ID, { description: 'Names the case and its agency.' })
  id(@Root() { key }: Case, @Ctx() { signedIn }: Context): string {
    return globalIdOf('Case', signedIn().agencyId, key)
  }

  @FieldResolver(() => String, { description: 'The kind of case, for people.' })
  title(@Root() root: Case, @Ctx() context: Context): string {
    return machineOf(context, root).title
  }

  @FieldResolver(() => Edition, { description: 'The edition it runs by, for good unless it is moved.' })
  edition(@Root() { editionKey }: Case, @Ctx() { rulebook }: Context): Edition {
    return rulebook.edition(editionKey)!
  }

  @FieldResolver(() => Stage, {
    nullable: true,
    description: 'The stage it is in, the last one when closed; null: it is in none.',
  })
  stage(@Root() root: Case, @Ctx() context: Context): Stage | null {
    if (root.stageName === null) return null
    const machine = machineOf(context, root)
    const { title, owner } = machine.stages.find(({ name }) => name === root.stageName)!
    return Object.assign(new Stage(), {
      name: root.stageName,
      title,
      enteredOn: root.stageEnteredOn!,
      owner: owner ?? machine.owner,
      of: root,
    })
  }

  @FieldResolver(() => [LogEntry], { description: 'Everything recorded, in the order of recording.' })
  log(@Root() root: Case, @Ctx() context: Context): Promise<LogEntry[]> {
    return logOf(context, root.key, root.asOf?.atMs)
  }

  @FieldResolver(() => [RoleHolder], {
    description: 'Who is in which role here: the roles of the rules, in their order.',
  })
  async holders(@Root() root: Case, @Ctx() context: Context): Promise<RoleHolder[]> {
    const snapshot = await snapshotOf(context, root)
    const { holders } = snapshot
    const machine = machineOf(context, root)
    const { roles } = machine
    const named = roles.filter(({ outside, name }) => !outside || Object.hasOwn(holders, name))
    const others = Object.keys(holders).filter((role) => !named.some(({ name }) => name === role))
    return [...named.map(({ name }) => name), ...others].map((role) =>
      Object.assign(new RoleHolder(), {
        role,
        outside: isOutside(roles, role),
        mayChange: faultOfChange(machine, snapshot, role) === null,
        holderKey: holders[role] ?? null,
      }),
    )
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The place in its log of the entry that closed it, as the log counts now; null: it is not closed.',
  })
  async closedBySeq(@Root() root: Case, @Ctx() context: Context): Promise<number | null> {
    const { status, happened } = await snapshotOf(context, root)
    return status === 'closed' ? (happened.closed?.at(-1)?.seq ?? null) : null
  }

  @FieldResolver(() => [PossibleEvent], {
    description:
      'What may be recorded next; on a closed case what may still be recorded late. Empty: nothing, as on an erased case.',
  })
  async mayRecord(@Root() root: Case, @Ctx() context: Context): Promise<PossibleEvent[]> {
    if (root.erasedAt !== null) return []
    return possibleEvents(machineOf(context, root), await snapshotOf(context, root)).map(possibleEventOf)
  }

  @FieldResolver(() => [Fact], { description: 'Answers to the questions of the rules.' })
  async facts(@Root() root: Case, @Ctx() context: Context): Promise<Fact[]> {
    const { facts } = await snapshotOf(context, root)
    return machineOf(context, root)
      .questions.filter(({ name }) => Object.hasOwn(facts, name))
      .map(({ name, text }) => Object.assign(new Fact(), { question: name, text, answer: facts[name]! }))
  }
}

@Resolver(() => Stage)
export class StageResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who is in that role on this case; null: nobody.' })
  async holder(@Root() { owner, of }: Stage, @Ctx() context: Context): Promise<Person | null> {
    if (owner === null) return null
    const { holders } = await snapshotOf(context, of)
    return Object.hasOwn(holders, owner) ? context.loaders().person.load(holders[owner]!) : null
  }
}

@Resolver(() => CaseOpened)
export class CaseOpenedResolver {
  @FieldResolver(() => Case, { description: 'The case as it stands now.' })
  case(@Root() { caseKey }: CaseOpened, @Ctx() { loaders }: Context): Promise<Case | null> {
    return loaders().case.load(caseKey)
  }
}

@Resolver(() => EventRecorded)
export class EventRecordedResolver {
  @FieldResolver(() => Case, { description: 'The case as it stands now.' })
  case(@Root() { caseKey }: EventRecorded, @Ctx() { loaders }: Context): Promise<Case | null> {
    return loaders().case.load(caseKey)
  }

  @FieldResolver(() => [LogEntry], { description: 'The log entries written, time-outs that were due first.' })
  async entries(@Root() { caseKey, seqs }: EventRecorded, @Ctx() context: Context): Promise<LogEntry[]> {
    return (await logOf(context, caseKey)).filter(({ seq }) => seqs.includes(seq))
  }
}

function isOutside(roles: Machine['roles'], role: string): boolean {
  return roles.some(({ name, outside }) => outside && name === role)
}

function machineOf({ rulebook }: Context, { editionKey, procedure }: Case): Machine {
  return rulebook.machine(editionKey, procedure)
}

async function snapshotOf({ loaders }: Context, { key, asOf }: Case): Promise<Snapshot> {
  return asOf?.snapshot ?? (await loaders().snapshot.load(key))!
}
