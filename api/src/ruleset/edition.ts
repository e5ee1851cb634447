/** A published edition of a ruleset: its text, its machines and the language version they were made under. */
import type { Machine } from '@casewright/dsl'
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType } from 'type-graphql'
import { Node } from '../graphql/node.ts'
import { DateScalar } from '../graphql/scalars.ts'

@ObjectType({
  implements: Node,
  description:
    'A published, immutable state of a ruleset. Every agency may adopt it, but what is published in a sandbox stays there.',
})
@Entity({ tableName: 'edition' })
export class Edition {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  key!: string

  @Field(() => String, { description: 'The name of the ruleset.' })
  @Property({ type: 'text' })
  ruleset!: string

  @Field(() => String, { description: 'What people call it.' })
  @Property({ type: 'text' })
  title!: string

  @Field(() => DateScalar, {
    description: 'Cases opened from this date on run by it, until a later edition is in force.',
  })
  @Property({ type: 'date', fieldName: 'in_force_from' })
  inForceFrom!: string

  @Field(() => String, { description: 'The rule text as published.' })
  @Property({ type: 'text' })
  text!: string

  @Field(() => String, { description: 'The file it was read from, below the folder of rulesets.' })
  @Property({ type: 'text', fieldName: 'file_name' })
  fileName!: string

  @Property({ type: 'integer', fieldName: 'language_version' })
  languageVersion!: number

  /** The agency whose people published it; null for what came as a file. */
  @Property({ type: 'uuid', fieldName: 'owner_agency_id', nullable: true })
  ownerKey: string | null = null

  /** The sandbox that it was published in and that alone sees it; null for what every agency sees. */
  @Property({ type: 'uuid', fieldName: 'sandbox_agency_id', nullable: true })
  sandboxKey: string | null = null

  /** One machine a procedure, in the order of the file. */
  @Property({ type: 'json' })
  machines!: readonly Machine[]
}
