/** A file as the API gives it out. */
import { Field, Int, ObjectType } from 'type-graphql'
import { notShown } from '../keeping/not-shown.ts'

@ObjectType({ description: 'A file of records.' })
export class ExportFile {
  @Field(() => String, { description: 'A name to keep it under; it names nobody.' })
  name!: string

  @Field(() => String, { description: 'What kind of file it is: "text/csv".' })
  mediaType!: string

  @Field(() => Int, { description: 'How many cases are in it.' })
  cases!: number

  @Field(() => [String], { description: notShown })
  notShown!: readonly string[]

  @Field(() => String, { description: 'What stands in it.' })
  content!: string
}
