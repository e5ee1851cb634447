/** Attacks by way of somebody's browser: what a page of another site can do with the cookies and pages of this one. */
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { issueToken } from '../../api/src/people/tokens.ts'
import { newVisitor } from '../support/visitor.ts'
import { readsCases } from './asking.ts'
import type { Attack } from './attack.ts'
import { beginAndReturn } from './sign-in.ts'
import type { World } from './worlds.ts'

/** The cookies of a sign-in behind TLS, as they are set. */
async function cookiesSet(world: World): Promise<readonly string[]> {
  const { begun, back } = await beginAndReturn({ ...world, address: world.tlsAddress })
  const set = [...begun.headers.getSetCookie(), ...back.headers.getSetCookie()].filter((line) => !/=;/.test(line))
  if (set.length < 2) throw new Error('Nobody came in.')
  return set
}

const lacking =
  (mark: RegExp): Attack['attack'] =>
  async (world) =>
    (await cookiesSet(world)).some((line) => !mark.test(line))

const withoutHeader =
  (name: string, wanted: RegExp): Attack['attack'] =>
  async ({ tlsAddress }) => {
    const { status, headers } = await fetch(tlsAddress, { headers: { accept: 'text/html' } })
    if (status !== 200) throw new Error('There is no page.')
    return !wanted.test(headers.get(name) ?? '')
  }

/** A session of the attacker's own in the browser of somebody who then signs in. */
async function plant(world: World): Promise<boolean> {
  const { api, north, integrator } = world
  const issuing = { personKey: integrator.id, name: null, scopes: null, hours: 12, byKey: null }
  const { credential } = await inAgency(api.database.owner, north.agency.id, (tx) => issueToken(tx, issuing))
  const visitor = newVisitor(world.address)
  visitor.cookies.set('casewright_session', credential)
  await beginAndReturn(world, visitor)
  const cookie = `casewright_session=${credential}`
  const isOpen = await readsCases(world.address, { cookie, origin: world.address })
  return visitor.cookies.get('casewright_session') === credential || isOpen
}

const rows: readonly (readonly [name: string, guard: string, Attack['control'], Attack['attack']])[] = [
  ['a script that reads a cookie', 'HttpOnly', 'plainCookies', lacking(/; HttpOnly/)],
  ['a page of another site that posts with a cookie', 'SameSite', 'plainCookies', lacking(/; SameSite=(Strict|Lax)/)],
  ['a cookie read off the wire', 'Secure', 'plainCookies', lacking(/; Secure/)],
  ['a cookie planted by a neighbouring host', 'the prefix of the cookies', 'plainCookies', lacking(/^__Host-/)],
  ['a session planted before somebody signs in', 'a sign-in begins a session of its own', 'keeping', plant],
  [
    'a page of another site with this one in a frame',
    'nobody frames a page',
    'unadorned',
    withoutHeader('content-security-policy', /frame-ancestors 'none'/),
  ],
  [
    'a script of another site in a page',
    'scripts from here alone',
    'unadorned',
    withoutHeader('content-security-policy', /default-src 'none'.*script-src 'self'/),
  ],
  ['a file taken for what it is not', 'nosniff', 'unadorned', withoutHeader('x-content-type-options', /^nosniff$/)],
  [
    'an address read off the pages that are linked to',
    'no referrer',
    'unadorned',
    withoutHeader('referrer-policy', /^no-referrer$/),
  ],
  [
    'a page brought without TLS',
    'browsers come back by TLS alone',
    'unadorned',
    withoutHeader('strict-transport-security', /max-age=31536000; includeSubDomains/),
  ],
]

export const browsers: readonly Attack[] = rows.map(([name, guard, control, attack]) => ({
  name,
  guard,
  control,
  attack,
}))
