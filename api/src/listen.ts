/** Listens on the port of the settings, or says in one sentence why that cannot be. */

import { createServer } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { StartError } from './errors.ts'

type Place = Pick<Config, 'host' | 'port'>

/** Asked before anything is started, so that a start that cannot succeed leaves nothing behind. */
export function requireFree(place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => reject(whyNot(error, place)))
    probe.listen(place.port, place.host, () => probe.close(() => resolve()))
  })
}

export async function listen(server: FastifyInstance, { host, port }: Place): Promise<void> {
  await server.listen({ host, port }).catch((error) => {
    throw whyNot(error, { host, port })
  })
}

function whyNot(error: NodeJS.ErrnoException, { host, port }: Place): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(`Port ${port} on ${host} is taken: stop what uses it, or set PORT to another one.`)
    case 'EACCES':
      return new StartError(`Port ${port} may not be used by this account: set PORT to one above 1023.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`${host} is no address of this machine: set HOST to one that is, such as 127.0.0.1.`)
    default:
      return error
  }
}
