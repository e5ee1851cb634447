/** The pledges of an edition: what its source promises and nothing enforces, read from the published text. */
import { Field, ObjectType } from 'type-graphql'
import { Clause } from '../graphql/results.ts'
import type { Edition } from './edition.ts'
import { modelOf } from './edition-model.ts'
import type { Rulebook } from './rulebook.ts'

@ObjectType({ description: 'A commitment with nothing to enforce, kept in the words of its source.' })
export class Pledge {
  @Field(() => String, { description: 'Its name in the rules.' })
  name!: string

  @Field(() => Clause, { description: 'The words it stands on.' })
  clause!: Clause
}

/** Its own and those of its base, in the order of the text; a pledge has no clock, so no machine keeps it. */
export function pledgesOf(edition: Edition, rulebook: Rulebook): readonly Pledge[] {
  return modelOf(edition, rulebook).pledges.map((pledge) => Object.assign(new Pledge(), pledge))
}
