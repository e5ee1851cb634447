/** Adds up what was counted: how many stood how, and how many of those that fell due were met in time. */
import { Field, Int, ObjectType } from 'type-graphql'
import { judged, type Standing } from './standing.ts'

@ObjectType({
  description: 'Met in time, of those that fell due: two numbers, so that nobody reads one without the other.',
})
export class Rate {
  @Field(() => Int, { description: 'Met in time.' })
  met!: number

  @Field(() => Int, { description: 'All that fell due: met in time, met late, never met, and overdue now.' })
  of!: number
}

@ObjectType({ description: 'How many deadlines stood how.' })
export class Tally {
  @Field(() => Int, { description: 'Fell due: met in time, met late, never met, and overdue now.' })
  due!: number

  @Field(() => Int, { description: 'Met in time, by the date of what met it.' })
  inTime!: number

  @Field(() => Int, { description: 'Of those met in time: put on record only after they were due.' })
  recordedLate!: number

  @Field(() => Int, { description: 'Met after they were due.' })
  metLate!: number

  @Field(() => Int, {
    description: 'Never met: the stage or the case ended with it overdue, or more was counted than allowed.',
  })
  neverMet!: number

  @Field(() => Int, { description: 'Past the due moment now, and not met.' })
  overdue!: number

  @Field(() => Int, { description: 'Not due yet: in no rate.' })
  notYetDue!: number

  @Field(() => Int, { description: 'The stage or the case ended before they were due: in no rate.' })
  endedFirst!: number

  @Field(() => Int, {
    description: 'Past on arrival, by a correction, a switch or a new bank holiday and not by time: in no rate.',
  })
  lateOnArrival!: number

  @Field(() => Int, { description: 'Fell away by the rules, or are no longer asked for: in no rate.' })
  fellAway!: number

  @Field(() => Int, { description: 'Done, where nothing limits the time: in no rate.' })
  done!: number

  @Field(() => Int, { description: 'Still owed, where nothing limits the time: in no rate.' })
  owed!: number

  @Field(() => Int, { description: 'Never done, where nothing limits the time: in no rate.' })
  leftUndone!: number
}

export interface Standings {
  readonly standing: Standing
  readonly recordedLate: boolean
  readonly count: number
}

export function tallyOf(all: readonly Standings[]): Tally {
  const tally = Object.assign(new Tally(), none)
  for (const { standing, recordedLate, count } of all) {
    tally[standing] += count
    if (judged.includes(standing)) tally.due += count
    if (standing === 'inTime' && recordedLate) tally.recordedLate += count
  }
  return tally
}

/** Null where nothing fell due: there is nothing to make a rate of. */
export function rateOf({ inTime: met, due: of }: Tally): Rate | null {
  return of === 0 ? null : Object.assign(new Rate(), { met, of })
}

const none: Readonly<Record<Standing | 'due' | 'recordedLate', number>> = {
  due: 0,
  inTime: 0,
  recordedLate: 0,
  metLate: 0,
  neverMet: 0,
  overdue: 0,
  notYetDue: 0,
  endedFirst: 0,
  lateOnArrival: 0,
  fellAway: 0,
  done: 0,
  owed: 0,
  leftUndone: 0,
}
