/** Deadlines over GraphQL: the list of what is due, those of a case, and how each was counted. */
import {
  dayAt,
  epochDay,
  explainDue,
  type Instance,
  type Machine,
  type Settled,
  workingDaysBetween,
} from '@casewright/dsl'
import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql'
import { Case, LogEntry } from '../case/case.ts'
import { caseAsOf, casesAsOf, knownThen } from '../case/case-as-of.ts'
import { logOf } from '../case/log-of.ts'
import { rulesOf } from '../case/rules-of.ts'
import { ExportFile } from '../export/export-file.ts'
import type { Page } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { DeadlineOrder } from '../graphql/enums.ts'
import { globalIdOf } from '../graphql/global-id.ts'
import { Clause } from '../graphql/results.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'
import { Grave, May } from '../people/permit.ts'
import { Person } from '../people/person.ts'
import { deadlinesAsOf, pageAsOf } from './as-of.ts'
import { askedOf } from './asked-columns.ts'
import { Deadline, DeadlineFilter } from './deadline.ts'
import type { DeadlineQuery } from './deadline-conditions.ts'
import { queryFrom } from './deadline-query.ts'
import { isOpen } from './deadline-row.ts'
import { Explanation, explanationOf } from './explanation.ts'
import { exportDeadlines } from './export-deadlines.ts'
import { historyOf } from './history.ts'
import { DeadlineConnection, readDeadlines } from './read-deadlines.ts'

@Resolver(() => Deadline)
export class DeadlineResolver {
  @May('read')
  @Query(() => DeadlineConnection, {
    description:
      'What is due, and was: by due moment, or as asked, then id; what has no due date comes last. Of those that are open, the late ones come first so.',
  })
  async deadlines(
    @Arg('first', () => Int, { defaultValue: 50, nullable: true, description: 'How many, up to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after: string | null,
    @Arg('filter', () => DeadlineFilter, { nullable: true, description: 'Which ones; all where left out.' })
    filter: DeadlineFilter | null,
    @Arg('order', () => DeadlineOrder, {
      defaultValue: DeadlineOrder.DUE,
      nullable: true,
      description: 'Which come first.',
    })
    order: DeadlineOrder | null,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'As they were known at that moment, by what had been recorded then: of one case, or of as many as 2,000. What an import brought along is taken as known on its own day.',
    })
    asOf: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Deadline>> {
    const query = await queryFrom(context, filter, { first: first ?? 50, after, order: order ?? DeadlineOrder.DUE })
    if (asOf === null || asOf === undefined) return readDeadlines(context, query, askedOf(info))
    const page = pageAsOf(context.signedIn().agencyId, await knownAsOf(context, query, asOf), query)
    context.trail?.lists(page.nodes.map(({ caseKey }) => caseKey))
    return page
  }

  @May('export')
  @Grave()
  @Query(() => ExportFile, {
    description:
      'Deadlines as a file for spreadsheets, up to 10,000, the first due first, and last the kinds of case that are left out, as the rules do not show you all of them; one case alone is shown whole or not at all. No cell is run as a formula.',
  })
  async exportDeadlines(
    @Arg('filter', () => DeadlineFilter, { nullable: true, description: 'Which ones; all where left out.' })
    filter: DeadlineFilter | null,
    @Ctx() context: Context,
  ): Promise<ExportFile> {
    return exportDeadlines(context, await queryFrom(context, filter, { first: 0 }))
  }

  @FieldResolver(() => ID, { description: 'Names the deadline, its case and its agency.' })
  id(@Root() { caseKey, clock, occurrence }: Deadline, @Ctx() { signedIn }: Context): string {
    return globalIdOf('Deadline', signedIn().agencyId, caseKey, occurrence, clock)
  }

  @FieldResolver(() => Case, { description: 'The case it runs on.' })
  case(@Root() { caseKey, knownIn }: Deadline, @Ctx() { loaders }: Context): Case | Promise<Case | null> {
    return knownIn ?? loaders().case.load(caseKey)
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who is in that role on the case; null: nobody.' })
  holder(@Root() { holderKey }: Deadline, @Ctx() { loaders }: Context): Promise<Person | null> | null {
    return holderKey === null ? null : loaders().person.load(holderKey)
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Working days until dueOn, negative when late; null where nothing is due, or the calendar does not reach so far.',
  })
  async workingDaysLeft(@Root() root: Deadline, @Ctx() context: Context): Promise<number | null> {
    if (root.dueOn === null || !isOpen(root)) return null
    const calendar = context.rulebook.calendarOf(machineOf(context, root), await context.loaders().announced())
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

  @FieldResolver(() => Explanation, {
    nullable: true,
    description: 'How the due date was counted; null: there is none, or what it was counted from is another by now.',
  })
  async explanation(@Root() root: Deadline, @Ctx() context: Context): Promise<Explanation | null> {
    const machine = machineOf(context, root)
    const { snapshot, instance, calendar } = await runningOf(context, root)
    if (instance === undefined) return null
    const working = explainDue(machine, snapshot, instance, calendar)
    return working === null ? null : explanationOf(working)
  }

  @FieldResolver(() => [LogEntry], {
    description:
      'What it has been through, in the order of recording: what started it, stopped it, gave it more time or corrected it, what said that it would be late, what it set off and what met it.',
  })
  async history(@Root() root: Deadline, @Ctx() context: Context): Promise<readonly LogEntry[]> {
    const { instance, beside } = await runningOf(context, root)
    if (instance === undefined) return []
    const rows = await context.loaders().log.load(root.caseKey)
    const seqs = historyOf(machineOf(context, root), beside, instance, rows)
    const log = await logOf(context, root.caseKey, root.knownIn?.asOf?.atMs)
    return log.filter(({ seq }) => seqs.has(seq))
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
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'As they were known at that moment; none where nothing was on record of the case. What an import brought along is taken as known on its own day.',
    })
    asOf: number | null,
    @Ctx() context: Context,
  ): Promise<readonly Deadline[]> {
    const atMs = asOf ?? root.asOf?.atMs
    if (atMs === undefined) return context.loaders().deadlines.load(root.key)
    // Of many cases that are listed some may be younger: that says nothing of the others.
    return deadlinesOf(context, [await knownThen(context, root, atMs)])
  }
}

async function todayOf(context: Context, root: Deadline): Promise<number> {
  return dayAt(
    context.rulebook.calendarOf(machineOf(context, root)),
    root.knownIn?.asOf?.atMs ?? (await context.nowMs()),
  )
}

async function knownAsOf(
  context: Context,
  { caseKey, procedure = null }: Pick<DeadlineQuery, 'caseKey' | 'procedure'>,
  atMs: number,
): Promise<readonly Deadline[]> {
  const known = caseKey ? [await caseAsOf(context, caseKey, atMs)] : await casesAsOf(context, procedure, atMs)
  return deadlinesOf(context, known)
}

async function deadlinesOf(context: Context, known: readonly (Case | null)[]): Promise<readonly Deadline[]> {
  const announced = await context.loaders().announced()
  return known.flatMap((each) =>
    each === null ? [] : deadlinesAsOf(rulesOf(context.rulebook, each.procedure, announced), each),
  )
}

/** Under the case's rules, or under those that it has left. */
async function runningOf(context: Context, root: Deadline) {
  const { caseKey, clock: id, clockIndex, occurrence, knownIn } = root
  const { loaders, rulebook } = context
  const snapshot = knownIn?.asOf?.snapshot ?? (await loaders().snapshot.load(caseKey))!
  const { settled = [] } = snapshot
  const left = settled.find(({ clock, instance }) => clock === id && instance.nth === occurrence)
  const beside = left === undefined ? snapshot.instances : settledUnder(settled, left)
  const instance = left?.instance ?? beside.find(({ clock, nth }) => clock === clockIndex && nth === occurrence)
  const { calendarNumber } = knownIn ?? (await loaders().case.load(caseKey))!
  const announced = (await loaders().announced()).slice(0, left?.under.calendar ?? calendarNumber)
  const calendar = rulebook.calendarOf(machineOf(context, root), announced)
  return { snapshot, instance, beside, calendar }
}

/** Clocks are named by their place in a machine: only those of one edition can be told from each other. */
function settledUnder(settled: readonly Settled[], { under }: Settled): readonly Instance[] {
  return settled.flatMap((each) => (each.under.edition === under.edition ? [each.instance] : []))
}

function machineOf({ rulebook }: Context, { editionKey, procedure }: Deadline | Case): Machine {
  return rulebook.machine(editionKey, procedure)
}
