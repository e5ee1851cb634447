/** Says until when the record of a case must be kept, by the rule that says so. */
import {
  type EpochDay,
  fellAway,
  type Instance,
  isoDate,
  type Machine,
  type Snapshot,
  settledInstances,
} from '@casewright/dsl'
import { Field, ObjectType } from 'type-graphql'
import { Clause } from '../graphql/results.ts'
import { DateScalar } from '../graphql/scalars.ts'

@ObjectType({ description: 'Until when the record of a case must be kept.' })
export class Retention {
  @Field(() => DateScalar, { nullable: true, description: 'The last day on which it must be there.' })
  keepUntilOn!: string | null

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it may be erased: the day after; null where nobody can say yet.',
  })
  mayEraseOn!: string | null

  @Field(() => Clause, { nullable: true, description: 'The rule that says how long, and the words that stands on.' })
  clause!: Clause | null

  @Field(() => String, { description: 'The same for people, and why there is no day where there is none.' })
  message!: string

  /** Epoch milliseconds; null where nobody can say yet. */
  mayEraseAt!: number | null
}

export function retentionOf(machine: Machine, { status, instances, settled }: Snapshot): Retention {
  const rule = machine.clocks.find(({ kind }) => kind === 'retention')
  if (rule === undefined)
    return retention(null, null, 'The rules do not say how long its record is kept, so it is kept.')
  const clause = machine.clauses[rule.clause] as Clause
  const here = instances.filter(({ clock }) => clock === rule.index)
  const left = settledInstances({ machine, settled }, rule.index)
  // Closed twice, after a correction, it is kept from the later close.
  const last = [...here, ...left]
    .filter(({ state }) => !fellAway.has(state))
    .reduce<Instance | null>(
      (latest, each) => (latest === null || (each.dueOn ?? 0) > (latest.dueOn ?? 0) ? each : latest),
      null,
    )
  if (status !== 'closed' || last === null || last.dueOn === null)
    return retention(null, clause, 'The case is not closed, and its record is kept from its closing on.')
  return retention(last.dueOn, clause, null, last.dueAt)
}

function retention(
  keepUntil: EpochDay | null,
  clause: Clause | null,
  because: string | null,
  mayEraseAt: number | null = null,
): Retention {
  const keepUntilOn = keepUntil === null ? null : isoDate(keepUntil)
  const mayEraseOn = keepUntil === null ? null : isoDate(keepUntil + 1)
  const message = because ?? `Its record is kept until ${keepUntilOn}, and may be erased from ${mayEraseOn} on.`
  return Object.assign(new Retention(), { keepUntilOn, mayEraseOn, clause, message, mayEraseAt })
}
