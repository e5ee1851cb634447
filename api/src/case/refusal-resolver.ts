/** Shows the clause on which a refusal stands. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { Clause } from '../graphql/results.ts'
import { Refusal } from './case-results.ts'

@Resolver(() => Refusal)
export class RefusalResolver {
  @FieldResolver(() => Clause, { nullable: true, description: 'The rule that refuses it, and the words it stands on.' })
  clause(@Root() { cited }: Refusal, @Ctx() { rulebook }: Context): Clause | null {
    if (cited === null) return null
    return (rulebook.machine(cited.edition, cited.procedure).clauses[cited.clause] as Clause | undefined) ?? null
  }
}
