/** The program as it is served, and the same program composed with one guard or another out, all on one database. */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { createApp, type Serving } from '@casewright/api'
import { inject } from 'vitest'
import { clientAddress } from '../../api/src/client-address.ts'
import { readConfig } from '../../api/src/config.ts'
import { type Database, openDatabase } from '../../api/src/database/database.ts'
import { freePort } from '../../api/src/database/embedded/free-port.ts'
import { openOrm } from '../../api/src/database/orm.ts'
import { entities } from '../../api/src/entities.ts'
import type { WhoAsks } from '../../api/src/graphql/answering.ts'
import { contextFor } from '../../api/src/graphql/context.ts'
import { formatErrorsWith } from '../../api/src/graphql/format-error.ts'
import type { Limits } from '../../api/src/graphql/limits.ts'
import { buildApiSchema } from '../../api/src/graphql/schema.ts'
import { openSecretBox } from '../../api/src/keys/secret-box.ts'
import { prepareWith } from '../../api/src/live/prepare.ts'
import { serveLive } from '../../api/src/live/serve-live.ts'
import { openWakes } from '../../api/src/live/wakes.ts'
import { type Log, openLog } from '../../api/src/log.ts'
import type { Outside } from '../../api/src/outside.ts'
import type { SignedIn } from '../../api/src/people/permit.ts'
import { openProvider, type Provider } from '../../api/src/people/sign-in/provider.ts'
import { signInRoutes } from '../../api/src/people/sign-in/sign-in-routes.ts'
import { servePortal } from '../../api/src/portal/serve-portal.ts'
import { openRules } from '../../api/src/ruleset/open-rules.ts'
import type { ReadRules } from '../../api/src/ruleset/read-rules.ts'
import { createServer } from '../../api/src/server.ts'
import { hostWithPort, writtenAlike } from '../../api/src/webhook/address.ts'
import { startReceiver } from '../api/receiver.ts'
import { startApi } from '../api/support.ts'
import { makeDataFolder, removeDataFolder } from '../support/data-folder.ts'
import { believing, startBare } from './bare-graphql.ts'
import * as careless from './careless-parts.ts'
import { credulous } from './credulous.ts'
import { addFixture, type Fixture } from './fixture.ts'
import { type HostileProvider, startHostileProvider } from './hostile-provider.ts'
import { blindTo, forgetful, forgiving, hourAhead, spliced } from './tampered-pools.ts'
import * as wrapped from './wrapped-plugins.ts'

export interface World extends Fixture {
  /** Where it listens. */
  readonly address: string
  /** The same as browsers reach it behind TLS. */
  readonly tlsAddress: string
  /** The same for callers who may ask ten times a minute. */
  readonly ratedAddress: string
  /** The same, waiting half a second for a request. */
  readonly hastyAddress: string
  /** The same with a statement that forgot which agency it is for. */
  readonly forgetfulAddress: string
  readonly letThrough: ReadonlySet<string>
  readonly provider: HostileProvider
  readonly receiver: Awaited<ReturnType<typeof startReceiver>>
  /** Numbers, hands on and sends what was committed: how much was seen to. */
  readonly work: () => Promise<number>
  readonly logged: readonly string[]
}

/** Each but the first without some guard. */
export interface Worlds {
  readonly base: Fixture
  readonly guarded: World
  /** Limits so high that they are none; the schema may be asked for, and batches are taken. */
  readonly limitless: World
  /** Schema and resolvers alone: see bare-graphql.ts. */
  readonly bare: World
  /** Believes a provider's token unread. */
  readonly credulous: World
  /** Takes a credential for what it names, wherever it is shown: see bare-graphql.ts. */
  readonly believing: World
  /** Each does not look at one thing about tokens and sessions, and at all else. */
  readonly blindToEnd: World
  readonly blindToRevocation: World
  readonly blindToLeaving: World
  readonly blindToScopes: World
  readonly blindToProof: World
  /** No wall stands in the database. */
  readonly unwalled: World
  /** Sends browsers wherever they ask to be sent. */
  readonly anywhere: World
  /** The database forgives what was revoked, and who has left. */
  readonly forgiving: World
  /** Values are written into statements as they came. */
  readonly spliced: World
  /** Webhooks may go to the addresses that the attacks name. */
  readonly letThrough: World
  /** Waits for ever. */
  readonly patient: World
  /** Cells of tables leave as they came. */
  readonly runnable: World
  /** Calendars leave as they came. */
  readonly unescaped: World
  /** Webhooks are followed where they lead. */
  readonly following: World
  /** Every webhook has the same secret. */
  readonly sharing: World
  /** What is sent to webhooks has a time an hour from now. */
  readonly hourAhead: World
  /** The log is of plain lines, with the words of errors in them. */
  readonly talkative: World
  /** Cookies are set without a mark on them. */
  readonly plainCookies: World
  /** Whoever shows a session when they sign in keeps it. */
  readonly keeping: World
  /** A sign-in may be come back from more than once. */
  readonly remembering: World
  /** Pages say nothing of how browsers are to take them. */
  readonly unadorned: World
  /** More is read of a token that there is before its secret is compared. */
  readonly eager: World
  /** Any file is served. */
  readonly anyFile: World
  /** Rule texts are read whatever is in them. */
  readonly readAnything: World
  close(): Promise<void>
}

const limitless: Limits = {
  depth: 1e6,
  aliases: 1e6,
  directives: 1e6,
  repeats: 1e6,
  tokens: 1e6,
  cost: Number.POSITIVE_INFINITY,
  listItems: 1e6,
  batch: 1e6,
  bodyBytes: 1e9,
}

const production: Partial<Serving> = { introspection: false, batching: false }

export const insideTargets = [
  'https://127.0.0.1/',
  'https://10.1.2.3/',
  'https://192.168.1.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[2002:7f00:1::]/',
  'https://[64:ff9b::7f00:1]/',
  'https://2130706433/changes',
  'https://metadata.google.internal/',
  'https://localhost./',
  'https://127.0.0.1../dots',
  // No address before its dots are taken off, and this machine's after.
  'https://127.1../short',
]

export async function openWorlds(): Promise<Worlds> {
  const closing: (() => Promise<unknown>)[] = []
  const folder = makeDataFolder()
  const portal = join(folder, 'portal')
  mkdirSync(portal)
  writeFileSync(join(portal, 'index.html'), '<style nonce="">')
  writeFileSync(join(portal, 'icon.svg'), '<svg/>')
  writeFileSync(join(folder, 'secret.txt'), 'a secret of the house')
  const api = await startApi()
  closing.push(() => api.close())
  const base = await addFixture(api)
  const receiver = await startReceiver()
  closing.push(() => receiver.close())
  const provider = await startHostileProvider(() => base.email)
  closing.push(() => provider.close())
  const rulebook = await openRules(api.database, api.rulesetsFolder)
  const logged: string[] = []
  const destination = new Writable({ write: (chunk, _, done) => done(void logged.push(String(chunk)) as never) })
  const usualLog = openLog('trace', destination)
  const box = openSecretBox(folder, null)
  const hosts = insideTargets.map((each) => hostWithPort(writtenAlike(each)!))

  interface Composing {
    readonly serving?: Partial<Serving>
    readonly database?: Database
    readonly letThrough?: readonly string[]
    readonly provider?: (publicUrl: string) => Provider
    readonly wayBack?: (to: string | undefined) => string
    readonly whoAsks?: WhoAsks
    readonly outside?: Partial<Outside>
    readonly log?: Log
    readonly serveFiles?: Parameters<typeof servePortal>[1]
    readonly readRules?: ReadRules
    readonly patienceMs?: number
    readonly recook?: wrapped.Recook
    readonly aroundPortal?: (plugin: wrapped.Plugin) => wrapped.Plugin
    readonly attemptsPerMinute?: number
    readonly publicUrl?: string
  }
  async function compose(parts: Composing = {}): Promise<Pick<World, 'address' | 'work'>> {
    const port = await freePort()
    const { publicUrl = `http://127.0.0.1:${port}`, database = api.database, serving = production, patienceMs } = parts
    const letThrough = new Set([receiver.host, ...(parts.letThrough ?? [])])
    const outside = { secrets: box, mailer: null, publicUrl, letThrough, ...parts.outside }
    const { whoAsks, readRules, log = usualLog } = parts
    const taken = { ...(whoAsks ? { whoAsks } : {}), ...(readRules ? { readRules } : {}) }
    const { auditKey, erasures, rulesetsFolder } = api
    const app = await createApp({ database, auditKey, erasures, outside, log, rulesetsFolder, serving, ...taken })
    const settings = { issuer: provider.issuer, clientId: 'casewright', clientSecret: null, acrValues: ['strong'] }
    const asked = parts.provider?.(publicUrl) ?? openProvider(settings, publicUrl)
    const signIn = signInRoutes({
      ...{ orm: database.app, auditKey, provider: asked, publicUrl, log },
      attemptsPerMinute: parts.attemptsPerMinute ?? 1e6,
      ...(parts.wayBack ? { wayBack: parts.wayBack } : {}),
    })
    const { aroundPortal = (plugin) => plugin } = parts
    const server = await createServer({
      graphql: app.graphql,
      isReady: async () => true,
      portal: aroundPortal(servePortal(portal, parts.serveFiles)),
      signIn: parts.recook ? wrapped.withCookies(signIn, parts.recook) : signIn,
      secure: publicUrl.startsWith('https:'),
      log,
      ...(patienceMs === undefined ? {} : { patienceMs }),
    })
    closing.push(async () => {
      await server.close()
      await app.close()
    })
    const work = async () => (await app.numberChanges()) + (await app.relay()) + (await app.deliver())
    return { address: await server.listen({ host: '127.0.0.1', port }), work }
  }

  const whoAsks = believing(api.database.app, [base.north.agency.id, base.stranger.agency.id])

  async function eager(headers: IncomingHttpHeaders): Promise<SignedIn | null> {
    const person = await whoAsks(headers)
    // As if everything about them were made ready.
    if (person !== null) for (let count = 0; count < 15; count++) await whoAsks(headers)
    return null
  }

  async function composeBare(): Promise<string> {
    const outside = {
      secrets: box,
      mailer: null,
      publicUrl: 'http://127.0.0.1',
      letThrough: new Set<string>(),
    }
    const { auditKey, erasures, database } = api
    const firing = { orm: database.app, rulebook, log: usualLog, auditKey }
    const contextOf = (person: SignedIn | null) => contextFor(firing, { auditKey, erasures }, outside, person)
    const schema = buildApiSchema()
    const wakes = openWakes(database.app, usualLog)
    const parts = {
      prepare: prepareWith({ schema, limits: limitless }),
      wakes,
      share: null,
      log: usualLog,
      clientAddress: clientAddress([]),
      recheckMs: 60_000,
    }
    const live = { ...parts, whoAsks, whoStillAsks: whoAsks, contextFor: contextOf }
    const told = { limits: limitless, introspection: true }
    let endLive = async () => {}
    const { address, server } = await startBare({
      schema,
      contextFor: contextOf,
      whoAsks,
      also: (http) => {
        endLive = serveLive(http, { ...live, format: formatErrorsWith(usualLog, told) })
      },
    })
    closing.push(async () => {
      await endLive()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await wakes.close()
    })
    return address
  }

  async function tamperedDatabase(tampering: typeof forgiving, of: 'app' | 'worker' = 'app'): Promise<Database> {
    const config = readConfig({ DATABASE_URL: api.database.url, DATABASE_POOL_SIZE: '3' })
    const database = await openDatabase(
      config,
      async () => entities,
      () => {},
    )
    // The apps on it are closed before it is.
    closing.splice(1, 0, () => database.close())
    await tampering(database[of])
    return database
  }

  async function tamperedApp(tampering: typeof forgiving, url?: string): Promise<Database> {
    const { app } = api.database
    const options = { poolSize: 3, entities, applicationName: 'casewright attacked' }
    const orm = openOrm({ url: url ?? app.config.get('clientUrl')!, ...options })
    closing.splice(1, 0, () => orm.close())
    await tampering(orm)
    return { ...api.database, app: orm }
  }
  /** Nothing holds a superuser. */
  const unwalledUrl = Object.assign(new URL(inject('postgres').superuserUrl), {
    pathname: new URL(api.database.url).pathname,
  }).href

  const guarded = await compose()
  const shared: Omit<World, 'address' | 'work'> = {
    ...base,
    tlsAddress: (await compose({ publicUrl: 'https://casewright.example' })).address,
    ratedAddress: (await compose({ serving: { ...production, requestsPerMinute: 10 }, attemptsPerMinute: 10 })).address,
    hastyAddress: (await compose({ patienceMs: 500 })).address,
    forgetfulAddress: (await compose({ database: await tamperedApp(forgetful) })).address,
    letThrough: new Set(),
    provider,
    receiver,
    logged,
  }
  const at = (elsewhere: Pick<World, 'address' | 'work'>, more: Partial<World> = {}): World => ({
    ...shared,
    ...elsewhere,
    tlsAddress: elsewhere.address,
    ratedAddress: elsewhere.address,
    hastyAddress: elsewhere.address,
    forgetfulAddress: elsewhere.address,
    ...more,
  })
  const without = async (parts: Composing) => at(await compose(parts))
  const plainLines: string[] = []
  const worlds = {
    base,
    guarded: { ...shared, ...guarded },
    limitless: await without({ serving: { introspection: true, batching: true, limits: limitless } }),
    bare: at({ address: await composeBare(), work: guarded.work }),
    credulous: await without({ provider: () => credulous(provider) }),
    believing: await without({ whoAsks }),
    blindToEnd: await without({ database: await tamperedApp(blindTo.end) }),
    blindToRevocation: await without({ database: await tamperedApp(blindTo.revocation) }),
    blindToLeaving: await without({ database: await tamperedApp(blindTo.leaving) }),
    blindToScopes: await without({ database: await tamperedApp(blindTo.scopes) }),
    blindToProof: await without({ database: await tamperedApp(blindTo.proof) }),
    unwalled: await without({ database: await tamperedApp(forgetful, unwalledUrl) }),
    anywhere: await without({ wayBack: (to = '/') => to }),
    forgiving: await without({ database: await tamperedDatabase(forgiving) }),
    spliced: await without({ database: await tamperedDatabase(spliced) }),
    letThrough: at(await compose({ letThrough: hosts }), { letThrough: new Set([...hosts, receiver.host]) }),
    patient: await without({ patienceMs: 0 }),
    runnable: await without({ outside: { asCell: String } }),
    unescaped: await without({ outside: { writeCalendar: careless.unescaped } }),
    following: await without({ outside: { post: careless.following(receiver.host) } }),
    sharing: await without({ outside: { secrets: careless.sharing(box) } }),
    hourAhead: await without({ database: await tamperedDatabase(hourAhead, 'worker') }),
    talkative: at(await compose({ log: careless.talkative(plainLines) }), { logged: plainLines }),
    plainCookies: await without({ recook: wrapped.plain, publicUrl: 'https://casewright.example' }),
    keeping: await without({ recook: wrapped.keeping }),
    remembering: await without({ recook: wrapped.remembering }),
    unadorned: await without({ aroundPortal: wrapped.unadorned, publicUrl: 'https://casewright.example' }),
    eager: await without({ whoAsks: eager }),
    anyFile: await without({ serveFiles: careless.anyFile }),
    readAnything: await without({ readRules: careless.readAnything }),
  }
  return {
    ...worlds,
    async close() {
      for (const close of closing.toReversed()) await close()
      removeDataFolder(folder)
    },
  }
}
