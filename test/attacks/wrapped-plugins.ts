/** Plugins of the web server with what they send in other hands: headers are taken off again on their way out. */
import type { createServer } from '../../api/src/server.ts'

export type Plugin = Parameters<typeof createServer>[0]['portal']
/** Gives the cookies that are set instead of those that would be. */
export type Recook = (cookies: readonly string[], sent: string) => readonly string[]

export const withCookies =
  (plugin: Plugin, recook: Recook): Plugin =>
  async (server) => {
    server.addHook('onRequest', async (request, { raw }) => {
      // At the very last: the plugin of cookies sets them when everybody else is done.
      const write = raw.writeHead.bind(raw) as (status: number, headers: Record<string, unknown>) => typeof raw
      const rewritten = (status: number, headers: Record<string, unknown>) => {
        const cookies = [headers['set-cookie'] ?? []].flat().map(String)
        return write(status, { ...headers, 'set-cookie': recook(cookies, request.headers.cookie ?? '') })
      }
      Object.assign(raw, { writeHead: rewritten })
    })
    await server.register(plugin)
  }

/** Without a mark on them, and the session without its prefix. */
export const plain: Recook = (cookies) =>
  cookies.map((cookie) =>
    cookie.replace(/^__Host-(?=casewright_session)/, '').replace(/; (HttpOnly|Secure|SameSite=\w+)/g, ''),
  )

/** Whoever shows a session keeps it. */
export const keeping: Recook = (cookies, sent) =>
  cookies.filter((cookie) => !(cookie.startsWith('casewright_session=') && sent.includes('casewright_session=')))

/** The sign-in that was begun may be come back from again. */
export const remembering: Recook = (cookies) => cookies.filter((cookie) => !cookie.startsWith('casewright_sign_in=;'))

const adornments = [
  'content-security-policy',
  'x-frame-options',
  'x-content-type-options',
  'referrer-policy',
  'strict-transport-security',
]

export const unadorned =
  (plugin: Plugin): Plugin =>
  async (server) => {
    server.addHook('onSend', async (_request, reply) => {
      for (const name of adornments) reply.removeHeader(name)
    })
    await server.register(plugin)
  }
