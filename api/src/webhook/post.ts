/** Sends one request to an address outside the network, and says what came of it. */
import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { useAgent } from 'request-filtering-agent'
import { isLetThrough, type LetThrough, whyNotSentTo, writtenAlike } from './address.ts'

/** `trouble` is a word for programs: a code of the connection, or one of ours. */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'failed'; readonly status: number | null; readonly trouble: string }

export interface Dialling {
  readonly longestMs?: number
  /** Aborted when no answer is waited for any longer. */
  readonly leaving?: AbortSignal
  /** How names are resolved; as the system does, where left out. What comes of it is checked. */
  readonly lookup?: LookupFunction
}

export type Post = typeof post

const longestAnswer = 64 * 1024

/** The whole answer must come, and soon: a receiver that breaks off in the middle may not have taken it. Redirects are not followed. */
export function post(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  letThrough: LetThrough,
  { longestMs = 10_000, leaving, lookup }: Dialling = {},
): Promise<Posted> {
  const url = writtenAlike(address)
  if (url === null || whyNotSentTo(url, letThrough) !== null) return Promise.resolve(failed('ADDRESS_REFUSED'))
  const { promise, resolve } = Promise.withResolvers<Posted>()
  const request = (url.protocol === 'https:' ? tlsRequest : plainRequest)(url, {
    method: 'POST',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    // A connection for each request, so that each is checked.
    agent: isLetThrough(url, letThrough) ? false : useAgent(url.href),
    signal: AbortSignal.any([AbortSignal.timeout(longestMs), ...(leaving ? [leaving] : [])]),
    ...(lookup ? { lookup } : {}),
  })
  request.on('response', (response) => {
    const status = response.statusCode ?? 0
    let length = 0
    response.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > longestAnswer) response.destroy(Object.assign(new Error(), { code: 'ANSWER_TOO_LONG' }))
    })
    response.on('end', () => resolve({ kind: 'answered', status }))
    response.on('error', (error) => resolve(failed(codeOf(error), status)))
    response.on('close', () => resolve(failed('BROKEN_OFF', status)))
  })
  request.on('error', (error) => resolve(failed(codeOf(error))))
  request.end(body)
  return promise
}

function failed(trouble: string, status: number | null = null): Posted {
  return { kind: 'failed', status, trouble }
}

function codeOf(error: Error): string {
  const { code, name, cause } = error as Error & { code?: unknown }
  if (name === 'AbortError' || name === 'TimeoutError' || (cause as Error | undefined)?.name === 'TimeoutError')
    return 'TOO_SLOW'
  // The check of what a name resolved to comes without a code.
  return typeof code === 'string' ? code : 'ADDRESS_REFUSED'
}
