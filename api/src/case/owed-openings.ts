/** Linked cases that should have been opened and were not, read from the log of the case that asks for them. */
import type { Machine } from '@casewright/dsl'
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { Clause } from '../graphql/results.ts'
import { DateScalar } from '../graphql/scalars.ts'
import { Person } from '../people/person.ts'
import { freshRulebook } from '../ruleset/fresh-rulebook.ts'
import { Case } from './case.ts'
import type { LogRow } from './read-log.ts'
import { rulesAt } from './rules-of.ts'

@ObjectType({
  description: 'A linked case that the rules open, while no ruleset in use had its procedure: it is owed.',
})
export class OwedOpening {
  @Field(() => String, { description: 'The kind of case to be opened, by its name in the rules.' })
  procedure!: string

  @Field(() => Int, { description: 'The place in the log of what asked for it.' })
  seq!: number

  @Field(() => DateScalar, { description: 'The date of what asked for it.' })
  owedOn!: string

  @Field(() => Clause, { description: 'The words by which it is owed.' })
  clause!: Clause
}

/** What a correction took back is owed no more. `clausesAt`: of the rules that an entry came under, or of an edition. */
function owedOpenings(
  rows: readonly LogRow[],
  clausesAt: (seq: number, edition: string | undefined) => Machine['clauses'],
): readonly OwedOpening[] {
  const takenBack = rows.flatMap(({ effects }) =>
    effects.flatMap((each) =>
      each.kind === 'mistaken' && each.effect.kind === 'opening_owed' ? [`${each.seq} ${each.effect.procedure}`] : [],
    ),
  )
  return rows.flatMap(({ seq, happenedOn, effects }) =>
    effects.flatMap((effect) => {
      if (effect.kind !== 'opening_owed' || takenBack.includes(`${seq} ${effect.procedure}`)) return []
      const { procedure, edition } = effect
      const clause = clausesAt(seq, edition)[effect.clause] as Clause
      return [Object.assign(new OwedOpening(), { procedure, seq, owedOn: happenedOn, clause })]
    }),
  )
}

@Resolver(() => Case)
export class OwedOpeningsResolver {
  @FieldResolver(() => [OwedOpening], {
    description: 'Linked cases that should be opened and cannot be: no ruleset in use here had their procedure.',
  })
  async owedOpenings(
    @Root() { key, editionKey, calendarNumber, procedure, asOf }: Case,
    @Ctx() context: Context,
  ): Promise<readonly OwedOpening[]> {
    const untilMs = asOf?.atMs ?? Number.POSITIVE_INFINITY
    const rows = (await context.loaders().log.load(key)).filter(({ recordedAt }) => recordedAt <= untilMs)
    const rulebook = await freshRulebook(context)
    const switches = rows.map(({ switched }) => switched)
    const present = { edition: editionKey, calendar: calendarNumber }
    return owedOpenings(
      rows,
      (seq, edition = rulesAt(switches, seq, present).edition) => rulebook.machine(edition, procedure).clauses,
    )
  }
}

@Resolver(() => OwedOpening)
export class OwedOpeningResolver {
  @FieldResolver(() => [Person], { description: 'Whose it is to see to: the administrators of the agency, by name.' })
  administrators(@Ctx() { loaders }: Context): Promise<readonly Person[]> {
    return loaders().administrators()
  }
}
