/** Turns what a subscriber sends into what to run, within the limits that hold over HTTP, or into what is wrong with it. */
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import { costIn, dearFrom } from '../graphql/cost.ts'
import { tooCostly } from '../graphql/cost-plugin.ts'
import { limitRules } from '../graphql/limit-rules.ts'
import type { Limits } from '../graphql/limits.ts'

export interface Asking {
  readonly schema: GraphQLSchema
  readonly limits: Limits
}

export interface Prepared extends ExecutionArgs {
  /** Of each answer, in points. */
  readonly cost: number
}

export type Prepare = (payload: SubscribePayload) => Prepared | readonly GraphQLError[]

export function prepareWith({ schema, limits }: Asking): Prepare {
  const within = [...limitRules(limits)]
  const costOf = costIn(schema)
  // What is told of each change is told at once, with whatever else is answered.
  const most = Math.min(limits.cost, dearFrom - 1)
  return ({ query, operationName, variables }) => {
    const document = parsed(query, limits)
    if (document instanceof GraphQLError) return [withCode(document, 'GRAPHQL_PARSE_FAILED')]
    // The limits first: the other rules take the longer the more there is.
    const beyond = validate(schema, document, within)
    const faults = beyond.length > 0 ? beyond : validate(schema, document, specifiedRules)
    if (faults.length > 0) return faults.map((fault) => withCode(fault, 'GRAPHQL_VALIDATION_FAILED'))
    const operation = getOperationAST(document, operationName)
    if (operation?.operation !== 'subscription') return [onlySubscriptions()]
    const cost = costOf({ document, operation, variables: variables ?? {} })
    if (cost !== null && cost > most) return [tooCostly(cost, most)]
    return {
      ...{ schema, document, cost: cost ?? 1 },
      ...{ operationName: operationName ?? null, variableValues: variables ?? null },
    }
  }
}

function parsed(query: string, limits: Limits): DocumentNode | GraphQLError {
  try {
    return parse(query, { maxTokens: limits.tokens })
  } catch (error) {
    return error as GraphQLError
  }
}

function withCode(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions.code === undefined) error.extensions.code = code
  return error
}

function onlySubscriptions(): GraphQLError {
  const message = 'Subscriptions alone come this way. Send queries and mutations over HTTP.'
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } })
}
