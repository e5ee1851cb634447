/** Finds anything by its id. What is another agency's, what may not be seen and what never was look alike. */

import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import { findDeadline } from '../deadline/list-deadlines.ts'
import { findFeed } from '../feed/calendar-feed.ts'
import { findImport } from '../import/import-resolver.ts'
import { findNotice } from '../notice/inbox.ts'
import type { Permission } from '../people/access.ts'
import { May } from '../people/permit.ts'
import { findDraft } from '../ruleset/draft.ts'
import { freshRulebook } from '../ruleset/fresh-rulebook.ts'
import { findPreview } from '../switch/read-preview.ts'
import { findWebhook } from '../webhook/change-webhook.ts'
import type { Context } from './context.ts'
import { keyOf, type SharedType, sharedKeyOf, type TenantType, typeOf } from './global-id.ts'
import { Node } from './node.ts'

@Resolver(() => Node)
export class NodeResolver {
  @May('signed_in')
  @Query(() => Node, { nullable: true, description: 'Anything by its id; null where you can see nothing of this id.' })
  async node(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<object | null> {
    return findNode(context, id)
  }

  @May('signed_in')
  @Query(() => [Node], {
    nullable: 'items',
    description: 'Up to 200 things by their ids, in the order of the ids; null where you can see nothing of an id.',
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'Their ids.' }) ids: readonly string[],
    @Ctx() context: Context,
  ): Promise<(object | null)[]> {
    return Promise.all(ids.map((id) => findNode(context, id)))
  }
}

type Find = (context: Context, key: string) => Promise<object | null>

const ofAgency: Readonly<Record<TenantType, Find>> = {
  Case: ({ loaders }, key) => loaders().case.load(key),
  Person: ({ loaders }, key) => loaders().person.load(key),
  Deadline: async ({ read, nowMs, trail }, key) => {
    const now = await nowMs()
    const found = await read((tx) => findDeadline(tx, now, key))
    if (found !== null) trail?.lists([found.caseKey])
    return found
  },
  Draft: ({ read }, key) => read((tx) => findDraft(tx, key)),
  Webhook: async ({ read, signedIn }, key) =>
    signedIn().may.includes('connect') ? read((tx) => findWebhook(tx, key)) : null,
  CalendarFeed: ({ read, signedIn }, key) => read((tx) => findFeed(tx, signedIn().personId, key)),
  Notice: ({ read, signedIn }, key) => read((tx) => findNotice(tx, signedIn().personId, key)),
  CaseImport: ({ read }, key) => read((tx) => findImport(tx, key)),
  SwitchPreview: ({ read }, key) => read((tx) => findPreview(tx, key)),
}

/** As their own lists and queries say. */
const needed: Readonly<Record<TenantType, Permission>> = {
  Case: 'read',
  Person: 'read',
  Deadline: 'read',
  Draft: 'read',
  Notice: 'read',
  CalendarFeed: 'read',
  Webhook: 'connect',
  CaseImport: 'switch',
  SwitchPreview: 'switch',
}

const ofEverybody: Readonly<Record<SharedType, Find>> = {
  Edition: async (context, key) => (await freshRulebook(context)).edition(key),
  // The others are walled off, and so are their names.
  Agency: async ({ loaders, signedIn }, key) => (key === signedIn().agencyId ? loaders().agency.load(key) : null),
}

async function findNode(context: Context, id: string): Promise<object | null> {
  const { agencyId, may } = context.signedIn()
  const type = typeOf(id)
  if (Object.hasOwn(ofAgency, type)) {
    const key = keyOf(type as TenantType, agencyId, id)
    // Who may not look at the records learns from an id no more than from a list.
    return key === null || !may.includes(needed[type as TenantType]) ? null : ofAgency[type as TenantType](context, key)
  }
  if (!Object.hasOwn(ofEverybody, type)) return null
  const key = sharedKeyOf(type as SharedType, id)
  return key === null ? null : ofEverybody[type as SharedType](context, key)
}
