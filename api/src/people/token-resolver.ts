/** Tokens of programs over GraphQL: made, listed and revoked. */
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
import type { Context } from '../graphql/context.ts'
import { globalIdOf, keyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { DateScalar } from '../graphql/scalars.ts'
import type { Permission } from './access.ts'
import { PermissionType } from './access-types.ts'
import { ApiToken, listTokens } from './api-token.ts'
import { createToken } from './create-token.ts'
import { Grave, May } from './permit.ts'
import { Person } from './person.ts'
import { revokeToken } from './tokens.ts'

@InputType({ description: 'A token to be made.' })
export class CreateTokenInput {
  @Field(() => ID, { description: 'Whose it is: an integrator. What is done by it is recorded as theirs.' })
  personId!: string

  @Field(() => String, { description: 'What it is for, so that it can be told from others. At most 200 characters.' })
  name!: string

  @Field(() => [PermissionType], { description: 'What it may be used for: no more than its person may.' })
  scopes!: Permission[]

  @Field(() => DateScalar, {
    description:
      'The last day on which it lets anybody in, until midnight in London; by the real time, also in a sandbox, and at most 366 days from now.',
  })
  expiresOn!: string
}

@ObjectType({ description: 'The token is made.' })
export class TokenCreated {
  @Field(() => String, { description: 'The secret, to be sent as "Authorization: Bearer". It is told this once.' })
  secret: string

  constructor(
    readonly tokenKey: string,
    secret: string,
  ) {
    this.secret = secret
  }
}

@ObjectType({ description: 'The token lets nobody in any more.' })
export class TokenRevoked {
  constructor(readonly tokenKey: string) {}
}

export const CreateTokenResult = createUnionType({
  name: 'CreateTokenResult',
  description: 'The token, or why none was made.',
  types: () => [TokenCreated, InvalidInput] as const,
})

export const RevokeTokenResult = createUnionType({
  name: 'RevokeTokenResult',
  description: 'That it is revoked, or why nothing was.',
  types: () => [TokenRevoked, InvalidInput] as const,
})

@Resolver(() => ApiToken)
export class TokenResolver {
  @May('connect')
  @Query(() => [ApiToken], { description: 'Tokens of the agency, those that are over too, the newest first.' })
  tokens(@Ctx() { read }: Context): Promise<ApiToken[]> {
    return read((tx) => listTokens(tx))
  }

  @May('connect')
  @Grave()
  @Mutation(() => CreateTokenResult, { description: 'Makes a token for a program. Its secret is told once.' })
  async createToken(
    @Arg('input', () => CreateTokenInput, { description: 'For whom, for what and until when.' })
    input: CreateTokenInput,
    @Ctx() { write, signedIn }: Context,
  ): Promise<typeof CreateTokenResult> {
    const maker = signedIn()
    const personKey = keyOf('Person', maker.agencyId, input.personId)
    if (personKey === null) return new InvalidInput('personId', 'Nobody here has this id.')
    const made = await write((tx) => createToken(tx, maker, { ...input, personKey }))
    return made instanceof InvalidInput ? made : new TokenCreated(made.key, made.credential)
  }

  @May('connect')
  @Mutation(() => RevokeTokenResult, { description: 'Lets a token let nobody in from now on.' })
  async revokeToken(
    @Arg('id', () => ID, { description: 'The token.' }) id: string,
    @Ctx() { write, signedIn }: Context,
  ): Promise<typeof RevokeTokenResult> {
    const key = keyOf('ApiToken', signedIn().agencyId, id)
    const isRevoked = key !== null && (await write((tx) => revokeToken(tx, key)))
    return isRevoked ? new TokenRevoked(key) : new InvalidInput('id', 'No token here has this id.')
  }

  @FieldResolver(() => ID, { description: 'Names the token and its agency.' })
  id(@Root() { key }: ApiToken, @Ctx() { signedIn }: Context): string {
    return globalIdOf('ApiToken', signedIn().agencyId, key)
  }

  @FieldResolver(() => Person, { description: 'Whose it is.' })
  async person(@Root() { personKey }: ApiToken, @Ctx() { loaders }: Context): Promise<Person> {
    return (await loaders().person.load(personKey))!
  }
}

@Resolver(() => TokenCreated)
export class TokenCreatedResolver {
  @FieldResolver(() => ApiToken, { description: 'The token, as it is listed from now on.' })
  async token(@Root() { tokenKey }: TokenCreated, @Ctx() { read }: Context): Promise<ApiToken> {
    return (await read((tx) => listTokens(tx, tokenKey)))[0]!
  }
}

@Resolver(() => TokenRevoked)
export class TokenRevokedResolver {
  @FieldResolver(() => ApiToken, { description: 'The token, with when it was revoked.' })
  async token(@Root() { tokenKey }: TokenRevoked, @Ctx() { read }: Context): Promise<ApiToken> {
    return (await read((tx) => listTokens(tx, tokenKey)))[0]!
  }
}
