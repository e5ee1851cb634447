/** Refuses a document that is over a limit before it is held against the rules of GraphQL, which take the longer the more there is of it, and before it is looked up who asks. */
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { costIn } from './cost.ts'
import { tooCostly } from './cost-plugin.ts'
import type { FormatError } from './format-error.ts'
import { limitRules } from './limit-rules.ts'
import type { Limits } from './limits.ts'

/** What is wrong with a request as it came; null where it is within the limits, or where others will say better. */
export type RefuseEarly = (request: unknown) => readonly GraphQLFormattedError[] | null

export function refusingEarly(schema: GraphQLSchema, limits: Limits, format: FormatError): RefuseEarly {
  const rules = [...limitRules(limits)]
  const costOf = costIn(schema)
  // Programs ask the same few things; whoever never does is looked at twice.
  const within = new LRUCache<string, DocumentNode>({ max: 1000 })
  const told = (faults: readonly GraphQLError[]) => faults.map((fault) => format(fault.toJSON(), fault))
  return (request) => {
    const { query, operationName, variables } = (request ?? {}) as Readonly<Record<string, unknown>>
    if (typeof query !== 'string') return null
    const known = within.get(query)
    const document = known ?? parsed(query, limits)
    if (document === null) return null
    if (known === undefined) {
      const faults = validate(schema, document, rules)
      if (faults.length > 0) return told(faults)
      if (query.length <= longestKept) within.set(query, document)
    }
    const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : null)
    if (!operation) return null
    const cost = costOf({ document, operation, variables: variablesIn(variables) })
    return cost !== null && cost > limits.cost ? told([tooCostly(cost, limits.cost)]) : null
  }
}

const longestKept = 10_000

/** Null where it is none, or too long: the server's own reading says so. */
function parsed(query: string, { tokens }: Limits): DocumentNode | null {
  try {
    return parse(query, { maxTokens: tokens, noLocation: true })
  } catch {
    return null
  }
}

/** In an address they are a text; what is no object fits nothing, and is refused when it is read. */
function variablesIn(given: unknown): Readonly<Record<string, unknown>> {
  try {
    const variables = typeof given === 'string' ? JSON.parse(given) : given
    return typeof variables === 'object' && variables !== null ? variables : {}
  } catch {
    return {}
  }
}
