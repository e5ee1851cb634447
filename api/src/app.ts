/** The composition root: turns an open database into the API and the worker's verbs. */

import type { FastifyPluginAsync } from 'fastify'
import { loadDemonstration } from './agency/load-demonstration.ts'
import type { AuditKey } from './audit/audit-key.ts'
import { clientAddress } from './client-address.ts'
import type { Database } from './database/database.ts'
import { calendarRoute } from './feed/calendar-route.ts'
import { openAnswering, type WhoAsks } from './graphql/answering.ts'
import type { ApolloSettings } from './graphql/apollo.ts'
import type { DearThread } from './graphql/dear/dear-thread.ts'
import { openFairShare } from './graphql/fair-share.ts'
import { mountGraphql } from './graphql/mount.ts'
import { eraseAgain } from './keeping/erase-again.ts'
import type { ErasureList } from './keeping/erasure-list.ts'
import { prepareWith } from './live/prepare.ts'
import { serveLive } from './live/serve-live.ts'
import { openWakes } from './live/wakes.ts'
import type { Log } from './log.ts'
import type { Outside } from './outside.ts'
import { openRules, shippedRulesets } from './ruleset/open-rules.ts'
import type { ReadRules } from './ruleset/read-rules.ts'
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
  /** Answers what costs a lot; where left out, that is answered here like all else. */
  readonly dear?: DearThread
  /** Who a request is from; as `authenticate` finds it, where left out. This and the next are parts, and no settings. */
  readonly whoAsks?: WhoAsks
  /** Reads rule texts that are tried out. */
  readonly readRules?: ReadRules
}

export interface Serving extends ApolloSettings {
  /** Of one caller; null: no limit. */
  readonly requestsPerMinute: number | null
  /** How often it is looked whether those who listen are still signed in. */
  readonly recheckMs: number
  /** Whose word for where a request comes from counts; the web server itself is told too. */
  readonly trustedProxies: readonly string[]
}

const usualServing = {
  requestsPerMinute: null,
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
  const rulebook = await openRules(database, rulesetsFolder, dependencies.readRules)
  if (demonstration) await loadDemonstration(database.owner, rulebook, `${rulesetsFolder}/demonstration`)

  const cameBack = await eraseAgain(database.app, rulebook, auditKey, erasures)
  if (cameBack > 0) log.warn({ count: cameBack }, 'erased again what a restored database had brought back')

  const { requestsPerMinute, recheckMs, trustedProxies, ...asking } = { ...usualServing, ...dependencies.serving }
  const share = requestsPerMinute === null ? null : openFairShare(requestsPerMinute)
  const { whoAsks } = dependencies
  const answering = await openAnswering({
    ...{ orm: database.app, rulebook, auditKey, erasures, outside, log, asking, whoAsks },
  })
  const wakes = openWakes(database.app, log)
  const rounds = openRounds({ database, rulebook, auditKey, outside, log })
  return {
    graphql: together(
      calendarRoute({ orm: database.app, rulebook, ...outside, share, log }),
      mountGraphql({
        ...{ answering, share, dear: dependencies.dear ?? null, log },
        serveLive: (server) =>
          serveLive(server, {
            ...answering,
            prepare: prepareWith(answering),
            ...{ wakes, share, log, recheckMs },
            clientAddress: clientAddress(trustedProxies),
          }),
      }),
    ),
    ...rounds,
    async close() {
      await rounds.close()
      await wakes.close()
      await answering.apollo.stop()
    },
  }
}

function together(...parts: readonly FastifyPluginAsync[]): FastifyPluginAsync {
  return async (server) => {
    for (const part of parts) await server.register(part)
  }
}
