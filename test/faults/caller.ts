/** Speaks GraphQL to a server that may be gone at any moment, and says of each request how it ended. */

import { Agent, request } from 'node:http'

/** `lost`: sent whole, and the connection ended with no answer. `refused`: never taken. */
export type Ended =
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked at by the fields that were asked for
  | { readonly kind: 'answered'; readonly status: number; readonly body: any }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused' }

export interface Caller {
  call(url: string, query: string, variables: object): Promise<Ended>
  end(): void
}

/** Keeps its connections, as an integrator's client does. */
export function openCaller(token: string, connections: number): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return {
    call: (url, query, variables) =>
      new Promise((resolve) => {
        const body = JSON.stringify({ query, variables })
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
        let connected = false
        const sent = request(`${url}/graphql`, { agent, method: 'POST', headers }, (response) => {
          let text = ''
          response.on('data', (chunk) => {
            text += chunk
          })
          response.on('error', () => resolve({ kind: 'lost' }))
          response.on('end', () => {
            const status = response.statusCode ?? 0
            resolve(text.startsWith('{') ? { kind: 'answered', status, body: JSON.parse(text) } : { kind: 'refused' })
          })
        })
        sent.on('socket', (socket) => {
          if (!socket.connecting) connected = true
          else socket.once('connect', () => (connected = true))
        })
        sent.on('error', () => resolve({ kind: connected ? 'lost' : 'refused' }))
        sent.end(body)
      }),
    end: () => agent.destroy(),
  }
}

/** Records a note on a case; what a caller asks of the mutation that these experiments send. */
export const noteMade = `mutation($input: RecordEventInput!) { recordEvent(input: $input) {
  __typename ... on EventRecorded { entries { seq event } }
  ... on VersionConflict { currentVersion } ... on Refusal { message } ... on InvalidInput { message } } }`

/** Turns a case's key into the id that the API knows it by, as the API's answers would have given it. */
export { globalIdOf } from '../../api/src/graphql/global-id.ts'
