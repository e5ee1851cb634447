/** Writes the schema that the resolvers make to schema.graphql, which is reviewed as a contract. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { schemaText } from './graphql/schema-text.ts'

writeFileSync(fileURLToPath(new URL('./schema.graphql', import.meta.url)), schemaText())
