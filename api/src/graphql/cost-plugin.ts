/** Refuses what costs too much, itself or with what its caller asked before, before anything of it is read; tells with every answer what it cost. */
import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Context } from './context.ts'
import { costIn } from './cost.ts'
import type { FairShare, Refused } from './fair-share.ts'
import { type Limits, tooMuch } from './limits.ts'

export function limitCost(schema: GraphQLSchema, limits: Limits, share: FairShare | null): ApolloServerPlugin<Context> {
  const costOf = costIn(schema)
  return {
    requestDidStart: async ({ request }) => {
      let cost: number | null = null
      return {
        didResolveOperation: async ({ document, operation, contextValue: { caller } }) => {
          // Which of several operations is meant was not said: running the query will say so.
          if (!operation) return
          cost = costOf({ document, operation, variables: request.variables ?? {} })
          if (cost !== null && cost > limits.cost) throw tooCostly(cost, limits.cost)
          const refused = caller === undefined ? null : await share?.costs(caller, cost ?? 1)
          if (refused) throw costlyTogether(refused)
        },
        willSendResponse: async ({ response: { body } }) => {
          if (cost === null || cost === Number.POSITIVE_INFINITY || body.kind !== 'single') return
          body.singleResult.extensions = { ...body.singleResult.extensions, cost }
        },
      }
    },
  }
}

function costlyTogether({ most, waitMs }: Refused): GraphQLError {
  const seconds = Math.ceil(waitMs / 1000)
  const sentence = `With this you would have asked for more than ${most} points within a minute, which is the most. Ask for less, or again in ${seconds} s; see "retry-after".`
  const http = { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) }
  return new GraphQLError(sentence, { extensions: { code: 'RATE_LIMITED', http } })
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
