/** Deadlines over GraphQL: the list of what is due, those of a case, and how each was counted. */
import { dayAt, epochDay, explainDue, type Machine, workingDaysBetween } from '@casewright/dsl'
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { Case } from '../case/case.ts'
import { caseAsOf } from '../case/case-as-of.ts'
import { DomainError } from '../errors.ts'
import { connectionType, edgeType, type Page } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { globalIdOf, keyOf } from '../graphql/global-id.ts'
import { Clause } from '../graphql/results.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'
import { May } from '../people/permit.ts'
import { Person } from '../people/person.ts'
import { deadlinesAsOf, pageAsOf } from './as-of.ts'
import { Deadline, DeadlineFilter } from './deadline.ts'
import { Explanation, explanationOf } from './explanation.ts'
import { listDeadlines, type Parents } from './list-deadlines.ts'

const DeadlineEdge = edgeType('Deadline', () => Deadline)
const DeadlineConnection = connectionType('Deadline', () => Deadline, DeadlineEdge)

@Resolver(() => Deadline)
export class DeadlineResolver {
  @May('read')
  @Query(() => DeadlineConnection, {
    description: 'What is due, late first: by due moment, then id; what has no due date comes last.',
  })
  async deadlines(
    @Arg('first', () => Int, { defaultValue: 50, nullable: true, description: 'How many, up to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after: string | null,
    @Arg('filter', () => DeadlineFilter, { nullable: true, description: 'Which ones; all where left out.' })
    filter: DeadlineFilter | null,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description: 'Those of one case as they were known at that moment: give the case in the filter.',
    })
    asOf: number | null,
    @Ctx() context: Context,
  ): Promise<Page<Deadline>> {
    const { read, signedIn, loaders, nowMs } = context
    const { agencyId, personId } = signedIn()
    const caseKey = filter?.caseId ? keyIn('Case', agencyId, filter.caseId) : null
    const named = filter?.holderId ? keyIn('Person', agencyId, filter.holderId) : null
    const holderKey = filter?.mine ? personId : named
    if (filter?.mine && named !== null && named !== personId)
      throw new DomainError('BAD_USER_INPUT', 'Ask for "mine" or for a holder, not for both.')
    const known = (parents: Parents) => {
      loaders().case.prime(parents.case.key, parents.case)
      if (parents.holder !== null) loaders().person.prime(parents.holder.key, parents.holder)
    }
    if (asOf !== null && asOf !== undefined) {
      if (caseKey === null) throw new DomainError('BAD_USER_INPUT', 'Say in the filter which case: "asOf" is of one.')
      return pageAsOf(agencyId, await knownAsOf(context, caseKey, asOf), {
        ...filter,
        first: first ?? 50,
        after,
        holderKey,
      })
    }
    const [now, query] = [await nowMs(), { ...filter, first: first ?? 50, after, caseKey, holderKey }]
    return read((tx) => listDeadlines(tx, now, query, read, known))
  }

  @FieldResolver(() => ID, { description: 'Names the deadline, its case and its agency.' })
  id(@Root() { caseKey, clock, occurrence }: Deadline, @Ctx() { signedIn }: Context): string {
    return globalIdOf('Deadline', signedIn().agencyId, caseKey, occurrence, clock)
  }

  @FieldResolver(() => Case, { description: 'The case it runs on.' })
  async case(@Root() { caseKey, knownIn }: Deadline, @Ctx() { loaders }: Context): Promise<Case | null> {
    return knownIn ?? loaders().case.load(caseKey)
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who is in that role on the case; null: nobody.' })
  holder(@Root() { holderKey }: Deadline, @Ctx() { loaders }: Context): Promise<Person | null> | null {
    return holderKey === null ? null : loaders().person.load(holderKey)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Working days until dueOn, negative when late; null where nothing is due.',
  })
  async workingDaysLeft(@Root() root: Deadline, @Ctx() context: Context): Promise<number | null> {
    if (root.dueOn === null || !isOpen(root)) return null
    const calendar = context.rulebook.calendarOf(machineOf(context, root))
    const [today, due] = [await todayOf(context, root), epochDay(root.dueOn)!]
    const isCovered = due >= calendar.firstDay && due <= calendar.lastDay
    return isCovered ? workingDaysBetween(calendar, today, due) : null
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Days of any kind until dueOn by the agency's clock, negative after it; null where nothing is due.",
  })
  async daysLeft(@Root() root: Deadline, @Ctx() context: Context): Promise<number | null> {
    if (root.dueOn === null || !isOpen(root)) return null
    return epochDay(root.dueOn)! - (await todayOf(context, root))
  }

  @FieldResolver(() => Boolean, { description: 'Whether the role whose it is stands outside the agency.' })
  outside(@Root() root: Deadline, @Ctx() context: Context): boolean {
    return machineOf(context, root).roles.some(({ name, outside }) => outside && name === root.owner)
  }

  @FieldResolver(() => Explanation, { nullable: true, description: 'How the due date was counted.' })
  async explanation(@Root() root: Deadline, @Ctx() context: Context): Promise<Explanation | null> {
    const machine = machineOf(context, root)
    const snapshot = root.knownIn?.asOf?.snapshot ?? (await context.loaders().snapshot.load(root.caseKey))!
    const instance = snapshot.instances.find(({ clock, nth }) => clock === root.clockIndex && nth === root.occurrence)
    if (instance === undefined) return null
    const working = explainDue(machine, snapshot, instance, context.rulebook.calendarOf(machine))
    return working === null ? null : explanationOf(working)
  }

  @FieldResolver(() => Clause, { description: 'The rule it comes from, and the words that stands on.' })
  clause(@Root() root: Deadline, @Ctx() context: Context): Clause {
    const machine = machineOf(context, root)
    return machine.clauses[machine.clocks[root.clockIndex]!.clause] as Clause
  }
}

@Resolver(() => Case)
export class CaseDeadlinesResolver {
  @FieldResolver(() => [Deadline], { description: 'Every clock that runs or ran on it, in the order they fall due.' })
  async deadlines(
    @Root() root: Case,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'As they were known at that moment.' })
    asOf: number | null,
    @Ctx() context: Context,
  ): Promise<readonly Deadline[]> {
    const atMs = asOf ?? root.asOf?.atMs
    return atMs === undefined ? context.loaders().deadlines.load(root.key) : knownAsOf(context, root.key, atMs)
  }
}

function isOpen({ state, duty }: Deadline): boolean {
  return ['running', 'stopped', 'overdue'].includes(state) || duty === 'owed'
}

async function todayOf(context: Context, root: Deadline): Promise<number> {
  return dayAt(
    context.rulebook.calendarOf(machineOf(context, root)),
    root.knownIn?.asOf?.atMs ?? (await context.nowMs()),
  )
}

async function knownAsOf(context: Context, caseKey: string, atMs: number): Promise<readonly Deadline[]> {
  const known = await caseAsOf(context, caseKey, atMs)
  return known === null ? [] : deadlinesAsOf(machineOf(context, known), known)
}

function machineOf({ rulebook }: Context, { editionKey, procedure }: Deadline | Case): Machine {
  return rulebook.machine(editionKey, procedure)
}

function keyIn(type: 'Case' | 'Person', agencyId: string, id: string): string {
  const key = keyOf(type, agencyId, id)
  if (key === null) throw new DomainError('BAD_USER_INPUT', `This is not the id of a ${type.toLowerCase()} here.`)
  return key
}
