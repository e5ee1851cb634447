/** An agency, and which rulesets it works by. */
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType } from 'type-graphql'
import { DateScalar } from '../graphql/scalars.ts'

@ObjectType({ description: 'A body that works with children and families, walled off from every other.' })
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

@ObjectType({ description: 'A ruleset in use at an agency.' })
@Entity({ tableName: 'adopted_ruleset' })
export class AdoptedRuleset {
  @PrimaryKey({ type: 'uuid', fieldName: 'agency_id' })
  agencyId!: string

  @Field(() => String, { description: 'The name of the ruleset.' })
  @PrimaryKey({ type: 'text' })
  ruleset!: string

  @Field(() => DateScalar, { description: 'Cases opened from this date on run by it.' })
  @Property({ type: 'date', fieldName: 'from_on' })
  fromOn!: string
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
