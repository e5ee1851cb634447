/** Keeping and erasing the records of cases over GraphQL. */
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql'
import { Case } from '../case/case.ts'
import { noCase } from '../case/no-case.ts'
import type { Context } from '../graphql/context.ts'
import { keyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { Grave, May } from '../people/permit.ts'
import { once } from '../ruleset/once.ts'
import { eraseCase } from './erase-case.ts'
import { Retention, retentionOf } from './retention.ts'

@InputType({ description: 'Whose record is to be erased.' })
export class EraseCaseInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string

  @Field(() => Boolean, { description: 'Whether only to say what would be erased.' })
  dryRun!: boolean

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

@ObjectType({ description: 'Some of what is erased.' })
export class ErasedPart {
  @Field(() => String, { description: 'What it is, for people.' })
  what!: string

  @Field(() => Int, { description: 'How many of it there are.' })
  count!: number
}

@ObjectType({
  description:
    'The record is erased: words, reasons and the reference are gone for good, and nothing more is recorded on the case. ' +
    'Its dates, facts and places in the log stay under ids alone, so that what was counted still counts.',
})
export class CaseErased {
  caseKey!: string

  @Field(() => Boolean, { description: 'Whether nothing was erased, because this was only to say what would be.' })
  dryRun!: boolean

  @Field(() => [ErasedPart], { description: 'What was erased, or would be.' })
  parts!: readonly ErasedPart[]
}

@ObjectType({ description: 'The record must be kept still; nothing was erased.' })
export class StillKept {
  @Field(() => String, { description: 'Why, and from when on it may be erased, for people.' })
  message!: string

  @Field(() => Retention, { description: 'Until when it is kept, and by which rule.' })
  retention!: Retention
}

export const EraseCaseResult = createUnionType({
  name: 'EraseCaseResult',
  description: 'What was erased, or why nothing was.',
  types: () => [CaseErased, StillKept, InvalidInput] as const,
})

@Resolver(() => CaseErased)
export class EraseResolver {
  @May('erase')
  @Grave()
  @Mutation(() => EraseCaseResult, {
    description: 'Erases the record of a closed case, once the rules no longer ask for it to be kept. For good.',
  })
  async eraseCase(
    @Arg('input', () => EraseCaseInput, { description: 'Whose record.' }) input: EraseCaseInput,
    @Ctx() context: Context,
  ): Promise<typeof EraseCaseResult> {
    const { rulebook, erasures } = context
    const caseKey = keyOf('Case', context.signedIn().agencyId, input.caseId)
    if (caseKey === null) return noCase()
    const answer = await once(context, 'eraseCase', input, (tx) =>
      eraseCase(tx, rulebook, erasures, caseKey, input.dryRun),
    )
    if (answer instanceof InvalidInput) return answer
    if (answer.kind === 'kept')
      return Object.assign(new StillKept(), { message: answer.retention.message, retention: answer.retention })
    const parts = answer.holdings.map((holding) => Object.assign(new ErasedPart(), holding))
    return Object.assign(new CaseErased(), { caseKey, dryRun: answer.kind === 'would_erase', parts })
  }

  @FieldResolver(() => Case, { description: 'The case as it stands now.' })
  case(@Root() { caseKey }: CaseErased, @Ctx() { loaders }: Context): Promise<Case | null> {
    return loaders().case.load(caseKey)
  }
}

@Resolver(() => Case)
export class RetentionResolver {
  @FieldResolver(() => Retention, { description: 'Until when its record must be kept, by the rules it runs by.' })
  async retention(@Root() root: Case, @Ctx() { rulebook, loaders }: Context): Promise<Retention> {
    const snapshot = root.asOf?.snapshot ?? (await loaders().snapshot.load(root.key))!
    return retentionOf(rulebook.machine(root.editionKey, root.procedure), snapshot)
  }
}
