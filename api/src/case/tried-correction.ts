/** Turns a case before and after a correction that is not kept into what the correction would change. */
import { type Instance, isoDate, type Machine, type Snapshot } from '@casewright/dsl'
import { Field, Int, ObjectType } from 'type-graphql'
import { CaseStatus } from '../graphql/enums.ts'
import { DeadlineStand } from '../switch/switch-preview.ts'
import { LogEffect } from './case.ts'
import type { CaseRun } from './case-run.ts'
import { Mistake } from './mistake.ts'
import { effectInWords, logEffect } from './read-log.ts'

@ObjectType({ description: 'Where a case stands before or after a correction.' })
export class CaseStand {
  @Field(() => CaseStatus, { description: 'How it stands.' })
  status!: CaseStatus

  @Field(() => String, {
    nullable: true,
    description: 'The name of the stage it is in, of the last one when closed; null: it is in none.',
  })
  stage!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How it ended, in the words of the rules; null: it is not closed.',
  })
  outcome!: string | null
}

@ObjectType({ description: 'A deadline that a correction would change.' })
export class CorrectedDeadline {
  @Field(() => String, { description: "The rule's clock: unique in its procedure." })
  clock!: string

  @Field(() => Int, { description: 'Which start of a clock that runs for each, from 1.' })
  occurrence!: number

  @Field(() => String, { description: 'What is promised.' })
  text!: string

  @Field(() => DeadlineStand, { nullable: true, description: 'As it stands now; null: it would be new.' })
  before!: DeadlineStand | null

  @Field(() => DeadlineStand, { nullable: true, description: 'As it would stand; null: it would be withdrawn.' })
  after!: DeadlineStand | null

  @Field(() => Boolean, {
    description:
      'As it would stand it is past on arrival, by a correction, a switch or a new bank holiday and not by time: it is in no rate, and what would follow from it waits for a person.',
  })
  lateOnArrival!: boolean
}

@ObjectType({ description: 'What a correction would change. Nothing was written.' })
export class CorrectionTried {
  readonly kind = 'tried'
  caseKey!: string
  fallenAwaySeqs!: readonly number[]

  @Field(() => CaseStand, { description: 'Where the case stands now.' })
  before!: CaseStand

  @Field(() => CaseStand, {
    description: 'Where it would stand: moved to another stage, closed, open again or waiting again, or as before.',
  })
  after!: CaseStand

  @Field(() => [LogEffect], { description: 'What it would set off: stages entered, duties owed, people told.' })
  setOff!: readonly LogEffect[]

  @Field(() => [String], {
    description: 'What it would set off, in plain words: stages entered, duties owed, people told.',
    deprecationReason: 'setOff has the same words, and says of each what it is.',
  })
  get effects(): readonly string[] {
    return this.setOff.map(({ words }) => words)
  }

  @Field(() => [CorrectedDeadline], { description: 'Every deadline that would stand otherwise.' })
  deadlines!: readonly CorrectedDeadline[]

  @Field(() => [Mistake], {
    description:
      'What was set off and should not have been: what was sent stays sent, and somebody may have to say so.',
  })
  mistaken!: readonly Mistake[]
}

/** `run` has taken the correction; `before` is the case as it stood, and `from` the place of the correction. */
export function triedCorrection(
  run: CaseRun,
  before: Snapshot,
  { seq: from, fallenAway }: { readonly seq: number; readonly fallenAway: readonly number[] },
): CorrectionTried {
  const { caseId, machine, entries } = run
  const effects = entries.filter(({ seq }) => seq >= from).flatMap((entry) => entry.effects)
  return Object.assign(new CorrectionTried(), {
    caseKey: caseId,
    fallenAwaySeqs: fallenAway,
    before: caseStandOf(machine, before),
    after: caseStandOf(machine, run.snapshot),
    setOff: effects.filter(({ kind }) => kind !== 'mistaken').flatMap((effect) => logEffect(machine, effect)),
    deadlines: changedBetween(deadlinesOf(run, before), deadlinesOf(run, run.snapshot)),
    mistaken: effects.flatMap((effect) =>
      effect.kind === 'mistaken' ? [{ seq: effect.seq, what: effectInWords(machine, effect.effect) }] : [],
    ),
  })
}

function caseStandOf({ stages }: Machine, { status, stage, outcome }: Snapshot): CaseStand {
  const name = stage === null ? null : stages[stage]!.name
  return { status: status as CaseStatus, stage: name, outcome: status === 'closed' ? outcome : null }
}

interface Named {
  readonly clock: string
  readonly text: string
  readonly instance: Instance
}

/** What runs, and what ended under rules that were left, by name: the same under all of them. */
function deadlinesOf({ machine, find }: CaseRun, { instances, settled = [] }: Snapshot): ReadonlyMap<string, Named> {
  const ended = settled
    .filter(({ hidden }) => !hidden)
    .map(({ under, instance }) => named(find(under).machine, instance))
  const all = [...ended, ...instances.map((instance) => named(machine, instance))]
  return new Map(all.map((each) => [`${each.clock}#${each.instance.nth}`, each]))
}

function named(machine: Machine, instance: Instance): Named {
  const { id: clock, text } = machine.clocks[instance.clock]!
  return { clock, text, instance }
}

function changedBetween(was: ReadonlyMap<string, Named>, is: ReadonlyMap<string, Named>): readonly CorrectedDeadline[] {
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name): CorrectedDeadline[] => {
    const [old, fresh] = [was.get(name), is.get(name)]
    const stands = { before: old ? standOf(old.instance) : null, after: fresh ? standOf(fresh.instance) : null }
    if (JSON.stringify(stands.before) === JSON.stringify(stands.after)) return []
    const { clock, text, instance } = (fresh ?? old)!
    return [{ clock, occurrence: instance.nth, text, ...stands, lateOnArrival: fresh?.instance.waits ?? false }]
  })
}

function standOf({ state, duty, dueOn, dueAt }: Instance): DeadlineStand {
  return { state, duty, dueOn: dueOn === null ? null : isoDate(dueOn), dueAt } as DeadlineStand
}
