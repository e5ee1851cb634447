/** Drafts over GraphQL: written, approved by a second person, published. */
import { compile } from '@casewright/dsl'
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { globalIdOf, keyOf } from '../graphql/global-id.ts'
import { May } from '../people/permit.ts'
import { Person } from '../people/person.ts'
import { Draft, DraftState, findDraft, listDrafts } from './draft.ts'
import { moveFromInput, publishFromInput, saveFromInput } from './draft-commands.ts'
import { MoveDraftInput, PublishEditionInput, SaveDraftInput } from './draft-inputs.ts'
import { DraftResult, DraftSaved, EditionPublished, PublishEditionResult } from './draft-results.ts'
import { Edition } from './edition.ts'
import { freshRulebook } from './fresh-rulebook.ts'
import { libraryOf } from './library.ts'
import { ReadBackSection, readBackOf } from './read-back.ts'
import { RulesReport, reportOf } from './report.ts'

@Resolver(() => Draft)
export class DraftResolver {
  @May('read')
  @Query(() => [Draft], { description: 'Drafts of the agency, what was changed last first.' })
  drafts(
    @Arg('state', () => DraftState, { nullable: true, description: 'Only those that have come so far.' })
    state: DraftState | null,
    @Ctx() { read }: Context,
  ): Promise<Draft[]> {
    return read((tx) => listDrafts(tx, state ?? null))
  }

  @May('read')
  @Query(() => Draft, { nullable: true, description: 'One draft; null where this agency has none of this id.' })
  async draft(
    @Arg('id', () => ID, { description: 'The draft.' }) id: string,
    @Ctx() { read, signedIn }: Context,
  ): Promise<Draft | null> {
    const key = keyOf('Draft', signedIn().agencyId, id)
    return key === null ? null : read((tx) => findDraft(tx, key))
  }

  @May('draft')
  @Mutation(() => DraftResult, {
    description: 'Keeps a rule text as a draft. Where somebody changed it since you read it, nothing is stored.',
  })
  saveDraft(
    @Arg('input', () => SaveDraftInput, { description: 'The text.' }) input: SaveDraftInput,
    @Ctx() context: Context,
  ): Promise<typeof DraftResult> {
    return saveFromInput(context, input)
  }

  @May('draft')
  @Mutation(() => DraftResult, { description: 'Puts a finished draft before a second person.' })
  submitDraft(
    @Arg('input', () => MoveDraftInput, { description: 'Which.' }) input: MoveDraftInput,
    @Ctx() context: Context,
  ): Promise<typeof DraftResult> {
    return moveFromInput(context, DraftState.SUBMITTED, input)
  }

  @May('publish')
  @Mutation(() => DraftResult, { description: 'Approves a draft as read; never by somebody who wrote in it.' })
  approveDraft(
    @Arg('input', () => MoveDraftInput, { description: 'Which.' }) input: MoveDraftInput,
    @Ctx() context: Context,
  ): Promise<typeof DraftResult> {
    return moveFromInput(context, DraftState.APPROVED, input)
  }

  @May('draft')
  @Mutation(() => DraftResult, { description: 'Gives a draft up.' })
  withdrawDraft(
    @Arg('input', () => MoveDraftInput, { description: 'Which.' }) input: MoveDraftInput,
    @Ctx() context: Context,
  ): Promise<typeof DraftResult> {
    return moveFromInput(context, DraftState.WITHDRAWN, input)
  }

  @May('publish')
  @Mutation(() => PublishEditionResult, {
    description:
      'Makes an edition of an approved draft, in force from the date in its text; a date to come schedules it. ' +
      'An edition never changes.',
  })
  publishEdition(
    @Arg('input', () => PublishEditionInput, { description: 'Which.' }) input: PublishEditionInput,
    @Ctx() context: Context,
  ): Promise<typeof PublishEditionResult> {
    return publishFromInput(context, input)
  }

  @FieldResolver(() => ID, { description: 'Names the draft and its agency.' })
  id(@Root() { key }: Draft, @Ctx() { signedIn }: Context): string {
    return globalIdOf('Draft', signedIn().agencyId, key)
  }

  @FieldResolver(() => [Person], { description: 'Everybody who wrote in it, who began it first.' })
  async authors(@Root() { authorKeys }: Draft, @Ctx() { loaders }: Context): Promise<Person[]> {
    const people = await loaders().person.loadMany(authorKeys)
    return people.filter((each): each is Person => each instanceof Person)
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who saved the text as it stands; null where that was before it was kept.',
  })
  savedBy(@Root() { saverKey }: Draft, @Ctx() { loaders }: Context): Promise<Person | null> | null {
    return saverKey === null ? null : loaders().person.load(saverKey)
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The second person, who approved it.' })
  approvedBy(@Root() { approverKey }: Draft, @Ctx() { loaders }: Context): Promise<Person | null> | null {
    return approverKey === null ? null : loaders().person.load(approverKey)
  }

  @FieldResolver(() => Edition, { nullable: true, description: 'The edition made of it.' })
  async edition(@Root() { editionKey }: Draft, @Ctx() context: Context): Promise<Edition | null> {
    return editionKey === null ? null : (await freshRulebook(context)).edition(editionKey)
  }

  @FieldResolver(() => RulesReport, { description: 'What the language says of the text.' })
  report(@Root() draft: Draft, @Ctx() context: Context): RulesReport {
    return reportOf(compiledDraft(draft, context))
  }

  @FieldResolver(() => [ReadBackSection], {
    description: 'What the text means in plain English, for the second person; empty while it has errors.',
  })
  readBack(@Root() draft: Draft, @Ctx() context: Context): readonly ReadBackSection[] {
    return readBackOf(compiledDraft(draft, context))
  }
}

@Resolver(() => DraftSaved)
export class DraftSavedResolver {
  @FieldResolver(() => Draft, { description: 'The draft as it stands now.' })
  async draft(@Root() { draftKey }: DraftSaved, @Ctx() { read }: Context): Promise<Draft> {
    return (await read((tx) => findDraft(tx, draftKey)))!
  }
}

@Resolver(() => EditionPublished)
export class EditionPublishedResolver {
  @FieldResolver(() => Edition, { description: 'The edition.' })
  edition(@Root() { editionKey }: EditionPublished, @Ctx() { rulebook }: Context): Edition {
    return rulebook.edition(editionKey)!
  }

  @FieldResolver(() => Draft, { description: 'The draft it was made of.' })
  async draft(@Root() { draftKey }: EditionPublished, @Ctx() { read }: Context): Promise<Draft> {
    return (await read((tx) => findDraft(tx, draftKey)))!
  }
}

function compiledDraft({ text }: Draft, { rulebook }: Context) {
  return compile({ name: 'draft.rules', text }, libraryOf(rulebook.editions(), rulebook))
}
