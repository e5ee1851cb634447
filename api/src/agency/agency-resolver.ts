/** Agencies, their people and their rulesets over GraphQL. */
import { Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { LogEntry, RoleHolder, Stage } from '../case/case.ts'
import { DomainError } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { globalIdOf, sharedIdOf } from '../graphql/global-id.ts'
import { Person } from '../people/person.ts'
import { AdoptedRuleset, Agency } from './agency.ts'

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { description: 'The signed-in person.' })
  async me(@Ctx() { loaders, signedIn }: Context): Promise<Person> {
    const person = await loaders().person.load(signedIn().personId)
    if (person === null) throw new DomainError('UNAUTHENTICATED', 'The person of this token is no longer known here.')
    return person
  }

  @Query(() => [Person], {
    description: 'People of the agency, by name: those who can be appointed or hold a role.',
  })
  people(@Ctx() { read }: Context): Promise<Person[]> {
    return read(({ em, agencyId }) => em.find(Person, { agencyId }, { orderBy: { name: 'asc', key: 'asc' } }))
  }

  @FieldResolver(() => ID, { description: 'Names the person and their agency.' })
  id(@Root() { agencyId, key }: Person): string {
    return globalIdOf('Person', agencyId, key)
  }

  @FieldResolver(() => Agency, { description: 'Where they belong.' })
  async agency(@Root() { agencyId }: Person, @Ctx() { loaders }: Context): Promise<Agency> {
    return (await loaders().agency.load(agencyId))!
  }

  @FieldResolver(() => [String], { description: 'The roles they are in, in the words of the rules.' })
  roles(@Root() { key }: Person, @Ctx() { loaders }: Context): Promise<readonly string[]> {
    return loaders().roles.load(key)
  }
}

@Resolver(() => Agency)
export class AgencyResolver {
  @FieldResolver(() => ID, { description: 'Names the agency.' })
  id(@Root() { key }: Agency): string {
    return sharedIdOf('Agency', key)
  }

  @FieldResolver(() => [AdoptedRuleset], {
    description: 'Rulesets in use here, with the day each was adopted from.',
  })
  rulesets(@Root() { key }: Agency, @Ctx() { read }: Context): Promise<AdoptedRuleset[]> {
    return read(({ em }) => em.find(AdoptedRuleset, { agencyId: key }, { orderBy: { fromOn: 'asc', ruleset: 'asc' } }))
  }
}

@Resolver(() => AdoptedRuleset)
export class AdoptedRulesetResolver {
  @FieldResolver(() => String, { description: 'What people call the ruleset.' })
  title(@Root() { ruleset }: AdoptedRuleset, @Ctx() { rulebook }: Context): string {
    return rulebook.editions().find((edition) => edition.ruleset === ruleset)?.title ?? ruleset
  }
}

@Resolver(() => RoleHolder)
export class RoleHolderResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: "Null: nobody holds it; the agency's administrator is told.",
  })
  person(@Root() { holderKey }: RoleHolder, @Ctx() { loaders }: Context): Promise<Person | null> | null {
    return holderKey === null ? null : loaders().person.load(holderKey)
  }
}

@Resolver(() => Stage)
export class StageResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who is in that role on this case.' })
  holder(@Root() { holderKey }: Stage, @Ctx() { loaders }: Context): Promise<Person | null> | null {
    return holderKey === null ? null : loaders().person.load(holderKey)
  }
}

@Resolver(() => LogEntry)
export class LogEntryResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who recorded it. Null: time, or the system.' })
  by(@Root() { byKey }: LogEntry, @Ctx() { loaders }: Context): Promise<Person | null> | null {
    return byKey === null ? null : loaders().person.load(byKey)
  }
}
