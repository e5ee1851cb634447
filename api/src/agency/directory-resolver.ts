/** An agency's directory over GraphQL: its people, its role holders and who stands in. */
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { faultOfTexts } from '../case/checked-text.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Context } from '../graphql/context.ts'
import { keyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { DateScalar } from '../graphql/scalars.ts'
import { forgetPerson, listLeavers } from '../keeping/forget-person.ts'
import type { Access } from '../people/access.ts'
import { AccessType } from '../people/access-types.ts'
import { Grave, May } from '../people/permit.ts'
import { Person } from '../people/person.ts'
import { Deputy, listDeputies, listHoldings, RoleHolding } from './directory-lists.ts'
import { addPerson, changePerson, type DirectoryAnswer, endPlace } from './people-directory.ts'
import { endDeputy, nameDeputy, nameHolder, releaseHolder } from './role-directory.ts'

@InputType({ description: 'Somebody who is to belong to the agency.' })
export class AddPersonInput {
  @Field(() => String, { description: 'The name, for people. At most 200 characters.' })
  name!: string

  @Field(() => String, { description: 'The address that the sign-in provider has verified; unique in the agency.' })
  email!: string

  @Field(() => [AccessType], { description: 'What they are here, one thing or several.' })
  access!: Access[]

  @Field(() => ID, { nullable: true, description: 'Who manages them.' })
  managerId?: string | null
}

@InputType({ description: 'What changes about a person; what is left out stays.' })
export class ChangePersonInput {
  @Field(() => ID, { description: 'Who.' })
  personId!: string

  @Field(() => String, { nullable: true, description: 'The name, for people.' })
  name?: string | null

  @Field(() => String, { nullable: true, description: 'The address, unique in the agency: they come in with it.' })
  email?: string | null

  @Field(() => [AccessType], { nullable: true, description: 'What they are here from now on, all of it.' })
  access?: Access[] | null

  @Field(() => ID, { nullable: true, description: 'Who manages them; null: nobody.' })
  managerId?: string | null
}

@InputType({ description: 'A role, and the person who is to be in it or out of it.' })
export class HoldingInput {
  @Field(() => String, { description: 'The role, in the words of the rules.' })
  role!: string

  @Field(() => ID, { description: 'The person.' })
  personId!: string
}

@InputType({ description: 'Who stands in for whom, and when.' })
export class DeputyInput {
  @Field(() => ID, { description: 'Who is away.' })
  personId!: string

  @Field(() => ID, { description: 'Who stands in.' })
  deputyId!: string

  @Field(() => DateScalar, { description: 'The first day. What was said for this same day before is replaced.' })
  fromOn!: string

  @Field(() => DateScalar, { description: 'The last day.' })
  untilOn!: string
}

@ObjectType({ description: 'The directory says so now.' })
export class DirectoryChanged {
  constructor(readonly personKey: string) {}
}

@ObjectType({ description: 'The directory may not say so; nothing was changed.' })
export class DirectoryRefused {
  @Field(() => String, { description: 'EMAIL_TAKEN, LAST_ADMINISTRATOR, MANAGES_ITSELF or STILL_HERE.' })
  code: string

  @Field(() => String, { description: 'Why, and what to do instead.' })
  message: string

  constructor(code: string, message: string) {
    this.code = code
    this.message = message
  }
}

export const DirectoryResult = createUnionType({
  name: 'DirectoryResult',
  description: 'The person as the directory has them now, or why nothing was changed.',
  types: () => [DirectoryChanged, DirectoryRefused, InvalidInput] as const,
})

type Result = Promise<typeof DirectoryResult>
const nobody = (field: string) => new InvalidInput(field, 'Nobody here has this id.')

@Resolver(() => RoleHolding)
export class DirectoryResolver {
  @May('read')
  @Query(() => [RoleHolding], { description: 'Who holds which role of the rules, by role and name.' })
  roleHolders(@Ctx() { read }: Context): Promise<RoleHolding[]> {
    return read(listHoldings)
  }

  @May('read')
  @Query(() => [Deputy], { description: 'Who stands in for whom, now and to come, by the first day.' })
  async deputies(@Ctx() { read, nowMs }: Context): Promise<Deputy[]> {
    const now = await nowMs()
    return read((tx) => listDeputies(tx, now))
  }

  @May('erase')
  @Query(() => [Person], {
    description:
      'Those who have left and whose name and address are still kept, by name: "forgetPerson" takes them out.',
  })
  async leavers(@Ctx() { loaders, read }: Context): Promise<Person[]> {
    const keys = await read(listLeavers)
    return Promise.all(keys.map(async (key) => (await loaders().person.load(key))!))
  }

  @May('direct')
  @Grave()
  @Mutation(() => DirectoryResult, { description: 'Adds somebody to the agency; they come in by signing in.' })
  addPerson(
    @Arg('input', () => AddPersonInput, { description: 'Who.' }) input: AddPersonInput,
    @Ctx() context: Context,
  ): Result {
    return change(context, input, { managerId: input.managerId ?? null }, (tx, { managerId }) =>
      addPerson(tx, { ...input, managerKey: managerId ?? null }),
    )
  }

  @May('direct')
  @Grave()
  @Mutation(() => DirectoryResult, {
    description: 'Changes what somebody is here, who manages them, their name or their address.',
  })
  changePerson(
    @Arg('input', () => ChangePersonInput, { description: 'Who, and what changes.' }) input: ChangePersonInput,
    @Ctx() context: Context,
  ): Result {
    const { personId, managerId } = input
    return change(context, input, { personId, managerId: managerId ?? null }, (tx, keys) =>
      changePerson(tx, keys.personId!, {
        name: input.name ?? undefined,
        email: input.email ?? undefined,
        access: input.access ?? undefined,
        managerKey: managerId === undefined ? undefined : keys.managerId,
      }),
    )
  }

  @May('direct')
  @Mutation(() => DirectoryResult, {
    description:
      'Ends the place of somebody who leaves: they come in no more, and what they hold on open cases passes to another holder of the role, else to their manager. What they did stays theirs.',
  })
  endPlace(
    @Arg('personId', () => ID, { description: 'Who leaves.' }) personId: string,
    @Ctx() context: Context,
  ): Result {
    return change(context, {}, { personId }, (tx, keys) => endPlace(tx, context.rulebook, keys.personId!))
  }

  @May('erase')
  @Grave()
  @Mutation(() => DirectoryResult, {
    description:
      'Takes the name and the address of somebody who has left out for good. What they did and decided stays, under their id.',
  })
  forgetPerson(
    @Arg('personId', () => ID, { description: 'Who has left.' }) personId: string,
    @Ctx() context: Context,
  ): Result {
    return change(context, {}, { personId }, (tx, keys) => forgetPerson(tx, context.erasures, keys.personId!))
  }

  @May('direct')
  @Mutation(() => DirectoryResult, { description: 'Puts somebody into a role of the rules; several may be in one.' })
  nameRoleHolder(
    @Arg('input', () => HoldingInput, { description: 'The role and the person.' }) input: HoldingInput,
    @Ctx() context: Context,
  ): Result {
    const { role, personId } = input
    return change(context, input, { personId }, (tx, keys) =>
      nameHolder(tx, context.rulebook, { role: role.trim(), personKey: keys.personId! }),
    )
  }

  @May('direct')
  @Mutation(() => DirectoryResult, { description: 'Takes somebody out of a role; cases they are on keep them.' })
  releaseRoleHolder(
    @Arg('input', () => HoldingInput, { description: 'The role and the person.' }) input: HoldingInput,
    @Ctx() context: Context,
  ): Result {
    const { role, personId } = input
    return change(context, input, { personId }, (tx, keys) =>
      releaseHolder(tx, { role: role.trim(), personKey: keys.personId! }),
    )
  }

  @May('direct')
  @Mutation(() => DirectoryResult, {
    description: 'Lets somebody stand in while another is away: what would be given to them goes to the deputy.',
  })
  nameDeputy(
    @Arg('input', () => DeputyInput, { description: 'Who for whom, and when.' }) input: DeputyInput,
    @Ctx() context: Context,
  ): Result {
    const { personId, deputyId, fromOn, untilOn } = input
    return change(context, input, { personId, deputyId }, (tx, keys) =>
      nameDeputy(tx, { personKey: keys.personId!, deputyKey: keys.deputyId!, fromOn, untilOn }),
    )
  }

  @May('direct')
  @Mutation(() => DirectoryResult, { description: 'Takes back that somebody stands in.' })
  endDeputy(
    @Arg('personId', () => ID, { description: 'Who is or was to be away.' }) personId: string,
    @Arg('fromOn', () => DateScalar, { description: 'The first day of it.' }) fromOn: string,
    @Ctx() context: Context,
  ): Result {
    return change(context, {}, { personId }, (tx, keys) => endDeputy(tx, keys.personId!, fromOn))
  }

  @FieldResolver(() => Person, { description: 'Who is in it.' })
  async person(@Root() { personKey }: RoleHolding, @Ctx() { loaders }: Context): Promise<Person> {
    return (await loaders().person.load(personKey))!
  }
}

@Resolver(() => Deputy)
export class DeputyResolver {
  @FieldResolver(() => Person, { description: 'Who is away.' })
  async person(@Root() { personKey }: Deputy, @Ctx() { loaders }: Context): Promise<Person> {
    return (await loaders().person.load(personKey))!
  }

  @FieldResolver(() => Person, { description: 'Who stands in.' })
  async deputy(@Root() { deputyKey }: Deputy, @Ctx() { loaders }: Context): Promise<Person> {
    return (await loaders().person.load(deputyKey))!
  }
}

@Resolver(() => DirectoryChanged)
export class DirectoryChangedResolver {
  @FieldResolver(() => Person, { description: 'The person it is about.' })
  async person(@Root() { personKey }: DirectoryChanged, @Ctx() { loaders }: Context): Promise<Person> {
    return (await loaders().person.load(personKey))!
  }
}

/** Reads the ids that an input names; one of another agency's is one of nobody. */
async function change<Ids extends Readonly<Record<string, string | null>>>(
  { write, signedIn }: Context,
  input: object,
  ids: Ids,
  verb: (tx: AgencyTransaction, keys: { readonly [Field in keyof Ids]: string | null }) => Promise<DirectoryAnswer>,
): Result {
  const fault = faultOfTexts(input)
  if (fault !== null) return fault
  const keys: Record<string, string | null> = {}
  for (const [field, id] of Object.entries(ids)) {
    keys[field] = id === null ? null : keyOf('Person', signedIn().agencyId, id)
    if (id !== null && keys[field] === null) return nobody(field)
  }
  const answer = await write((tx) => verb(tx, keys as { [Field in keyof Ids]: string | null }))
  if (answer instanceof InvalidInput) return answer
  return answer.kind === 'person'
    ? new DirectoryChanged(answer.personKey)
    : new DirectoryRefused(answer.code, answer.message)
}
