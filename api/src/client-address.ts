/** Turns a request as it came into the address that it came from, by the word of those proxies alone that are trusted: as Fastify does, for what does not go through it. */
import type { IncomingMessage } from 'node:http'
import proxyAddr from '@fastify/proxy-addr'
import { normalizeIP } from '@fastify/rate-limit'

export type ClientAddress = (request: IncomingMessage) => string

export function clientAddress(trustedProxies: readonly string[]): ClientAddress {
  const isTrusted = proxyAddr.compile([...trustedProxies])
  // Whoever has gone already has none.
  return (request) => normalizeIP(proxyAddr(request, isTrusted) ?? '')
}
