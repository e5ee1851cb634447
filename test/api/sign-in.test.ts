/** Coming in through a real provider of OpenID Connect: who belongs to two agencies, and whose address nobody verified. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgency } from '../../api/src/database/agency-transaction.ts'
import { freePort } from '../../api/src/database/embedded/free-port.ts'
import { openLog } from '../../api/src/log.ts'
import { openDemonstrationKeys } from '../../api/src/people/sign-in/demonstration-keys.ts'
import { demonstrationProvider, demonstrationSettings } from '../../api/src/people/sign-in/demonstration-provider.ts'
import { openProvider, type Provider } from '../../api/src/people/sign-in/provider.ts'
import { signInRoutes } from '../../api/src/people/sign-in/sign-in-routes.ts'
import { createServer } from '../../api/src/server.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { comeInAs, newVisitor } from '../support/visitor.ts'
import { type Answer, type Api, send, startApi, type TestAgency, type TestPerson } from './support.ts'

let api: Api
let north: TestAgency
let south: TestAgency
let administrator: TestPerson
const closing: (() => Promise<unknown>)[] = []
const both = 'both@agencies.example'

beforeAll(async () => {
  api = await startApi()
  closing.push(() => api.close())
  north = await api.addAgency('North')
  south = await api.addAgency('South')
  administrator = await north.addPerson('Ada', { access: 'administrator' })
  for (const agency of [north, south]) {
    const { id } = await agency.addPerson(`Bo of ${agency.name}`)
    await inAgency(api.database.owner, agency.id, (tx) =>
      tx.query('update person set email = $3 where agency_id = $1 and id = $2', [tx.agencyId, id, both]),
    )
  }
  // The provider knows the people of demonstrations alone.
  await api.database.owner.em.fork().execute('update agency set demonstration = true')
})

afterAll(async () => {
  for (const close of closing.toReversed()) await close()
})

/** The API with the provider beside it, on one port. */
async function serve(isVerified: boolean, but = (provider: Provider) => provider): Promise<string> {
  const folder = makeDataFolder()
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const provider = but(openProvider(demonstrationSettings(publicUrl), publicUrl))
  const [orm, log] = [api.database.app, openLog('silent')]
  const server = await createServer({
    ...{ graphql: api.app.graphql, isReady: async () => true, portal: async () => {}, secure: false, log },
    signIn: async (within) => {
      await within.register(signInRoutes({ orm, auditKey: api.auditKey, provider, publicUrl, log }))
      await within.register(demonstrationProvider(orm, publicUrl, openDemonstrationKeys(folder), isVerified))
    },
  })
  closing.push(async () => {
    await server.close()
    removeDataFolder(folder)
  })
  return server.listen({ host: '127.0.0.1', port })
}

test('whoever belongs to two agencies is asked which, and is signed in to that one', async () => {
  const address = await serve(true)
  for (const agency of [south, north]) {
    const visitor = newVisitor(address)
    const asking = await comeInAs(visitor, both, '/cases')
    expect(asking.text).toContain('Which agency?')
    expect([...visitor.cookies.keys()]).not.toContain('casewright_session')
    const links = [...asking.text.matchAll(/href="(\/sign-in\?[^"]+)">([^<]+)</g)]
    const [, link = ''] = links.find(([, , name]) => name === agency.name) ?? []
    // No portal is served here: what counts is where it leads, and as whom.
    expect((await visitor.follow(link.replace(/&(amp|#38);/g, '&'))).url).toBe(`${address}/cases`)
    const names = await inAgency(api.database.owner, agency.id, (tx) =>
      tx.query<{ name: string }>(
        `select p.name from access_token t join person p on p.agency_id = t.agency_id and p.id = t.person_id
         where t.agency_id = $1 and t.kind = 'session'`,
        [tx.agencyId],
      ),
    )
    expect(names).toEqual([{ name: `Bo of ${agency.name}` }])
  }
})

test('who came in and went is on the audit', async () => {
  const address = await serve(true)
  const visitor = newVisitor(address)
  const { email } = (await administrator.ask('{ me { email } }')).me
  await comeInAs(visitor, email)
  await visitor.request('/sign-out', { method: 'POST', headers: { origin: address } })
  const { audit } = await administrator.ask('{ audit { nodes { verb outcome actor { name } } } }')
  expect(audit.nodes.filter(({ actor }: Answer) => actor?.name === 'Ada')).toEqual([
    { verb: 'signOut', outcome: 'done', actor: { name: 'Ada' } },
    { verb: 'signIn', outcome: 'done', actor: { name: 'Ada' } },
  ])
})

test('whoever is asked to prove again who they are is asked by the provider, comes back to where they were, and may go on', async () => {
  const address = await serve(true)
  const visitor = newVisitor(address)
  const { email } = (await administrator.ask('{ me { email } }')).me
  await comeInAs(visitor, email)
  const grave = '{ exportRecord(reference: "nobody", as: JSON) { cases } }'
  expect((await visitor.ask(grave)).data).toEqual({ exportRecord: { cases: 0 } })
  await inAgency(api.database.owner, north.id, (tx) =>
    tx.query(`update access_token set proved_at = proved_at - interval '1 hour' where agency_id = $1`, [tx.agencyId]),
  )
  expect((await visitor.ask(grave)).errors).toMatchObject([{ extensions: { code: 'SIGN_IN_AGAIN' } }])
  // The provider knows them still, and lets them in without a question where nobody asks for one.
  expect((await visitor.follow('/sign-in?to=/cases')).url).toBe(`${address}/cases`)
  const asking = await visitor.follow('/sign-in?again=true&to=/audit')
  expect(asking.text).toContain('Who are you?')
  const back = await visitor.follow(asking.url, { method: 'POST', body: new URLSearchParams({ email }) })
  expect(back.url).toBe(`${address}/audit`)
  expect((await visitor.ask(grave)).data).toEqual({ exportRecord: { cases: 0 } })
})

test.each(['/sign-in', '/sign-in?again=true'])('%s ends the session that was there', async (way) => {
  const address = await serve(true)
  const visitor = newVisitor(address)
  const { email } = (await administrator.ask('{ me { email } }')).me
  await comeInAs(visitor, email)
  const before = visitor.cookies.get('casewright_session')!
  const asking = await visitor.follow(way)
  if (asking.text.includes('Who are you?'))
    await visitor.follow(asking.url, { method: 'POST', body: new URLSearchParams({ email }) })
  const after = visitor.cookies.get('casewright_session')!
  const nameOf = async (credential: string) =>
    (await send(address, '{ me { name } }', {}, `Bearer ${credential}`)).data?.me?.name
  expect([await nameOf(before), await nameOf(after)]).toEqual([undefined, 'Ada'])
})

test('what a browser keeps until it comes back lets nobody in', async () => {
  const address = await serve(true)
  const visitor = newVisitor(address)
  const { email } = (await administrator.ask('{ me { email } }')).me
  await comeInAs(visitor, email)
  const session = visitor.cookies.get('casewright_session')!
  await visitor.request('/sign-in?again=true')
  const { before } = JSON.parse(decodeURIComponent(visitor.cookies.get('casewright_sign_in')!))
  expect(before.split('.').slice(0, 3)).toEqual(session.split('.').slice(0, 3))
  const answers = [before, session].map((shown) => send(address, '{ me { name } }', {}, `Bearer ${shown}`))
  expect((await Promise.all(answers)).map(({ data }) => data?.me?.name)).toEqual([undefined, 'Ada'])
})

test('an address that the provider has not verified lets nobody in who was not known by it before', async () => {
  await inAgency(api.database.owner, north.id, (tx) =>
    tx.query('update person set subject = null where agency_id = $1', [tx.agencyId]),
  )
  const visitor = newVisitor(await serve(false))
  const { email } = (await administrator.ask('{ me { email } }')).me
  const answer = await comeInAs(visitor, email)
  expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('You are not known here')])
  expect(visitor.cookies.has('casewright_session')).toBe(false)
})

/** As another browser of theirs, or a program, ends it: and not within the second in which they came in. */
async function endAll(person: TestPerson): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const { me } = await person.ask('{ me { id } }')
  const end = 'mutation($id: ID!) { endSessions(personId: $id) { ... on SessionsEnded { count } } }'
  expect((await administrator.ask(end, { id: me.id })).endSessions.count).toBeGreaterThan(0)
}

test('a browser whose session was ended comes in again only by a new proof, though the provider knows it still', async () => {
  const visitor = newVisitor(await serve(true))
  const person = await north.addPerson('Enda', { access: 'case_worker' })
  const { email } = (await person.ask('{ me { email } }')).me
  await comeInAs(visitor, email)
  await endAll(person)
  expect((await visitor.ask('{ me { name } }')).data?.me).toBeUndefined()
  const asking = await visitor.follow('/sign-in?to=/cases')
  expect(asking.text).toContain('Who are you?')
  expect((await visitor.ask('{ me { name } }')).data?.me).toBeUndefined()
  const back = await visitor.follow(asking.url, { method: 'POST', body: new URLSearchParams({ email }) })
  expect(new URL(back.url).pathname).toBe('/cases')
  expect((await visitor.ask('{ me { name } }')).data).toEqual({ me: { name: 'Enda' } })
  // From then on the provider's word does, as before.
  expect(new URL((await visitor.follow('/sign-in?to=/cases')).url).pathname).toBe('/cases')
})

test('a browser whose session was over by itself comes in again only by a new proof, once all were ended', async () => {
  const visitor = newVisitor(await serve(true))
  const person = await north.addPerson('Fintan', { access: 'case_worker' })
  const { id, email } = (await person.ask('{ me { id email } }')).me
  await comeInAs(visitor, email)
  await inAgency(api.database.owner, north.id, (tx) =>
    tx.query(
      `update access_token set expires_at = statement_timestamp() where agency_id = $1 and kind = 'session'
         and person_id = (select id from person where agency_id = $1 and email = $2)`,
      [north.id, email],
    ),
  )
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const end = 'mutation($id: ID!) { endSessions(personId: $id) { ... on SessionsEnded { count } } }'
  expect((await administrator.ask(end, { id })).endSessions).toEqual({ count: 0 })
  expect((await visitor.follow('/sign-in?to=/cases')).text).toContain('Who are you?')
})

test('a page of another site signs nobody out', async () => {
  const address = await serve(true)
  const visitor = newVisitor(address)
  const person = await north.addPerson('Grainne', { access: 'case_worker' })
  await comeInAs(visitor, (await person.ask('{ me { email } }')).me.email)
  const elsewhere = { origin: 'https://elsewhere.example', 'content-type': 'text/plain' }
  expect((await visitor.request('/sign-out', { method: 'POST', headers: elsewhere, body: 'x' })).status).toBe(403)
  expect((await visitor.ask('{ me { name } }')).data).toEqual({ me: { name: 'Grainne' } })
})

test('whoever takes the question out of the address on its way is not let in by the old proof, nor sent in circles', async () => {
  const visitor = newVisitor(await serve(true))
  const person = await north.addPerson('Orla', { access: 'case_worker' })
  await comeInAs(visitor, (await person.ask('{ me { email } }')).me.email)
  await endAll(person)
  const begun = new URL((await visitor.request('/sign-in?again=ended')).headers.get('location')!)
  for (const asked of ['prompt', 'max_age']) begun.searchParams.delete(asked)
  const answer = await visitor.follow(begun.href)
  expect([answer.status, answer.text]).toEqual([401, expect.stringContaining('A sign-in of yours was ended')])
  expect((await visitor.ask('{ me { name } }')).data?.me).toBeUndefined()
})

test('where a provider never says when, that it was asked is enough', async () => {
  const timeless = (provider: Provider): Provider => ({
    ...provider,
    finish: async (...back) => ({ ...(await provider.finish(...back)), provedAt: null }),
  })
  const visitor = newVisitor(await serve(true, timeless))
  const person = await north.addPerson('Cormac', { access: 'case_worker' })
  const { email } = (await person.ask('{ me { email } }')).me
  await comeInAs(visitor, email)
  await endAll(person)
  const asking = await visitor.follow('/sign-in')
  expect(asking.text).toContain('Who are you?')
  await visitor.follow(asking.url, { method: 'POST', body: new URLSearchParams({ email }) })
  expect((await visitor.ask('{ me { name } }')).data).toEqual({ me: { name: 'Cormac' } })
})

test('after signing out oneself nothing more is asked than the provider asks', async () => {
  const address = await serve(true)
  const visitor = newVisitor(address)
  const person = await north.addPerson('Saoirse', { access: 'case_worker' })
  await comeInAs(visitor, (await person.ask('{ me { email } }')).me.email)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await visitor.request('/sign-out', { method: 'POST', headers: { origin: address } })
  expect((await visitor.follow('/sign-in?to=/cases')).url).toBe(`${address}/cases`)
})
