/** Agencies, their people and their rulesets over GraphQL. */
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
import { LogEntry, RoleHolder } from '../case/case.ts'
import { DomainError } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { globalIdOf, sharedIdOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'
import { type Permission, permissionsOf } from '../people/access.ts'
import { PermissionType } from '../people/access-types.ts'
import { May } from '../people/permit.ts'
import { Person } from '../people/person.ts'
import { advanceClock } from './advance-clock.ts'
import { AdoptedRuleset, Agency } from './agency.ts'
import { isSandbox, realNow } from './agency-clock.ts'
import { listAdopted } from './list-adopted.ts'
import { rolesOf } from './role-directory.ts'

@Resolver(() => Person)
export class PersonResolver {
  @May('signed_in')
  @Query(() => Person, { description: 'The signed-in person.' })
  async me(@Ctx() { loaders, signedIn }: Context): Promise<Person> {
    const person = await loaders().person.load(signedIn().personId)
    if (person === null) throw new DomainError('UNAUTHENTICATED', 'The person of this token is no longer known here.')
    return person
  }

  @May('read')
  @Query(() => [Person], {
    description: 'People of the agency, by name: those who can be appointed or hold a role.',
  })
  people(@Ctx() { read }: Context): Promise<Person[]> {
    return read(({ em, agencyId }) =>
      em.find(Person, { agencyId, leftAt: null }, { orderBy: { name: 'asc', key: 'asc' } }),
    )
  }

  @FieldResolver(() => ID, { description: 'Names the person and their agency.' })
  id(@Root() { agencyId, key }: Person): string {
    return globalIdOf('Person', agencyId, key)
  }

  @FieldResolver(() => Agency, { description: 'Where they belong.' })
  async agency(@Root() { agencyId }: Person, @Ctx() { loaders }: Context): Promise<Agency> {
    return (await loaders().agency.load(agencyId))!
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who manages them.' })
  manager(@Root() { managerKey }: Person, @Ctx() { loaders }: Context): Promise<Person | null> | null {
    return managerKey === null ? null : loaders().person.load(managerKey)
  }

  @FieldResolver(() => Boolean, { description: 'Whether they have left: what they did stays theirs.' })
  hasLeft(@Root() { leftAt }: Person): boolean {
    return leftAt !== null
  }

  @FieldResolver(() => [PermissionType], {
    description: 'What they may do here; of yourself, what the token or session that you ask with lets you do.',
  })
  may(@Root() { key, access, leftAt }: Person, @Ctx() { signedIn }: Context): readonly Permission[] {
    if (leftAt !== null) return []
    const { personId, scopes } = signedIn()
    return permissionsOf(access, key === personId ? scopes : null)
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
    description: 'Rulesets in use here, now and to come, with the day each was adopted from.',
  })
  rulesets(@Root() { key }: Agency, @Ctx() { read }: Context): Promise<AdoptedRuleset[]> {
    return read((tx) => listAdopted(tx, key))
  }

  @FieldResolver(() => [String], {
    description: 'The roles that the rulesets in use here name, now and to come, in alphabetical order.',
  })
  async roles(@Root() _: Agency, @Ctx() { read, rulebook }: Context): Promise<readonly string[]> {
    return [...(await read((tx) => rolesOf(tx, rulebook)))].sort()
  }
}

@ObjectType({ description: "A sandbox's clock was moved." })
export class ClockAdvanced {
  @Field(() => DateTimeScalar, { description: 'What time it is there now.' })
  now!: number

  @Field(() => Int, {
    description: 'How many times a case was moved by time on the way; those not counted that a worker came to first.',
  })
  moved!: number
}

export const AdvanceClockResult = createUnionType({
  name: 'AdvanceClockResult',
  description: 'The clock as it is then, or why it was not moved.',
  types: () => [ClockAdvanced, InvalidInput] as const,
})

@Resolver(() => Agency)
export class SandboxResolver {
  @May('record')
  @Mutation(() => AdvanceClockResult, {
    description: 'Moves the clock of a sandbox on; everything that falls due on the way fires, in order.',
  })
  async advanceClock(
    @Arg('to', () => DateTimeScalar, {
      description: 'The moment it is then; not before what it is now, and not after the year 2069.',
    })
    to: number,
    @Ctx() context: Context,
  ): Promise<typeof AdvanceClockResult> {
    const moved = await advanceClock(context.firing, context.signedIn().agencyId, to)
    return moved instanceof InvalidInput ? moved : Object.assign(new ClockAdvanced(), { now: to, moved })
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is for trying things out, with a clock of its own.' })
  isSandbox(@Root() { key }: Agency, @Ctx() { read }: Context): Promise<boolean> {
    return read((tx) => isSandbox(tx, key))
  }

  @FieldResolver(() => DateTimeScalar, { description: "What time it is there: the real time, or the sandbox's." })
  now(@Root() _: Agency, @Ctx() { nowMs }: Context): Promise<number> {
    return nowMs()
  }

  @FieldResolver(() => DateTimeScalar, {
    description: 'The real time, also in a sandbox: by it tokens and sign-ins end.',
  })
  realNow(@Root() _: Agency, @Ctx() { read }: Context): Promise<number> {
    return read((tx) => realNow(tx))
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

@Resolver(() => LogEntry)
export class LogEntryResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who recorded it. Null: time, or the system.' })
  by(@Root() { byKey }: LogEntry, @Ctx() { loaders }: Context): Promise<Person | null> | null {
    return byKey === null ? null : loaders().person.load(byKey)
  }
}
