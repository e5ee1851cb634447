/** Turns a type of the schema into the lines of a list: its fields, its values, or the types it may be. */
import {
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql'

export interface Entry {
  readonly name: string
  /** The arguments as they are written, in brackets; empty where it takes none. */
  readonly takes: string
  readonly gives: GraphQLInputType | GraphQLOutputType | null
  readonly description: string
  /** Why it should be used no more; empty: it may be. */
  readonly deprecated: string
}

export function entriesOf(type: GraphQLNamedType): readonly Entry[] {
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).map((field) => ({
      ...told(field),
      takes: bracketed(field.args.map((each) => `${each.name}: ${each.type}`)),
      gives: field.type,
    }))
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => ({ ...told(field), takes: '', gives: field.type }))
  if (isEnumType(type)) return type.getValues().map((value) => ({ ...told(value), takes: '', gives: null }))
  if (isUnionType(type)) return type.getTypes().map((each) => ({ ...told(each), takes: '', gives: each }))
  return []
}

interface Described {
  readonly name: string
  readonly description?: string | null | undefined
  readonly deprecationReason?: string | null | undefined
}

function told({ name, description, deprecationReason }: Described) {
  return { name, description: description ?? '', deprecated: deprecationReason ?? '' }
}

function bracketed(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `(${parts.join(', ')})`
}
