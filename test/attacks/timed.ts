/** Sends one request as somebody at some address, and says how it was answered and after how long. */
import { type Agent, request } from 'node:http'
import type { RefusedRequest } from './refused-requests.ts'

export interface Answered {
  /** 0 where the connection was closed instead. */
  readonly status: number
  /** From when it was begun to be sent to when the answer is there whole. */
  readonly ms: number
  /** From when the last of it had been sent: how long a megabyte takes on its way is the sender's own time. */
  readonly sinceSentMs: number
}

export function timed(
  agent: Agent,
  url: string,
  from: string,
  token: string,
  { method = 'POST', address = '', body, headers }: RefusedRequest,
): Promise<Answered> {
  return new Promise((resolve) => {
    const usual = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'x-forwarded-for': from,
    }
    const before = performance.now()
    // A body that is too long is answered before it is sent to its end.
    let sentAt = before
    let status = 0
    const end = () => resolve({ status, ms: performance.now() - before, sinceSentMs: performance.now() - sentAt })
    const sent = request(
      `${url}/graphql${address}`,
      { agent, method, headers: { ...usual, ...headers } },
      (response) => {
        status = response.statusCode ?? 0
        response.resume()
        response.on('close', end)
      },
    )
    sent.on('error', end)
    sent.on('finish', () => {
      sentAt = performance.now()
    })
    sent.end(body)
  })
}
