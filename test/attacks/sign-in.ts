/** Attacks on who somebody is: tokens of ours that were forged, tokens of a provider that lie, and sessions used from elsewhere. */

import { randomBytes } from 'node:crypto'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { issueToken } from '../../api/src/people/tokens.ts'
import type { Answer } from '../api/support.ts'
import { newVisitor } from '../support/visitor.ts'
import { overSocket, readsCases, send } from './asking.ts'
import type { Attack } from './attack.ts'
import type { HostileProvider } from './hostile-provider.ts'
import type { World } from './worlds.ts'

type Row = readonly [name: string, guard: string, Attack['control'], Attack['attack']]
type Changed = NonNullable<Parameters<HostileProvider['token']>[1]>

const shown = (token: (world: World) => string) => (world: World) =>
  readsCases(world.address, { authorization: `Bearer ${token(world)}` })
const parts = (token: string) => token.split('.') as [string, string, string, string]
const made = (...all: readonly string[]) => all.join('.')

const tokens: readonly Row[] = [
  [
    'a token with another secret',
    'the secret is compared',
    'believing',
    shown(({ north }) => {
      const [first, agency, key] = parts(north.caretaker.token)
      return made(first, agency, key, 'A'.repeat(43))
    }),
  ],
  [
    'a token with one character changed',
    'the secret is compared',
    'believing',
    shown(({ north }) => {
      const token = north.caretaker.token
      const middle = token.length - 20
      return token.slice(0, middle) + (token[middle] === 'A' ? 'B' : 'A') + token.slice(middle + 1)
    }),
  ],
  [
    'a token cut short',
    'the secret is compared',
    'believing',
    shown(({ north }) => north.caretaker.token.slice(0, -10)),
  ],
  [
    'a token without its secret',
    'the secret is compared',
    'believing',
    shown(({ north }) => made(...parts(north.caretaker.token).slice(0, 3))),
  ],
  ['a token that is over', 'its end is looked at', 'blindToEnd', shown(({ tokens }) => tokens.expired)],
  [
    'a token that was revoked',
    'its revocation is looked at',
    'blindToRevocation',
    shown(({ tokens }) => tokens.revoked),
  ],
  ['a token of somebody who has left', 'who left is looked at', 'blindToLeaving', shown(({ tokens }) => tokens.left)],
  ['a token for something else', 'scopes', 'blindToScopes', shown(({ tokens }) => tokens.scoped)],
  [
    'a token moved to another agency',
    'a token is looked for in the agency that it names',
    'believing',
    shown(({ north, stranger }) => {
      const [first, , key, secret] = parts(stranger.token)
      return made(first, parts(north.caretaker.token)[1], key, secret)
    }),
  ],
]

/** A session of an administrator who went away an hour ago, in the hands of whoever sits down next. */
async function doGrave({ address, api, north, administrator }: World): Promise<boolean> {
  const provedAt = Date.now() - 3_600_000
  const issuing = { personKey: administrator.id, name: null, scopes: null, hours: 12, byKey: null, provedAt }
  const { credential } = await inAgency(api.database.owner, north.agency.id, (tx) => issueToken(tx, issuing))
  const headers = { authorization: `Bearer ${credential}` }
  const { data: listed } = await send(address, { query: '{ people { id name } }' }, headers)
  const { id } = listed.people.find(({ name }: Answer) => name === 'Iris')
  const input = { personId: id, name: 'a way in', scopes: ['READ'], expiresOn: new Date().toISOString().slice(0, 10) }
  const query = `mutation($input: CreateTokenInput!) { createToken(input: $input) { ... on TokenCreated { secret } } }`
  const { data } = await send(address, { query, variables: { input } }, headers)
  return data?.createToken?.secret !== undefined
}

const cookie = ({ north }: World) => `casewright_session=${north.caretaker.token}`
const sessions: readonly Row[] = [
  ['a session left open that makes a way in', 'what is grave asks for a new proof', 'blindToProof', doGrave],
  [
    'a session used by another page',
    'the origin is looked at',
    'believing',
    (world) => readsCases(world.address, { cookie: cookie(world), origin: 'https://evil.example' }),
  ],
  [
    'a session used by a page without an origin',
    'the origin is looked at',
    'believing',
    (world) => readsCases(world.address, { cookie: cookie(world), origin: 'null' }),
  ],
  [
    'a session used by who says nothing of a page',
    'the origin is looked at',
    'believing',
    (world) => readsCases(world.address, { cookie: cookie(world) }),
  ],
  [
    'a session planted by a neighbouring host',
    'the prefix of the cookie',
    'believing',
    (world) => readsCases(world.tlsAddress, { cookie: cookie(world), origin: 'https://casewright.example' }),
  ],
  [
    'a session used by a page that came without TLS',
    'the origin is looked at whole',
    'believing',
    (world) => {
      const headers = { cookie: `__Host-${cookie(world)}`, origin: world.tlsAddress }
      return readsCases(world.tlsAddress, headers)
    },
  ],
  [
    'a socket opened by another page',
    'the origin is looked at',
    'believing',
    async (world) => {
      const headers = { cookie: cookie(world), origin: 'https://evil.example' }
      return (await overSocket(world.address, {}, { headers })).includes('connection_ack')
    },
  ],
  [
    'a socket opened by a page without an origin',
    'the origin is looked at',
    'believing',
    async (world) => {
      const headers = { cookie: cookie(world), origin: 'null' }
      return (await overSocket(world.address, {}, { headers })).includes('connection_ack')
    },
  ],
  [
    'a socket opened by who says nothing of a page',
    'the origin is looked at',
    'believing',
    async (world) =>
      (await overSocket(world.address, {}, { headers: { cookie: cookie(world) } })).includes('connection_ack'),
  ],
  [
    'a socket with a forged token',
    'the secret is compared',
    'believing',
    async ({ address, north }) => {
      const [first, agency, key] = parts(north.caretaker.token)
      const authorization = `Bearer ${made(first, agency, key, 'A'.repeat(43))}`
      return (await overSocket(address, { authorization }, { headers: { authorization } })).includes('connection_ack')
    },
  ],
]

/** Signs in, if that can be: what was answered to the beginning, and to coming back. */
export async function beginAndReturn(
  { address, provider, api, north }: World,
  visitor = newVisitor(address),
  { nonce, say }: { readonly nonce?: string; readonly say?: (nonce: string) => string } = {},
): Promise<{ readonly begun: Response; readonly back: Response; readonly way: string }> {
  await forget(api, north.agency.id)
  const begun = await visitor.request('/sign-in')
  const asked = new URL(begun.headers.get('location')!).searchParams
  provider.expect(nonce ?? asked.get('nonce')!)
  provider.say(say ?? ((given) => provider.token(given)))
  const way = `/sign-in/back?code=a&state=${asked.get('state')}`
  return { begun, back: await visitor.request(way), way }
}

/** Begins a sign-in, and comes back with what the provider was told to say. */
export async function comeBack(
  { address, provider, api, north }: World,
  changed: Changed | ((nonce: string) => string) = {},
  alter: (back: URLSearchParams) => void = () => {},
  beginning = '/sign-in',
): Promise<boolean> {
  await forget(api, north.agency.id)
  const visitor = newVisitor(address)
  const begun = new URL((await visitor.request(beginning)).headers.get('location')!)
  provider.expect(begun.searchParams.get('nonce')!)
  provider.say(typeof changed === 'function' ? changed : (nonce) => provider.token(nonce, changed))
  const back = new URLSearchParams({ code: 'a', state: begun.searchParams.get('state')! })
  alter(back)
  await visitor.request(`/sign-in/back?${back}`)
  return visitor.cookies.has('casewright_session')
}

/** Nobody has come in before, so an address alone says who somebody is. */
async function forget({ database }: World['api'], agencyId: string): Promise<void> {
  await inAgency(database.owner, agencyId, (tx) =>
    tx.query('update person set subject = null where agency_id = $1', [agencyId]),
  )
}

const lie = (name: string, guard: string, changed: Changed): Row => [
  `a provider's token ${name}`,
  guard,
  'credulous',
  (world) => comeBack(world, changed),
]
const hourAgo = Math.floor(Date.now() / 1000) - 3600
const lies: readonly Row[] = [
  lie('with alg none', 'signature', { header: { alg: 'none' }, key: 'none' }),
  lie('with alg None in capitals', 'signature', { header: { alg: 'NONE' }, key: 'none' }),
  lie('with no signature', 'signature', { key: 'none' }),
  lie('signed by the public key as a secret', 'signature', { header: { alg: 'HS256' }, key: 'public key as secret' }),
  lie('signed by a strange key', 'signature', { key: 'strange' }),
  lie('with a key of its own', 'signature', { header: { jwk: true }, key: 'strange' }),
  lie('of an unknown kid', 'keys of the provider alone', { header: { kid: 'strange' }, key: 'strange' }),
  lie('with a kid that is a path', 'keys of the provider alone', { header: { kid: '../../dev/null' }, key: 'strange' }),
  lie('for another audience', 'aud', { claims: { aud: 'another' } }),
  lie('for several audiences and another party', 'azp', { claims: { aud: ['casewright', 'another'], azp: 'another' } }),
  lie('of another issuer', 'iss', { claims: { iss: 'https://evil.example' } }),
  lie('with another nonce', 'nonce', { claims: { nonce: 'another' } }),
  lie('without a nonce', 'nonce', { claims: { nonce: undefined } }),
  lie('that is over', 'exp', { claims: { exp: hourAgo, iat: hourAgo - 60 } }),
  lie('without an end', 'exp', { claims: { exp: undefined } }),
  lie('without a subject', 'sub', { claims: { sub: undefined } }),
  lie('with an address that nobody verified', 'verified addresses alone', {
    claims: { email_verified: false, sub: 'unverified' },
  }),
  lie('of a proof that is weaker than what is asked for', 'acr', { claims: { acr: 'weak' } }),
  lie('that does not say how it was proved', 'acr', { claims: { acr: undefined } }),
  lie('with an extension that is critical', 'crit', { header: { crit: ['exp'] } }),
]

const ways: readonly Row[] = [
  [
    "a provider's token with jku",
    'keys of the provider alone',
    'credulous',
    (world) =>
      comeBack(world, { header: { jku: `${world.provider.issuer}/strange-keys`, kid: 'strange' }, key: 'strange' }),
  ],
  [
    'an old proof where a new one was asked for',
    'auth_time',
    'credulous',
    (world) => comeBack(world, { claims: { auth_time: hourAgo } }, () => {}, '/sign-in?again=true'),
  ],
  [
    'no time of the proof where a new one was asked for',
    'auth_time',
    'credulous',
    (world) => comeBack(world, { claims: { auth_time: undefined } }, () => {}, '/sign-in?again=true'),
  ],
  ['an answer without its state', 'state', 'credulous', (world) => comeBack(world, {}, (back) => back.delete('state'))],
  [
    'an answer with another state',
    'state',
    'credulous',
    (world) => comeBack(world, {}, (back) => back.set('state', 'another')),
  ],
  [
    'an answer that another browser began',
    'state and nonce',
    'credulous',
    async (world) => {
      const [victim, attacker] = [newVisitor(world.address), newVisitor(world.address)]
      const begun = new URL((await attacker.request('/sign-in')).headers.get('location')!)
      await victim.request('/sign-in')
      world.provider.expect(begun.searchParams.get('nonce')!)
      world.provider.say((nonce) => world.provider.token(nonce))
      await victim.request(`/sign-in/back?code=a&state=${begun.searchParams.get('state')}`)
      return victim.cookies.has('casewright_session')
    },
  ],
  [
    "the code of somebody else's sign-in put into one's own",
    'the token answers what this browser began',
    'credulous',
    async (world) => {
      const visitor = newVisitor(world.address)
      // What the provider says is true, of another browser.
      const victim = new URL((await newVisitor(world.address).request('/sign-in')).headers.get('location')!)
      await beginAndReturn(world, visitor, { nonce: victim.searchParams.get('nonce')! })
      return visitor.cookies.has('casewright_session')
    },
  ],
  [
    'the way back taken again',
    'what was begun is forgotten when it is over',
    'remembering',
    async (world) => {
      const visitor = newVisitor(world.address)
      const { way } = await beginAndReturn(world, visitor)
      if (!visitor.cookies.delete('casewright_session')) throw new Error('Nobody came in.')
      await visitor.request(way)
      return visitor.cookies.has('casewright_session')
    },
  ],
  [
    'a header of its own in the way back',
    'places in the portal alone',
    { none: 'Node itself sends no line break in a header' },
    async (world) => {
      const visitor = newVisitor(world.address)
      await visitor.request(`/sign-in?to=${encodeURIComponent('/cases\r\nset-cookie: planted=1')}`)
      return visitor.cookies.has('planted')
    },
  ],
  [
    'sign-ins begun without end',
    'limit of the rate',
    'limitless',
    async ({ ratedAddress }) => {
      const told = await Promise.all(
        Array.from({ length: 15 }, () => fetch(`${ratedAddress}/sign-in`, { redirect: 'manual' })),
      )
      return told.every(({ status }) => status !== 429)
    },
  ],
  [
    'tokens made up without end',
    'limit of the rate',
    'limitless',
    async ({ ratedAddress, north }) => {
      const guess = () => north.caretaker.token.replace(/.{43}$/, randomBytes(32).toString('base64url'))
      const told = await Promise.all(
        Array.from({ length: 15 }, () =>
          send(ratedAddress, { query: '{ __typename }' }, { authorization: `Bearer ${guess()}` }),
        ),
      )
      return told.every(({ data }) => data !== undefined)
    },
  ],
  [
    'a flood of unknown kids that has the keys asked for each time',
    'keys are kept for a while',
    'credulous',
    async (world) => {
      const before = world.provider.keysAsked()
      for (let count = 0; count < 10; count++) await comeBack(world, { header: { kid: `k${count}` }, key: 'strange' })
      return world.provider.keysAsked() - before >= 10
    },
  ],
]

const elsewhere = [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '/%09/evil.example'.replace('%09', '\t'),
  'https:evil.example',
]
const redirects = elsewhere.map(
  (to): Row => [
    `a way back that leads to ${JSON.stringify(to)}`,
    'places in the portal alone',
    'anywhere',
    async (world) => {
      await forget(world.api, world.north.agency.id)
      const visitor = newVisitor(world.address)
      let last = (await visitor.request(`/sign-in?${new URLSearchParams({ to })}`)).headers.get('location')!
      if (last.startsWith(world.provider.issuer)) {
        const begun = new URL(last).searchParams
        world.provider.expect(begun.get('nonce')!)
        world.provider.say((nonce) => world.provider.token(nonce))
        last = (await visitor.request(`/sign-in/back?code=a&state=${begun.get('state')}`)).headers.get('location')!
      }
      return new URL(last, world.address).origin !== world.address
    },
  ],
)

export const signIn: readonly Attack[] = [...tokens, ...sessions, ...lies, ...ways, ...redirects].map(
  ([name, guard, control, attack]) => ({ name, guard, control, attack }),
)
