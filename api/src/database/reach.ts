/** Opens a plain connection, or says in one sentence why a database cannot be reached. */

import { Client } from 'pg'
import { StartError } from '../errors.ts'
import { keptAlive } from './give-up-silent.ts'

/** `setting` is the variable that the address came from: the sentence names it, and never the password. */
export async function reach(url: string, setting: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'casewright start',
    ...keptAlive,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    throw new StartError(whyUnreachable(error, new URL(url), setting))
  }
}

function whyUnreachable(error: unknown, url: URL, setting: string): string {
  const place = `${url.hostname}:${url.port || 5432}`
  const login = decodeURIComponent(url.username)
  const { code, message } = error as { code?: string; message: string }
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host ${url.hostname} of ${setting} is not known.`
    case 'ECONNREFUSED':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return `Nothing answers at ${place}, where ${setting} says the database is.`
    case '28P01':
    case '28000':
      return `The database at ${place} does not accept the login ${login} with the password of ${setting}.`
    case '3D000':
      return `The server at ${place} has no database called ${url.pathname.slice(1)}, which ${setting} names.`
    case '53300':
      return `The database at ${place} has no connection left to give.`
    default:
      if (message.includes('timeout'))
        return `Nothing answered at ${place} in time, where ${setting} says the database is.`
      if (message.includes('SASL') || message.includes('password'))
        return `The database at ${place} wants a password, and ${setting} has none.`
      return `The database at ${place} cannot be opened with ${setting}: ${message}.`
  }
}
