/** Says what a contract takes away from those who build on the last released one without having been deprecated in it. */
import {
  BreakingChangeType,
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/** One sentence a break; none: the contract may be released. */
export function untoldRemovals(released: string, present: string): readonly string[] {
  const [before, after] = [buildSchema(released), buildSchema(present)]
  return findBreakingChanges(before, after)
    .filter(({ type, description }) => !(removals.has(type) && wasDeprecated(before, description)))
    .map(({ description }) => description)
}

const removals: ReadonlySet<string> = new Set([
  BreakingChangeType.FIELD_REMOVED,
  BreakingChangeType.ARG_REMOVED,
  BreakingChangeType.VALUE_REMOVED_FROM_ENUM,
])

/** What was removed is named in the sentence: "Case.title was removed.", "OPEN was removed from enum type State.". */
function wasDeprecated(before: GraphQLSchema, description: string): boolean {
  const [, value, ofEnum] = /^(\w+) was removed from enum type (\w+)\.$/.exec(description) ?? []
  if (value !== undefined) {
    const type = before.getType(ofEnum!)
    return isEnumType(type) && type.getValue(value)?.deprecationReason != null
  }
  const [, typeName, fieldName, argument] = /^(\w+)\.(\w+)(?: arg (\w+))? was removed\.$/.exec(description) ?? []
  const type = typeName === undefined ? undefined : before.getType(typeName)
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return false
  const field = type.getFields()[fieldName!]
  if (argument === undefined) return field?.deprecationReason != null
  return 'args' in field! && field.args.find(({ name }) => name === argument)?.deprecationReason != null
}
