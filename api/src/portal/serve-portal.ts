/** Serves the portal's built files, and its page for every address that the portal itself understands. */

import { readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import files from '@fastify/static'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'

/** `serveFiles`: what serves the files beside the page; a part, and no setting. */
export function servePortal(
  folder: string | null,
  serveFiles: (folder: string) => FastifyPluginAsync = aRouteEach,
): FastifyPluginAsync {
  const page = folder === null ? null : readFileSync(join(folder, 'index.html'), 'utf8')
  const serve: FastifyPluginAsync = async (server) => {
    if (folder !== null) await server.register(serveFiles(folder))
    server.setNotFoundHandler(answer)
  }
  return serve

  function answer(request: FastifyRequest, reply: FastifyReply) {
    // A browser that opens an address asks for a page; a program that asks for anything at all is told there is nothing.
    const asksForPage = request.headers.accept?.includes('text/html') || request.url === '/'
    const wantsPage = ['GET', 'HEAD'].includes(request.method) && asksForPage && !isOfPrograms(request.url)
    if (page === null || !wantsPage) return reply.code(404).send({ message: 'There is nothing at this address.' })
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page.replace('nonce=""', `nonce="${reply.cspNonce.style}"`))
  }
}

/** One route for each file there is; the page itself needs a nonce, so it is not among them. */
function aRouteEach(root: string): FastifyPluginAsync {
  return async (server) => {
    await server.register(files, {
      root,
      wildcard: false,
      index: false,
      preCompressed: true,
      globIgnore: ['index.html', '**/*.gz'],
      cacheControl: false,
      setHeaders: (reply, path) => reply.header('cache-control', path.includes(assets) ? forever : 'no-cache'),
    })
  }
}

/** Below the addresses that programs use there is what there is. */
function isOfPrograms(url: string): boolean {
  return /^\/(health|demonstration|calendar|graphql)(\/|\?|$)/.test(url)
}

// Files under assets are named after their contents.
const assets = `${sep}assets${sep}`
const forever = 'public, max-age=31536000, immutable'
