/** Sends one request as somebody at some address, and says how it was answered and after how long. */
import { type Agent, request } from 'node:http'
import type { RefusedRequest } from './refused-requests.ts'

export interface Answered {
  /** 0 where the connection was closed instead. */
  readonly status: number
  /** From when it was begun to be sent to when the answer is there whole. */
  readonly ms: number
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
    let status = 0
    const end = () => resolve({ status, ms: performance.now() - before })
    const sent = request(
      `${url}/graphql${address}`,
      { agent, method, headers: { ...usual, ...headers } },
      (response) => {
        status = response.statusCode ?? 0
        response.resume()
        response.on('close', end)
      },
    )
    // A body that is too long is not read to its end.
    sent.on('error', end)
    sent.end(body)
  })
}
