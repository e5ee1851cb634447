/** Adopting rulesets over GraphQL. */
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
  Resolver,
  Root,
} from 'type-graphql'
import { plain } from '../case/occurrence.ts'
import type { Context } from '../graphql/context.ts'
import { sharedKeyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { DateScalar } from '../graphql/scalars.ts'
import { May } from '../people/permit.ts'
import { Edition } from '../ruleset/edition.ts'
import { freshRulebook } from '../ruleset/fresh-rulebook.ts'
import { type Kept, once } from '../ruleset/once.ts'
import { adoptRuleset } from './adopt-ruleset.ts'
import { AdoptedRuleset } from './agency.ts'
import { listAdopted } from './list-adopted.ts'
import { withdrawRuleset } from './withdraw-ruleset.ts'

@InputType({ description: 'Which ruleset new cases run by, and from when.' })
export class AdoptRulesetInput {
  @Field(() => String, { description: 'The name of the ruleset.' })
  ruleset!: string

  @Field(() => DateScalar, {
    description:
      'Cases that begin on this date or later run by it. What was said for this same date before is replaced.',
  })
  fromOn!: string

  @Field(() => ID, {
    nullable: true,
    description:
      'The one edition that they run by, whatever is published: an earlier one to go back to it. ' +
      'Left out, they follow the editions as each comes into force.',
  })
  editionId?: string | null

  @Field(() => String, { nullable: true, description: 'A ruleset that it takes the place of: its use ends that day.' })
  insteadOf?: string | null

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

@InputType({ description: 'Which use of a ruleset that is still to come is taken back.' })
export class WithdrawRulesetInput {
  @Field(() => String, { description: 'The name of the ruleset.' })
  ruleset!: string

  @Field(() => DateScalar, { description: 'The date from which it was to be used; later than today.' })
  fromOn!: string

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

@ObjectType({ description: 'The rulesets in use, now and to come, are as was said.' })
export class RulesetAdopted {
  constructor(
    readonly ruleset: string,
    readonly fromOn: string,
  ) {}
}

@ObjectType({ description: 'Another ruleset in use has the same procedure; at most one may have it on a day.' })
export class ProcedureTaken {
  @Field(() => String, { description: 'Which, since when, and what to do.' })
  message: string

  @Field(() => String, { description: 'The procedure that both have.' })
  procedure: string

  @Field(() => String, { description: 'The ruleset that has it already.' })
  ruleset: string

  @Field(() => DateScalar, { description: 'The first day on which both would have it.' })
  on: string

  constructor(procedure: string, ruleset: string, on: string) {
    this.message =
      `On ${on} the ruleset ${ruleset} has the procedure ${procedure} too, and a day has one ruleset for it: ` +
      `say insteadOf "${ruleset}", or another date.`
    this.procedure = procedure
    this.ruleset = ruleset
    this.on = on
  }
}

export const AdoptRulesetResult = createUnionType({
  name: 'AdoptRulesetResult',
  description: 'What is in use now and to come, or why nothing was changed.',
  types: () => [RulesetAdopted, ProcedureTaken, InvalidInput] as const,
})

@Resolver(() => RulesetAdopted)
export class AdoptResolver {
  @May('adopt')
  @Mutation(() => AdoptRulesetResult, {
    description: 'Lets new cases run by a ruleset from a date on; those that there are stay on theirs.',
  })
  async adoptRuleset(
    @Arg('input', () => AdoptRulesetInput, { description: 'Which, and from when.' }) input: AdoptRulesetInput,
    @Ctx() context: Context,
  ): Promise<typeof AdoptRulesetResult> {
    const { fromOn, editionId = null, insteadOf = null } = input
    const editionKey = editionId === null ? null : sharedKeyOf('Edition', editionId)
    if (editionId !== null && editionKey === null) return new InvalidInput('editionId', 'There is no such edition.')
    const names = { ruleset: plain(input.ruleset), insteadOf: insteadOf === null ? null : plain(insteadOf) }
    const answer = await once(context, 'adoptRuleset', input, (tx) =>
      adoptRuleset(tx, context.rulebook, { ...names, fromOn, editionKey }),
    )
    return resultOf(answer)
  }

  @May('adopt')
  @Mutation(() => AdoptRulesetResult, {
    description:
      'Takes back, before the day comes, that new cases are to run by a ruleset: what was in use before goes on.',
  })
  async withdrawRuleset(
    @Arg('input', () => WithdrawRulesetInput, { description: 'Which, and from when it was to be.' })
    input: WithdrawRulesetInput,
    @Ctx() context: Context,
  ): Promise<typeof AdoptRulesetResult> {
    const withdrawing = { ruleset: plain(input.ruleset), fromOn: input.fromOn }
    const answer = await once(context, 'withdrawRuleset', input, (tx) =>
      withdrawRuleset(tx, context.rulebook, withdrawing),
    )
    return resultOf(answer)
  }

  @FieldResolver(() => [AdoptedRuleset], { description: 'Rulesets in use here, now and to come.' })
  rulesets(@Root() _: RulesetAdopted, @Ctx() { read, signedIn }: Context): Promise<readonly AdoptedRuleset[]> {
    return read((tx) => listAdopted(tx, signedIn().agencyId))
  }
}

function resultOf(answer: Kept | InvalidInput): RulesetAdopted | ProcedureTaken | InvalidInput {
  if (answer instanceof InvalidInput) return answer
  if (answer.kind === 'adopted') return new RulesetAdopted(answer.ruleset, answer.fromOn)
  if (answer.kind === 'taken') return new ProcedureTaken(answer.procedure, answer.ruleset, answer.on)
  throw new Error(`What rulesets are in use was answered by ${answer.kind}.`)
}

@Resolver(() => AdoptedRuleset)
export class AdoptedRulesetResolver {
  @FieldResolver(() => String, { description: 'What people call the ruleset.' })
  title(@Root() { ruleset }: AdoptedRuleset, @Ctx() { rulebook }: Context): string {
    return rulebook.editions().find((edition) => edition.ruleset === ruleset)?.title ?? ruleset
  }

  @FieldResolver(() => Edition, {
    nullable: true,
    description: 'The one edition that new cases run by; null where they follow the editions as each comes into force.',
  })
  async edition(@Root() { editionKey }: AdoptedRuleset, @Ctx() context: Context): Promise<Edition | null> {
    return editionKey === null ? null : (await freshRulebook(context)).edition(editionKey)
  }
}
