/** Says what a request costs, or that it is over a limit: before it is held against the rules of GraphQL, which take the longer the more there is of it, and before it is looked up who asks. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { costIn } from './cost.ts'
import { tooCostly } from './cost-plugin.ts'
import { type FormatError, isTokenLimit, tokenLimit } from './format-error.ts'
import { longListIn, tooMany } from './limit-inputs.ts'
import { limitRules } from './limit-rules.ts'
import type { Limits } from './limits.ts'

export interface WeighedBy {
  readonly schema: GraphQLSchema
  readonly limits: Limits
  readonly format: FormatError
}

export interface Weighed {
  /** What is wrong with it; null where it is within the limits, or where others will say better. */
  readonly errors: readonly GraphQLFormattedError[] | null
  /** In points: 0 where it is refused, 1 where it cannot be told. */
  readonly cost: number
}

/** A request as it came. */
export type Weigh = (request: unknown) => Weighed

export function weighing({ schema, limits, format }: WeighedBy): Weigh {
  const rules = [...limitRules(limits)]
  const costOf = costIn(schema)
  // Programs ask the same few things; whoever never does is looked at twice.
  const within = new LRUCache<string, DocumentNode>({ max: 1000 })
  const refused = (faults: readonly GraphQLError[]): Weighed => ({
    errors: faults.map((fault) => format(fault.toJSON(), fault)),
    cost: 0,
  })
  return (request) => {
    const { query, operationName, variables } = (request ?? {}) as Readonly<Record<string, unknown>>
    if (typeof query !== 'string') return unknown
    const known = within.get(query)
    const document = known ?? parsed(query, limits)
    if (document instanceof GraphQLError) return isTokenLimit(document) ? refused([tokenLimit(limits.tokens)]) : unknown
    if (known === undefined) {
      const faults = validate(schema, document, rules)
      if (faults.length > 0) return refused(faults)
      if (query.length <= longestKept) within.set(query, document)
    }
    const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : null)
    if (!operation) return unknown
    const given = variablesIn(variables)
    const tooLong = longListIn(given, limits.listItems)
    if (tooLong !== null) return refused([tooMany(tooLong.path, tooLong.items, limits.listItems)])
    const cost = costOf({ document, operation, variables: given })
    if (cost !== null && cost > limits.cost) return refused([tooCostly(cost, limits.cost)])
    return { errors: null, cost: cost ?? 1 }
  }
}

const unknown: Weighed = { errors: null, cost: 1 }
const longestKept = 10_000

/** What is wrong with it otherwise is said by the server's own reading. */
function parsed(query: string, { tokens }: Limits): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: tokens, noLocation: true })
  } catch (error) {
    return error as GraphQLError
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
