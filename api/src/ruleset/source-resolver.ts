/** The words of the sources over GraphQL, to be set beside the rules that were made of them. */
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql'
import type { Context } from '../graphql/context.ts'
import { May } from '../people/permit.ts'

@ObjectType({ description: 'A document that rules quote.' })
export class SourceDocument {
  @Field(() => String, { description: 'What the rules call it: source "…".' })
  name!: string

  @Field(() => String, { description: 'Its words, a paragraph a line.' })
  text!: string
}

@Resolver(() => SourceDocument)
export class SourceResolver {
  @May('read')
  @Query(() => [SourceDocument], { description: 'The source documents whose words are kept here.' })
  sourceDocuments(@Ctx() { rulebook }: Context): readonly SourceDocument[] {
    const { names, text } = rulebook.documents
    return names.map((name) => ({ name, text: text(name) ?? '' }))
  }
}
