/** The contact details that an edition has, given out by a rule or not, read from the published text. */
import { Field, ObjectType } from 'type-graphql'
import { Clause } from '../graphql/results.ts'
import type { Edition } from './edition.ts'
import { modelOf } from './edition-model.ts'
import type { Rulebook } from './rulebook.ts'

@ObjectType({ description: 'Where somebody can turn.' })
export class Contact {
  @Field(() => String, { description: 'Its name in the rules.' })
  name!: string

  @Field(() => String, { description: 'Who it is and how to reach them.' })
  text!: string

  @Field(() => Clause, { description: 'The words it stands on.' })
  clause!: Clause
}

/** Its own and those of its base, in the order of the text. */
export function contactsOf(edition: Edition, rulebook: Rulebook): readonly Contact[] {
  return modelOf(edition, rulebook).contacts.map((contact) => Object.assign(new Contact(), contact))
}
