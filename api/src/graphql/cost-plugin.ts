/** Refuses what costs too much before anything of it is read; tells with every answer what it cost. */
import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import { costIn } from './cost.ts'
import { type Limits, tooMuch } from './limits.ts'

export function limitCost(schema: GraphQLSchema, limits: Limits): ApolloServerPlugin {
  const costOf = costIn(schema)
  return {
    requestDidStart: async ({ request }) => {
      let cost: number | null = null
      return {
        didResolveOperation: async ({ document, operation }) => {
          // Which of several operations is meant was not said: running the query will say so.
          if (!operation) return
          cost = costOf({ document, operation, variables: request.variables ?? {} })
          if (cost !== null && cost > limits.cost) throw tooCostly(cost, limits.cost)
        },
        willSendResponse: async ({ response: { body } }) => {
          if (cost === null || cost === Number.POSITIVE_INFINITY || body.kind !== 'single') return
          body.singleResult.extensions = { ...body.singleResult.extensions, cost }
        },
      }
    },
  }
}

export function tooCostly(cost: number, most: number) {
  const asked = cost === Number.POSITIVE_INFINITY ? null : cost
  const sentence = `This query costs ${asked ?? 'far more than'} ${asked === null ? most : `points; the most is ${most}`}.`
  return tooMuch(
    'cost',
    most,
    asked,
    `${sentence} Ask for smaller pages ("first"), fewer lists within lists, or fewer fields.`,
  )
}
