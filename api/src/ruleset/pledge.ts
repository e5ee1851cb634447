/** The pledges of an edition: what its source promises and nothing enforces, read from the published text. */
import { compile } from '@casewright/dsl'
import { Field, ObjectType } from 'type-graphql'
import { Clause } from '../graphql/results.ts'
import type { Edition } from './edition.ts'
import { libraryOf } from './library.ts'
import type { Rulebook } from './rulebook.ts'

@ObjectType({ description: 'A commitment with nothing to enforce, kept in the words of its source.' })
export class Pledge {
  @Field(() => String, { description: 'Its name in the rules.' })
  name!: string

  @Field(() => Clause, { description: 'The words it stands on.' })
  clause!: Clause
}

/** Editions never change, so neither does what one pledges. */
const known = new WeakMap<Edition, readonly Pledge[]>()

/** Its own and those of its base, in the order of the text; a pledge has no clock, so no machine keeps it. */
export function pledgesOf(edition: Edition, { editions, calendars }: Rulebook): readonly Pledge[] {
  const before = known.get(edition)
  if (before !== undefined) return before
  const { base } = libraryOf(editions(), calendars)
  // Without a calendar nothing is proved again that was proved when it was published.
  const { model } = compile({ name: edition.fileName, text: edition.text }, { base })
  const pledges = model.pledges.map((pledge) => Object.assign(new Pledge(), pledge))
  known.set(edition, pledges)
  return pledges
}
