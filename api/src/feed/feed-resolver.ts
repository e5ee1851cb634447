/** Calendar feeds over GraphQL: each person's own. */
import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { DomainError } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { globalIdOf, keyOf } from '../graphql/global-id.ts'
import { Grave, May } from '../people/permit.ts'
import { CalendarFeed, FeedScope, findFeed, listFeeds, makeFeed, revokeFeed } from './calendar-feed.ts'

@ObjectType({ description: 'A calendar feed was made.' })
export class CalendarFeedMade {
  @Field(() => CalendarFeed, { description: 'The feed.' })
  feed!: CalendarFeed

  @Field(() => String, {
    description:
      'Where it is, below the address of this installation: "/calendar/….ics". Told once; whoever has it sees what is due.',
  })
  path!: string

  @Field(() => String, { description: 'The same with the address of this installation, as calendar programs take it.' })
  url!: string
}

@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  @May('read')
  @Query(() => [CalendarFeed], { description: "The signed-in person's calendar feeds, the newest first." })
  calendarFeeds(@Ctx() { read, signedIn }: Context): Promise<CalendarFeed[]> {
    const { personId } = signedIn()
    return read((tx) => listFeeds(tx, personId))
  }

  @May('read')
  @Grave()
  @Mutation(() => CalendarFeedMade, {
    description:
      'Makes a calendar feed for the signed-in person; not for inspectors, whose every look is kept. One that is made ' +
      'with a token ends with it.',
  })
  async createCalendarFeed(
    @Arg('scope', () => FeedScope, { description: 'Whose deadlines it has.' }) scope: FeedScope,
    @Ctx() { write, signedIn, refuses, outside }: Context,
  ): Promise<CalendarFeedMade> {
    const { personId: personKey, credentialKey = null, inspects } = signedIn()
    if (inspects) {
      refuses('createCalendarFeed')
      throw new DomainError(
        'FORBIDDEN',
        'Every look of an inspector is kept, and a calendar program looks without you.',
      )
    }
    return write(async (tx) => {
      const { key, token } = await makeFeed(tx, { personKey, scope, credentialKey })
      const feed = (await findFeed(tx, personKey, key))!
      const path = `/calendar/${token}.ics`
      return Object.assign(new CalendarFeedMade(), { feed, path, url: outside.publicUrl + path })
    })
  }

  @May('read')
  @Mutation(() => Boolean, {
    description: 'Ends a calendar feed of the signed-in person for good; false where they have none of this id.',
  })
  async revokeCalendarFeed(
    @Arg('id', () => ID, { description: 'The feed.' }) id: string,
    @Ctx() { write, signedIn }: Context,
  ): Promise<boolean> {
    const { agencyId, personId } = signedIn()
    const key = keyOf('CalendarFeed', agencyId, id)
    return key !== null && write((tx) => revokeFeed(tx, personId, key))
  }

  @FieldResolver(() => ID, { description: 'Names the feed and its agency.' })
  id(@Root() { key }: CalendarFeed, @Ctx() { signedIn }: Context): string {
    return globalIdOf('CalendarFeed', signedIn().agencyId, key)
  }
}
