/** Reasons for delay as the API shows them: how many, and the words. */
import type { Machine } from '@casewright/dsl'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { DateScalar } from '../graphql/scalars.ts'
import type { StandardEvidence } from './evidence.ts'
import { findDelays } from './find-delays.ts'

@ObjectType({ description: 'One record of delay: that something would be late, or that somebody was told why it was.' })
export class DelayReason {
  caseKey!: string

  @Field(() => Int, { description: "Its place in the case's log, from 1." })
  seq!: number

  @Field(() => DateScalar, { description: 'The date it happened.' })
  on!: string

  @Field(() => Boolean, {
    description: 'True: it was recorded that it would be late. False: whoever the rules name was told.',
  })
  expected!: boolean

  @Field(() => String, { nullable: true, description: 'The reasons. Null: none were given, or they were erased.' })
  words!: string | null
}

@ObjectType({ description: 'What was put on record of the delays of a standard.' })
export class Delays {
  @Field(() => Int, { description: 'How often it was recorded that it would be late.' })
  expected!: number

  @Field(() => Int, { description: 'How often whoever the rules name was told.' })
  told!: number

  @Field(() => Int, { description: 'How many of both give reasons.' })
  withReasons!: number

  @Field(() => [DelayReason], { description: 'Those that give reasons, the latest first, up to 100.' })
  reasons!: readonly DelayReason[]
}

const mostShown = 100

export async function delaysOf(
  { read, rulebook, trail }: Context,
  { editionKeys, procedure, clock, period }: StandardEvidence,
): Promise<Delays> {
  const notices = editionKeys.flatMap((key) => noticesOf(rulebook.machine(key, procedure), clock))
  const rows = await read((tx) => findDelays(tx, { editionKeys, procedure, clock, notices, ...period }))
  const reasons = rows.filter(({ words }) => words !== null)
  const shown = reasons.slice(0, mostShown)
  trail?.looksAt(shown.map(({ caseKey }) => caseKey))
  const expected = rows.filter((row) => row.expected).length
  return Object.assign(new Delays(), {
    expected,
    told: rows.length - expected,
    withReasons: reasons.length,
    reasons: shown.map((row) => Object.assign(new DelayReason(), row)),
  })
}

/** The event that records the notice owed when the clock is late. */
function noticesOf({ clocks }: Machine, id: string): readonly string[] {
  const notice = clocks.find((clock) => clock.id === id)?.ifLate ?? null
  const event = notice === null ? null : clocks[notice]!.metBy
  return event === null ? [] : [event]
}
