/** Subscriptions: what the change feed says, said at once. */
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root, Subscription } from 'type-graphql'
import { Case } from '../case/case.ts'
import { DomainError } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { keyOf } from '../graphql/global-id.ts'
import { ChangeEdge } from '../notice/change-resolver.ts'
import { findNotice } from '../notice/inbox.ts'
import { Notice } from '../notice/notice.ts'
import { May } from '../people/permit.ts'
import { changesAfter, type Followed } from './changes-after.ts'
import { type InboxStanding, inboxAfter } from './inbox-after.ts'
import type { Wakes } from './wakes.ts'

/** What a subscriber's resolvers are given besides. */
export type LiveContext = Context & { readonly wakes: Wakes }

@ObjectType({ description: 'A case that something was written on.' })
export class CaseChange {
  @Field(() => String, { description: 'Marks this place among the changes; go on after it.' })
  cursor!: string
}

@ObjectType({ description: "How the signed-in person's inbox stands." })
export class InboxChange {
  @Field(() => Int, { description: 'How many notices they have not marked as read.' })
  unread!: number

  newestKey!: string | null
}

interface Asked {
  readonly args: Record<string, string | null>
  readonly context: LiveContext
}

const after = {
  nullable: true,
  description:
    'The cursor of the last change you have seen: all since then comes first. What is to come, where left out.',
}

@Resolver()
export class LiveResolver {
  @May('read')
  @Subscription(() => ChangeEdge, {
    subscribe: ({ args, context }: Asked) => follow(context, args.after),
    description: 'Each change in the agency as it is committed, as "changes" has it and in the same order.',
  })
  changed(
    @Arg('after', () => String, after) _: string | null,
    @Root() edge: Followed,
    @Ctx() { trail }: Context,
  ): Followed {
    trail?.lists([edge.node.caseKey])
    return edge
  }

  @May('read')
  @Subscription(() => CaseChange, {
    subscribe: ({ args, context }: Asked) => followCase(context, args.id!, args.after),
    description: 'A case, each time something was written on it.',
  })
  caseChanged(
    @Arg('id', () => ID, { description: 'The case.' }) _id: string,
    @Arg('after', () => String, after) _after: string | null,
    @Root() edge: Followed,
  ): Followed {
    return edge
  }

  @May('read')
  @Subscription(() => InboxChange, {
    subscribe: ({ context }: Asked) => inboxAfter(followingOf(context), context.signedIn().personId),
    description:
      "How the signed-in person's inbox stands: at once, and each time that something comes or is marked as read.",
  })
  inboxChanged(@Root() standing: InboxStanding): InboxStanding {
    return standing
  }
}

@Resolver(() => InboxChange)
export class InboxChangeResolver {
  @FieldResolver(() => Notice, { nullable: true, description: 'What came last; null: nothing has yet.' })
  newest(@Root() { newestKey }: InboxStanding, @Ctx() { read, signedIn }: Context): Promise<Notice | null> | null {
    return newestKey === null ? null : read((tx) => findNotice(tx, signedIn().personId, newestKey))
  }
}

@Resolver(() => CaseChange)
export class CaseChangeResolver {
  @FieldResolver(() => Case, { description: 'The case as it stands now.' })
  async case(@Root() { node }: Followed, @Ctx() { loaders }: Context): Promise<Case> {
    return (await loaders().case.load(node.caseKey))!
  }
}

function followingOf({ readApart, wakes, signedIn }: LiveContext) {
  return { read: readApart, wakes, agencyId: signedIn().agencyId }
}

function follow(context: LiveContext, after: string | null | undefined, caseKey?: string) {
  const following = { ...followingOf(context), after: after ?? null }
  return changesAfter(caseKey === undefined ? following : { ...following, caseKey })
}

async function followCase(context: LiveContext, id: string, after: string | null | undefined) {
  const key = keyOf('Case', context.signedIn().agencyId, id)
  if (key === null || (await context.loaders().case.load(key)) === null)
    throw new DomainError('NOT_FOUND', 'There is no case of this id here.')
  await context.finish()
  return follow(context, after, key)
}
