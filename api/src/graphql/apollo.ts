/** Turns the schema into a server of GraphQL over HTTP, with a limit on all that may be asked for. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import type { Context } from './context.ts'
import { limitCost } from './cost-plugin.ts'
import type { FormatError } from './format-error.ts'
import { limitRules } from './limit-rules.ts'
import type { Limits } from './limits.ts'
import { plainStatus } from './plain-status.ts'
import { traceRequests } from './trace-requests.ts'

export interface ApolloSettings {
  /** Whether the schema may be asked for over GraphQL; the text of it is in the repository in any case. */
  readonly introspection: boolean
  /** Whether several requests may come as one. */
  readonly batching: boolean
  readonly limits: Limits
}

export function createApollo(
  schema: GraphQLSchema,
  { introspection, batching, limits }: ApolloSettings,
  formatError: FormatError,
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection,
    allowBatchedHttpRequests: batching,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: true,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...limitRules(limits)],
    persistedQueries: false,
    stopOnTerminationSignals: false,
    formatError,
    plugins: [
      ownContext,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      traceRequests,
      refuseSubscriptions,
      limitCost(schema, limits),
      plainStatus,
      finishReading(formatError),
    ],
  })
}

/** Each request of a batch has its own: what ends one must not end the others. */
const ownContext: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ contextValue }) => void Object.assign(contextValue, contextValue.again()),
}

/** What is told again and again has nobody to tell it to once an answer is given. */
const refuseSubscriptions: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== 'subscription') return
      const message = 'Subscriptions come over a WebSocket at this same address, by the protocol of graphql-ws.'
      throw new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } })
    },
  }),
}

/** The reading transaction of a request ends before its answer goes out, and with it goes what was seen into the audit. */
function finishReading(formatError: FormatError): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ contextValue }) => ({
      willSendResponse: async ({ response }) => {
        await contextValue.finish().catch((error) => {
          // What cannot be entered as seen is not shown.
          response.body = { kind: 'single', singleResult: { errors: [formatError({ message: '' }, error)] } }
        })
      },
    }),
  }
}
