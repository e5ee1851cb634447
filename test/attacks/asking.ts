/** Asks as an attacker does: by hand, with whatever headers and body serve the purpose. */
import { WebSocket } from 'ws'
import type { Answer } from '../api/support.ts'
import type { World } from './worlds.ts'

/** Every error that was told, to be looked through afterwards for what it must not tell. */
export const toldErrors: string[] = []

export type Headers = Readonly<Record<string, string>>

/** The answer as read from JSON; a text where it is none. */
export async function send(address: string, body: string | object, headers: Headers = {}): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return answerOf(await response.text())
}

export function answerOf(text: string): Answer {
  try {
    const answer = JSON.parse(text)
    // What is answered beside an error is told to whom it is for.
    for (const { errors } of [answer].flat()) if (errors) toldErrors.push(JSON.stringify(errors))
    return answer
  } catch {
    toldErrors.push(text)
    return text
  }
}

/** As somebody of another agency who says that they are of this one. */
export function asStranger(
  { address, stranger, north }: World,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const headers = { authorization: `Bearer ${stranger.token}`, 'x-agency': north.agency.id }
  return send(address, { query, variables }, headers)
}

export function asCaretaker({ address, north }: World, query: string, variables: object = {}): Promise<Answer> {
  return send(address, { query, variables }, { authorization: `Bearer ${north.caretaker.token}` })
}

/** Whether somebody with these headers reads north's cases. */
export async function readsCases(address: string, headers: Headers): Promise<boolean> {
  const { data } = await send(address, { query: '{ cases { nodes { reference } } }' }, headers)
  return data?.cases?.nodes?.length > 0
}

/** What a socket is told when it begins with these parameters, and then asks. */
export function overSocket(
  address: string,
  begun: object,
  { headers = {}, query }: { readonly headers?: Headers; readonly query?: string } = {},
): Promise<string> {
  const { origin, ...others } = headers as Headers & { origin?: string }
  const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers: others,
    ...(origin === undefined ? {} : { origin }),
  })
  return new Promise((resolve) => {
    let told = ''
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: begun })))
    socket.on('message', (data) => {
      told += String(data)
      if (query === undefined || !told.endsWith('{"type":"connection_ack"}')) return socket.close()
      socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query } }))
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => resolve(told))
  })
}
