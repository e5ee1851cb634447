/** Sessions over GraphQL: everybody sees and ends their own, and an administrator ends those of others. */
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { isHere } from '../agency/people-directory.ts'
import type { Context } from '../graphql/context.ts'
import { globalIdOf, keyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { May } from './permit.ts'
import { endSessions, listSessions, Session } from './session-list.ts'

@ObjectType({ description: 'These sessions let nobody in any more.' })
export class SessionsEnded {
  @Field(() => Int, { description: 'How many there were.' })
  count: number

  constructor(count: number) {
    this.count = count
  }
}

export const EndSessionsResult = createUnionType({
  name: 'EndSessionsResult',
  description: 'How many sessions were ended, or why none was.',
  types: () => [SessionsEnded, InvalidInput] as const,
})

@Resolver(() => Session)
export class SessionResolver {
  @May('signed_in')
  @Query(() => [Session], { description: 'Where you are signed in with a browser, the newest first.' })
  sessions(@Ctx() { read, signedIn }: Context): Promise<Session[]> {
    return read((tx) => listSessions(tx, signedIn().personId))
  }

  @May('signed_in')
  @Mutation(() => EndSessionsResult, {
    description:
      'Signs you out of one browser. Whoever signs in as you after that, there or anywhere, has to prove anew to the ' +
      'provider who they are.',
  })
  async endSession(
    @Arg('id', () => ID, { description: 'The session: one of your own.' }) id: string,
    @Ctx() { write, signedIn }: Context,
  ): Promise<typeof EndSessionsResult> {
    const { agencyId, personId } = signedIn()
    const key = keyOf('Session', agencyId, id)
    const count = key === null ? 0 : await write((tx) => endSessions(tx, personId, key, personId))
    return count > 0 ? new SessionsEnded(count) : new InvalidInput('id', 'You have no session of this id.')
  }

  @May('direct')
  @Mutation(() => EndSessionsResult, {
    description:
      'Signs somebody out of every browser; they may sign in again when they have proved anew to the provider who they ' +
      'are. To keep them out use "endPlace".',
  })
  async endSessions(
    @Arg('personId', () => ID, { description: 'Who.' }) personId: string,
    @Ctx() { write, signedIn }: Context,
  ): Promise<typeof EndSessionsResult> {
    const { agencyId, personId: byKey } = signedIn()
    const key = keyOf('Person', agencyId, personId)
    const count =
      key === null
        ? null
        : await write(async (tx) => ((await isHere(tx, key)) ? endSessions(tx, key, null, byKey) : null))
    return count === null ? new InvalidInput('personId', 'Nobody here has this id.') : new SessionsEnded(count)
  }

  @FieldResolver(() => ID, { description: 'Names the session.' })
  id(@Root() { key }: Session, @Ctx() { signedIn }: Context): string {
    return globalIdOf('Session', signedIn().agencyId, key)
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the one that asks.' })
  isThisOne(@Root() { key }: Session, @Ctx() { signedIn }: Context): boolean {
    return signedIn().credentialKey === key
  }
}
