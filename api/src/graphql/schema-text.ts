/** The schema as text, always the same for the same resolvers. */
import { lexicographicSortSchema, printSchema } from 'graphql'
import { buildApiSchema } from './schema.ts'

export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(buildApiSchema()))}\n`
}
