/** Sends whatever was written to the API, as whoever is signed in, and gives the answer as it came. */
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql'
import { request } from '../data/send.ts'

export async function ask(query: string, variables: unknown): Promise<unknown> {
  const response = await request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  return response.json()
}

/** Null where the schema may not be asked for here. */
export async function askSchema(): Promise<GraphQLSchema | null> {
  // Lists of lists are as deep as types go here; the limit on depth holds for this query too.
  const query = getIntrospectionQuery({ typeDepth: 5, inputValueDeprecation: true })
  const { data } = (await ask(query, {})) as { readonly data?: IntrospectionQuery | null }
  return data ? buildClientSchema(data) : null
}
