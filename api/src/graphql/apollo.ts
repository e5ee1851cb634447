/** Turns the schema into a server of GraphQL over HTTP, with errors that tell nothing of what is inside. */
import { randomUUID } from 'node:crypto'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { DomainError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Context } from './context.ts'

export function createApollo(schema: GraphQLSchema, log: Log): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    maxRecursiveSelections: true,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => formatError(formatted, error, log),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), finishReading(log)],
  })
}

/** The reading transaction of a request ends before its answer goes out. */
function finishReading(log: Log): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ contextValue }) => ({
      willSendResponse: async () => {
        await contextValue
          .finish()
          .catch((error) => log.error({ err: error }, 'a reading transaction did not end well'))
      },
    }),
  }
}

/** What a caller did wrong is told; what went wrong here is logged under an id, and the id is told. */
function formatError(formatted: GraphQLFormattedError, error: unknown, log: Log): GraphQLFormattedError {
  const original = unwrapResolverError(error)
  if (original instanceof DomainError) {
    return { ...formatted, message: original.message, extensions: { ...original.extensions } }
  }
  if (original instanceof GraphQLError && original.extensions.code !== 'INTERNAL_SERVER_ERROR') return formatted
  const id = randomUUID()
  log.error({ err: original, id, path: formatted.path?.filter((part) => typeof part === 'string') }, 'a request failed')
  const message = `Something went wrong here. It has been logged as ${id}.`
  return {
    ...(formatted.path ? { path: formatted.path } : {}),
    message,
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  }
}
