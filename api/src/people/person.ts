/** A person of an agency: whose name the log's ids stand for. */
import 'reflect-metadata'
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy'
import { Field, ObjectType } from 'type-graphql'
import { Node } from '../graphql/node.ts'
import type { Access } from './access.ts'
import { AccessType } from './access-types.ts'

@ObjectType({ implements: Node, description: 'Somebody who works for an agency, or acts towards it.' })
@Entity({ tableName: 'person' })
export class Person {
  @PrimaryKey({ type: 'uuid', fieldName: 'agency_id' })
  agencyId!: string

  // The key inside the agency; the id that GraphQL shows is made of both.
  @PrimaryKey({ type: 'uuid', fieldName: 'id' })
  key!: string

  @Field(() => String, { description: 'The name, for people.' })
  @Property({ type: 'text' })
  name!: string

  @Field(() => String, { description: 'The address, unique in the agency.' })
  @Property({ type: 'text' })
  email!: string

  @Field(() => [AccessType], { description: 'What they are here.' })
  @Property({ type: 'array', fieldName: 'access_kinds' })
  access: Access[] = ['case_worker']

  /** Null: they have not left. */
  @Property({ type: 'datetime', fieldName: 'left_at', nullable: true })
  leftAt: Date | null = null

  @Property({ type: 'uuid', fieldName: 'manager_id', nullable: true })
  managerKey: string | null = null
}
