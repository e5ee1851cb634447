/** Keeps a browser's session in a cookie that no script reads and no other site sends. */
import type { IncomingHttpHeaders } from 'node:http'
import { parseCookie } from 'cookie'
import type { FastifyReply } from 'fastify'
import { bearerOf } from '../tokens.ts'

/** How long somebody stays signed in. */
export const sessionHours = 12

const sessionCookie = 'casewright_session'

export function keepSession(reply: FastifyReply, credential: string, secure: boolean): void {
  const maxAge = sessionHours * 3600
  reply.setCookie(nameOf(secure), credential, { ...options(secure), maxAge })
}

export function dropSession(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameOf(secure), options(secure))
}

/**
 * What a request says who it is by: its Authorization header, else the session of a browser, which counts only where the
 * browser says that the page asking came from here. Every browser says so on POST and when it opens a web socket.
 */
export function credentialOf(headers: IncomingHttpHeaders, publicUrl: string): string | null {
  if (headers.authorization !== undefined) return bearerOf(headers.authorization)
  if (!isFromHere(headers, publicUrl)) return null
  return sessionIn(headers, publicUrl)
}

/** The session in a request's cookie, whichever page sent it. */
export function sessionIn({ cookie = '' }: IncomingHttpHeaders, publicUrl: string): string | null {
  // Behind TLS the name without the prefix is nobody's session: a neighbouring host could have planted it.
  const name = nameOf(publicUrl.startsWith('https:'))
  return parseCookie(cookie)[name] ?? null
}

/** A proxy before us may have changed the host, and never the origin. */
export function isFromHere({ origin, host }: IncomingHttpHeaders, publicUrl: string): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false
  const { origin: ours, protocol } = new URL(publicUrl)
  // Whoever sits in between can write a page of this very host, as long as it came without TLS.
  return origin === ours || (new URL(origin).host === host && new URL(origin).protocol === protocol)
}

/** The prefix makes browsers take it from this very host, over TLS alone. */
function nameOf(secure: boolean): string {
  return secure ? `__Host-${sessionCookie}` : sessionCookie
}

function options(secure: boolean) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure } as const
}
