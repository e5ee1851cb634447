/** An agency, and which rulesets it works by. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType } from 'type-graphql'
import { Node } from '../graphql/node.ts'
import { DateScalar } from '../graphql/scalars.ts'

@ObjectType({
  implements: Node,
  description: 'A body that works with children and families, walled off from every other.',
})
@Entity({ tableName: 'agency' })
export class Agency {
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  key!: string

  @Field(() => String, { description: 'The name, for people.' })
  @Property({ type: 'text' })
  name!: string

  /** Made with the embedded database, for trying things out. */
  @Property({ type: 'boolean' })
  demonstration = false
}

@ObjectType({ description: 'A ruleset in use at an agency, from a date on.' })
export class AdoptedRuleset {
  @Field(() => String, { description: 'The name of the ruleset.' })
  ruleset!: string

  @Field(() => DateScalar, { description: 'Cases opened from this date on run by it.' })
  fromOn!: string

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first date of which this no longer holds: another row of the ruleset does, or its use has ended.',
  })
  untilOn!: string | null

  editionKey!: string | null
}

/** A person in a role, in the words of the rules. */
@Entity({ tableName: 'role_holder' })
export class HeldRole {
  @PrimaryKey({ type: 'uuid', fieldName: 'agency_id' })
  agencyId!: string

  @PrimaryKey({ type: 'text' })
  role!: string

  @PrimaryKey({ type: 'uuid', fieldName: 'person_id' })
  personKey!: string
}
