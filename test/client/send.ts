/** Sends a generated document, typed by what it asks for, and follows a subscription until something is told. */
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { TypedDocumentString } from './gql/graphql.ts'

export interface Caller {
  readonly send: <Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
  ) => Promise<Data>
  /** The first that is told; `meanwhile` runs while it is waited for. */
  readonly hear: <Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentString<Data, Variables>,
    variables: Variables,
    meanwhile: () => Promise<unknown>,
  ) => Promise<Data>
}

export function callerAt(url: string, token: string): Caller {
  const authorization = `Bearer ${token}`
  return {
    async send(document, variables) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization },
        body: JSON.stringify({ query: document.toString(), variables }),
      })
      const { data, errors } = (await response.json()) as { data: never; errors?: unknown }
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
    async hear(document, variables, meanwhile) {
      const client = createClient({
        url: `${url.replace(/^http/, 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { authorization },
      })
      const heard = Promise.withResolvers<never>()
      client.subscribe(
        { query: document.toString(), variables },
        { next: ({ data }) => heard.resolve(data as never), error: heard.reject, complete: () => {} },
      )
      await meanwhile()
      const data = await heard.promise
      await client.dispose()
      return data
    },
  }
}
