/** Has resolvers that are given the object and the context, and nothing else, called without the library's wrappers: a page of a list calls hundreds. */
import type { GraphQLObjectType, GraphQLSchema } from 'graphql'
import { getMetadataStorage } from 'type-graphql'

type Method = (...given: readonly unknown[]) => unknown

/** Changes the schema it is given. Whatever takes arguments, or is guarded at a root, stays as it is. */
export function callDirectly(schema: GraphQLSchema): GraphQLSchema {
  const { fieldResolvers, objectTypes } = getMetadataStorage()
  const names = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]))
  const instances = new Map<object, Readonly<Record<string, Method>>>()
  for (const { kind, target, methodName, schemaName, getObjectType, params = [], middlewares = [] } of fieldResolvers) {
    const name = names.get(getObjectType?.())
    const given = params.toSorted((one, other) => one.index - other.index)
    const takes = given.map((each) => ('propertyName' in each && each.propertyName ? 'a part' : each.kind)).join(' ')
    if (kind !== 'external' || name === undefined || middlewares.length > 0) continue
    const field = (schema.getType(name) as GraphQLObjectType | undefined)?.getFields()[schemaName]
    if (field?.resolve === undefined || (takes !== 'root' && takes !== 'root context')) continue
    const of = instances.get(target) ?? (Reflect.construct(target, []) as Readonly<Record<string, Method>>)
    instances.set(target, of)
    const method = of[methodName]!.bind(of)
    field.resolve = takes === 'root' ? (root) => method(root) : (root, _, context) => method(root, context)
  }
  return schema
}
