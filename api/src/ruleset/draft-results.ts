/** What writing, approving and publishing a draft may answer. */
import { createUnionType, Field, ObjectType } from 'type-graphql'
import { VersionConflict } from '../case/case-results.ts'
import { InvalidInput } from '../graphql/results.ts'
import { Diagnostic } from './report.ts'

@ObjectType({ description: 'The draft is as you asked.' })
export class DraftSaved {
  readonly kind = 'saved'
  constructor(readonly draftKey: string) {}
}

@ObjectType({ description: 'An edition was made of the draft.' })
export class EditionPublished {
  readonly kind = 'made'
  constructor(
    readonly draftKey: string,
    readonly editionKey: string,
  ) {}
}

@ObjectType({ description: 'It may not be done with this draft, or not by you; nothing was changed.' })
export class DraftRefused {
  readonly kind = 'refused'

  @Field(() => String, { description: 'Why, as a word for programs: AUTHOR, STATE, SKETCH, NOT_OWNED, EXISTS.' })
  code: string

  @Field(() => String, { description: 'Why, and what to do, for people.' })
  message: string

  constructor(code: string, message: string) {
    this.code = code
    this.message = message
  }
}

@ObjectType({ description: 'The text has errors; nothing was published.' })
export class RulesRejected {
  readonly kind = 'rejected'

  @Field(() => String, { description: 'How many errors, and what to do.' })
  message: string

  @Field(() => [Diagnostic], { description: 'The errors, in the order of the text.' })
  diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.length === 1 ? 'an error' : `${diagnostics.length} errors`
    this.message = `The text has ${errors}: mend it, and have it approved again.`
    this.diagnostics = diagnostics
  }
}

export const DraftResult = createUnionType({
  name: 'DraftResult',
  description: 'The draft as it is then, or why it is not.',
  types: () => [DraftSaved, VersionConflict, DraftRefused, InvalidInput] as const,
})

export const PublishEditionResult = createUnionType({
  name: 'PublishEditionResult',
  description: 'The edition, or why there is none.',
  types: () => [EditionPublished, RulesRejected, DraftRefused, InvalidInput] as const,
})
