/** Gives those who ask for application/json the status that was usual before GraphQL had a type of its own: 200 with errors. */
import type { ApolloServerPlugin } from '@apollo/server'

/** GraphQL over HTTP: a document or variables that are wrong are 400 as application/graphql-response+json, else 200. */
export const plainStatus: ApolloServerPlugin = {
  requestDidStart: async ({ request }) => ({
    willSendResponse: async ({ response, errors }) => {
      if (response.http.status !== 400 || request.http?.headers.get('accept')?.includes(ownType)) return
      if (errors?.every(({ extensions }) => aboutTheDocument.has(String(extensions.code)))) response.http.status = 200
    },
  }),
}

const ownType = 'application/graphql-response+json'
const aboutTheDocument: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
])
