/** Whatever has an id that names it alone: an interface for those who keep ids and ask again. */
import { Field, ID, InterfaceType } from 'type-graphql'

@InterfaceType({ description: 'Anything with an id that names it among everything there is.' })
export abstract class Node {
  @Field(() => ID, { description: 'Names it; keep it as it is, for what it is made of may change.' })
  id!: string
}
