/** The change feed over GraphQL, for those who poll. */
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { connectionType, edgeType, type Page } from '../graphql/connection.ts'
import type { Context } from '../graphql/context.ts'
import { globalIdOf } from '../graphql/global-id.ts'
import { May } from '../people/permit.ts'
import { Change } from './change.ts'
import { listChanges } from './list-changes.ts'

export const ChangeEdge = edgeType('Change', () => Change)
const ChangeConnection = connectionType('Change', () => Change, ChangeEdge)

@Resolver(() => Change)
export class ChangeResolver {
  @May('read')
  @Query(() => ChangeConnection, {
    description:
      'What has changed in the agency, in the order in which it was committed, a moment after: keep the last cursor, ask for what is after it, and nothing is missed or seen twice.',
  })
  async changes(
    @Arg('first', () => Int, { defaultValue: 50, nullable: true, description: 'How many, up to 100.' }) first: number,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The cursor to go on from; the beginning, where left out.',
    })
    after: string | null,
    @Ctx() { read, trail }: Context,
  ): Promise<Page<Change>> {
    const page = await read((tx) => listChanges(tx, { first: first ?? 50, after: after ?? null }, read))
    trail?.lists(page.nodes.map(({ caseKey }) => caseKey))
    return page
  }

  @FieldResolver(() => ID, { description: 'The case it was on.' })
  caseId(@Root() { caseKey }: Change, @Ctx() { signedIn }: Context): string {
    return globalIdOf('Case', signedIn().agencyId, caseKey)
  }
}
