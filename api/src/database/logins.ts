/** Turns the owner's address into those of the two narrower logins: one serves, one fires. */

import type { Client } from 'pg'
import type { DatabaseSettings } from '../config.ts'
import { StartError } from '../errors.ts'
import { derivePassword, scramVerifier } from './passwords.ts'
import { reach } from './reach.ts'

export interface Logins {
  readonly appUrl: string
  readonly workerUrl: string
}

/** After the migrations, which make the roles without a way in. Refuses to serve as anybody whom the walls do not hold. */
export async function prepareLogins(owner: Client, settings: DatabaseSettings): Promise<Logins> {
  const appUrl = await login(owner, 'casewright_app', settings.ownerUrl, settings.appUrl, 'DATABASE_APP_URL')
  const workerUrl = await login(
    owner,
    'casewright_worker',
    settings.ownerUrl,
    settings.workerUrl,
    'DATABASE_WORKER_URL',
  )
  return { appUrl, workerUrl }
}

async function login(
  owner: Client,
  role: string,
  ownerUrl: string,
  givenUrl: string | null,
  setting: string,
): Promise<string> {
  const url = givenUrl ?? derivedUrl(ownerUrl, role)
  if (givenUrl) await join(owner, role, decodeURIComponent(new URL(givenUrl).username), setting)
  const client = givenUrl ? await reach(url, setting) : await reach(url, setting).catch(() => null)
  if (client) return held(client, url, setting)
  await giveWayIn(owner, role, passwordOf(url), setting)
  return held(await reach(url, setting), url, setting)
}

function derivedUrl(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl)
  url.password = derivePassword(passwordOf(ownerUrl), role)
  url.username = role
  return url.href
}

function passwordOf(url: string): string {
  return decodeURIComponent(new URL(url).password)
}

/** Several processes may do this at once with the same password; the row is then locked for a moment, and tried again. */
async function giveWayIn(owner: Client, role: string, password: string, setting: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await owner.query(`alter role ${role} login password '${scramVerifier(password)}'`)
      return
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      if (code === 'XX000' && message.includes('concurrently') && attempt < 10) continue
      throw new StartError(
        `The login of DATABASE_URL may not give ${role} a password: make a login for it and set ${setting}, or let that login create roles.`,
      )
    }
  }
}

/** A login under a name of its own has the rights of the role that the migrations grant to. */
async function join(owner: Client, role: string, name: string, setting: string): Promise<void> {
  if (name === role) return
  const known = await owner.query('select pg_has_role(rolname, $1, $2) as joined from pg_roles where rolname = $3', [
    role,
    'usage',
    name,
  ])
  // An unknown login is for the server to refuse, when it is tried.
  if (!known.rows[0] || known.rows[0].joined) return
  try {
    await owner.query(`grant ${role} to ${owner.escapeIdentifier(name)}`)
  } catch {
    throw new StartError(`The login of ${setting} is not a member of ${role}: run "grant ${role} to ${name}".`)
  }
}

async function held(client: Client, url: string, setting: string): Promise<string> {
  try {
    const { rows } = await client.query(
      `select rolsuper as superuser, rolbypassrls as bypasses,
         exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
           and pg_has_role(current_user, relowner, 'member')) as owns
       from pg_roles where rolname = current_user`,
    )
    const { superuser, bypasses, owns } = rows[0] ?? {}
    const why = superuser
      ? 'is a superuser'
      : bypasses
        ? 'bypasses row-level security'
        : owns
          ? 'owns the tables'
          : null
    if (why === null) return url
    const name = decodeURIComponent(new URL(url).username)
    throw new StartError(
      `The login ${name} of ${setting} ${why}, so the database could not keep agencies apart: use a login that does not.`,
    )
  } finally {
    await client.end()
  }
}
