/** From which rules to which an entry of a log moved its case, over GraphQL. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { Edition } from '../ruleset/edition.ts'
import { LogEntry } from './case.ts'

@Resolver(() => LogEntry)
export class SwitchedResolver {
  @FieldResolver(() => Edition, {
    nullable: true,
    description:
      'Of a move to other rules: the edition that was left. Null: it is none, or the rules stayed and only the bank holidays changed.',
  })
  switchedFrom(@Root() { switched }: LogEntry, @Ctx() { rulebook }: Context): Edition | null {
    return switched && rulebook.edition(switched.fromKey)
  }

  @FieldResolver(() => Edition, {
    nullable: true,
    description: 'Of a move to other rules: the edition that the case came to; null as `switchedFrom` is.',
  })
  switchedTo(@Root() { switched }: LogEntry, @Ctx() { rulebook }: Context): Edition | null {
    return switched && rulebook.edition(switched.toKey)
  }
}
