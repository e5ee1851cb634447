/** Refuses a document that is over a limit before it is held against the rules of GraphQL, which take the longer the more there is of it. */
import { type DocumentNode, type GraphQLFormattedError, type GraphQLSchema, parse, validate } from 'graphql'
import type { FormatError } from './format-error.ts'
import { limitRules } from './limit-rules.ts'
import type { Limits } from './limits.ts'

/** What is wrong with the text of a query; null where it is within the limits, or where others will say better. */
export type RefuseEarly = (query: unknown) => readonly GraphQLFormattedError[] | null

export function refusingEarly(schema: GraphQLSchema, limits: Limits, format: FormatError): RefuseEarly {
  const rules = [...limitRules(limits)]
  const fine = new Set<string>()
  return (query) => {
    if (typeof query !== 'string' || fine.has(query)) return null
    const document = parsed(query, limits)
    if (document === null) return null
    const faults = validate(schema, document, rules)
    if (faults.length > 0) return faults.map((fault) => format(fault.toJSON(), fault))
    if (fine.size >= mostKept) fine.clear()
    if (query.length <= longestKept) fine.add(query)
    return null
  }
}

// Programs ask the same few things; whoever never does is looked at twice.
const mostKept = 1000
const longestKept = 10_000

/** Null where it is none, or too long: the server's own reading says so. */
function parsed(query: string, { tokens }: Limits): DocumentNode | null {
  try {
    return parse(query, { maxTokens: tokens, noLocation: true })
  } catch {
    return null
  }
}
