/** Who is in a role on one case, changed over GraphQL. */
import { Arg, Ctx, createUnionType, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { keyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { May } from '../people/permit.ts'
import { EventRecorded, VersionConflict } from './case-results.ts'
import { changeHolder } from './change-holder.ts'
import { faultOfTexts } from './checked-text.ts'
import { commandOf, onceMore } from './idempotency.ts'
import { noCase } from './no-case.ts'

@InputType({ description: 'Who is to be in a role on one case from now on.' })
export class ChangeHolderInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string

  @Field(() => String, { description: 'The role, in the words of the rules; one that nobody is appointed to.' })
  role!: string

  @Field(() => ID, { description: 'The person, of the agency.' })
  personId!: string

  @Field(() => Int, { nullable: true, description: 'The version you looked at: refused where the case has moved on.' })
  expectedVersion?: number | null

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

export const ChangeHolderResult = createUnionType({
  name: 'ChangeHolderResult',
  description: 'The entry that says so, or why nothing was changed.',
  types: () => [EventRecorded, InvalidInput, VersionConflict] as const,
})

@Resolver()
export class HolderResolver {
  @May('record')
  @Mutation(() => ChangeHolderResult, {
    description:
      'Puts somebody else of the agency into a role on one case: what it owes there is theirs from then on. Who holds the role elsewhere stays as it is.',
  })
  async changeHolder(
    @Arg('input', () => ChangeHolderInput, { description: 'Which role on which case, and who.' })
    input: ChangeHolderInput,
    @Ctx() context: Context,
  ): Promise<typeof ChangeHolderResult> {
    const { personId: callerId, agencyId } = context.signedIn()
    const fault = faultOfTexts({ ...input, caseId: '', personId: '' })
    if (fault !== null) return fault
    const [caseId, personKey] = [keyOf('Case', agencyId, input.caseId), keyOf('Person', agencyId, input.personId)]
    if (caseId === null) return noCase()
    if (personKey === null) return new InvalidInput('personId', 'Nobody here has this id.')
    const command = commandOf('changeHolder', callerId, input)
    const answer = await onceMore(() =>
      context.write((tx) => changeHolder(tx, context.rulebook, { ...input, caseId, personKey }, command)),
    )
    if (answer instanceof InvalidInput) return answer
    if (answer.kind === 'conflict') return new VersionConflict(answer.currentVersion)
    if (answer.kind === 'recorded') return new EventRecorded(answer.caseId, answer.seqs)
    throw new Error(`Changing a holder was answered by ${answer.kind}.`)
  }
}
