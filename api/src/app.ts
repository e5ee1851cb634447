/** The composition root: turns an open database into the API and the worker's verbs. */

import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyPluginAsync } from 'fastify'
import { loadDemonstration } from './agency/load-demonstration.ts'
import type { AuditKey } from './audit/audit-key.ts'
import { clientAddress } from './client-address.ts'
import type { Database } from './database/database.ts'
import { calendarRoute } from './feed/calendar-route.ts'
import { createApollo } from './graphql/apollo.ts'
import { contextFor } from './graphql/context.ts'
import { openFairShare } from './graphql/fair-share.ts'
import { formatErrorsWith } from './graphql/format-error.ts'
import { givingWay } from './graphql/give-way.ts'
import { limitInputs } from './graphql/limit-inputs.ts'
import { type Limits, limits as usualLimits } from './graphql/limits.ts'
import { mountGraphql } from './graphql/mount.ts'
import { buildApiSchema } from './graphql/schema.ts'
import { weighing } from './graphql/weigh.ts'
import { eraseAgain } from './keeping/erase-again.ts'
import type { ErasureList } from './keeping/erasure-list.ts'
import { prepareWith } from './live/prepare.ts'
import { serveLive } from './live/serve-live.ts'
import { openWakes } from './live/wakes.ts'
import type { Log } from './log.ts'
import type { Outside } from './outside.ts'
import type { SignedIn } from './people/permit.ts'
import { isOfAnother, isUnasked } from './people/sign-in/page-headers.ts'
import { credentialOf } from './people/sign-in/session.ts'
import { authenticate } from './people/tokens.ts'
import { openRules, shippedRulesets } from './ruleset/open-rules.ts'
import type { ReadRules } from './ruleset/read-rules.ts'
import { noteSecurity } from './security-log.ts'
import { openRounds, type Rounds } from './worker-rounds.ts'

export { entities } from './entities.ts'

export interface AppDependencies {
  /** `owner` loads editions and demonstration agencies, `app` serves, `worker` fires. */
  readonly database: Database
  /** Signs the heads of the audit, and marks its entries: the same wherever the agencies are served or sealed. */
  readonly auditKey: AuditKey
  /** Kept outside the database, so that a restored one can be brought up to it before it is served. */
  readonly erasures: ErasureList
  readonly log: Log
  readonly outside: Outside
  /** Whether to begin with the demonstration agencies, where there are no agencies yet. */
  readonly demonstration?: boolean
  /** Where the rule files, calendars and demonstration agencies are. */
  readonly rulesetsFolder?: string
  /** What may be asked for, and how; the schema may be asked for and batches are refused where nothing is said. */
  readonly serving?: Partial<Serving>
  /** Who a request is from; as `authenticate` finds it, where left out. This and the next are parts, and no settings. */
  readonly whoAsks?: WhoAsks
  /** Reads rule texts that are tried out. */
  readonly readRules?: ReadRules
}

export type WhoAsks = (headers: IncomingHttpHeaders) => Promise<SignedIn | null>

export interface Serving {
  readonly introspection: boolean
  readonly batching: boolean
  /** Of one caller; null: no limit. */
  readonly requestsPerMinute: number | null
  readonly limits: Limits
  /** How often it is looked whether those who listen are still signed in. */
  readonly recheckMs: number
  /** Whose word for where a request comes from counts; the web server itself is told too. */
  readonly trustedProxies: readonly string[]
}

const usualServing: Serving = {
  introspection: true,
  batching: false,
  requestsPerMinute: null,
  limits: usualLimits,
  recheckMs: 30_000,
  trustedProxies: [],
}

export interface App extends Rounds {
  /** Mounts /graphql, and /calendar. */
  readonly graphql: FastifyPluginAsync
}

export async function createApp(dependencies: AppDependencies): Promise<App> {
  const {
    database,
    auditKey,
    erasures,
    log,
    outside,
    demonstration = false,
    rulesetsFolder = shippedRulesets,
  } = dependencies
  const { publicUrl } = outside
  const rulebook = await openRules(database, rulesetsFolder, dependencies.readRules)
  if (demonstration) await loadDemonstration(database.owner, rulebook, `${rulesetsFolder}/demonstration`)

  const cameBack = await eraseAgain(database.app, auditKey, erasures)
  if (cameBack > 0) log.warn({ count: cameBack }, 'erased again what a restored database had brought back')

  const serving = { ...usualServing, ...dependencies.serving }
  const share = serving.requestsPerMinute === null ? null : openFairShare(serving.requestsPerMinute)
  const schema = givingWay(limitInputs(buildApiSchema(), serving.limits))
  const format = formatErrorsWith(log, serving.limits)
  const apollo = createApollo(schema, { ...serving, share }, log)
  await apollo.start()
  const wakes = openWakes(database.app, log)
  const whoAsks = dependencies.whoAsks ?? whoShows((headers) => !isUnasked(headers))
  const whoStillAsks = dependencies.whoAsks ?? whoShows(() => false)
  const contextOf = (person: SignedIn | null) =>
    contextFor({ orm: database.app, rulebook, log, auditKey }, { auditKey, erasures }, outside, person)
  function whoShows(isUse: (headers: IncomingHttpHeaders) => boolean): WhoAsks {
    return async (headers) => {
      const credential = credentialOf(headers, publicUrl)
      const person = await authenticate(database.app, credential, isUse(headers))
      if (credential !== null && person === null) noteSecurity(log, { kind: 'credential refused' })
      return person === null || isOfAnother(headers, person) ? null : person
    }
  }
  const rounds = openRounds({ database, rulebook, auditKey, outside, log })
  return {
    graphql: together(
      calendarRoute({ orm: database.app, rulebook, ...outside, share, log }),
      mountGraphql({
        apollo,
        log,
        share,
        format,
        weigh: weighing(schema, serving.limits, format),
        whoAsks: ({ headers }) => whoAsks(headers),
        contextFor: contextOf,
        serveLive: (server) =>
          serveLive(server, {
            prepare: prepareWith(schema, serving),
            whoAsks,
            whoStillAsks,
            contextFor: contextOf,
            wakes,
            share,
            log,
            format,
            recheckMs: serving.recheckMs,
            clientAddress: clientAddress(serving.trustedProxies),
          }),
        limits: serving.limits,
      }),
    ),
    ...rounds,
    async close() {
      await rounds.close()
      await wakes.close()
      await apollo.stop()
    },
  }
}

function together(...parts: readonly FastifyPluginAsync[]): FastifyPluginAsync {
  return async (server) => {
    for (const part of parts) await server.register(part)
  }
}
