/** Says which edition a rule is written in. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { Clause } from '../graphql/results.ts'
import { Edition } from './edition.ts'

@Resolver(() => Clause)
export class ClauseResolver {
  @FieldResolver(() => Edition, {
    nullable: true,
    description: 'The published edition that the rule is written in; null where it is none yet.',
  })
  edition(@Root() { file, rule }: Clause, @Ctx() { rulebook }: Context): Edition | null {
    // A text that is only checked may be called by the same name.
    const line = rule.split('\n', 1)[0]!
    return rulebook.editions().find(({ fileName, text }) => fileName === file && text.includes(line)) ?? null
  }
}
