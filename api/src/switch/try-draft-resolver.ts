/** Trying out a draft over GraphQL: begun here, and seen on the draft. */
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { keyOf } from '../graphql/global-id.ts'
import { InvalidInput } from '../graphql/results.ts'
import { May } from '../people/permit.ts'
import { Draft } from '../ruleset/draft.ts'
import { freshRulebook } from '../ruleset/fresh-rulebook.ts'
import { once } from '../ruleset/once.ts'
import { findTried } from './read-preview.ts'
import { SwitchPreview } from './switch-preview.ts'
import { resultOf, SwitchRulesetResult } from './switch-resolver.ts'
import { tryDraft } from './try-draft.ts'

@InputType({ description: 'Which draft to try out.' })
class TryDraftInput {
  @Field(() => ID, { description: 'The draft, as it stands.' })
  draftId!: string

  @Field(() => String, { description: 'A key of your own: sent again with the same input it does nothing twice.' })
  idempotencyKey!: string
}

@Resolver(() => Draft)
export class TriedDraftResolver {
  @May('draft')
  @Mutation(() => SwitchRulesetResult, {
    description:
      'Tries out what a draft would do to the live cases of its ruleset, were it in force today. They are counted in the ' +
      'background; ask for the draft to see how far that is. Nothing is written to them, and no switch can be made of it.',
  })
  async tryDraft(
    @Arg('input', () => TryDraftInput, { description: 'Which.' }) input: TryDraftInput,
    @Ctx() context: Context,
  ): Promise<typeof SwitchRulesetResult> {
    const draftKey = keyOf('Draft', context.signedIn().agencyId, input.draftId)
    if (draftKey === null) return new InvalidInput('draftId', 'No draft here has this id.')
    await freshRulebook(context)
    const answer = await once(context, 'tryDraft', input, (tx, personId) =>
      tryDraft(tx, context.rulebook, draftKey, personId),
    )
    return resultOf(context, answer)
  }

  @FieldResolver(() => SwitchPreview, {
    nullable: true,
    description: 'What it would do to live cases; null: its text, as it stands, has not been tried out.',
  })
  async tried(@Root() { key, text }: Draft, @Ctx() { read, signedIn }: Context): Promise<SwitchPreview | null> {
    return signedIn().inspects ? null : read((tx) => findTried(tx, key, text))
  }
}
