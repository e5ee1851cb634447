/** The composition root: turns an open database into the API and the worker's verbs. */

import type { IncomingHttpHeaders } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { FastifyPluginAsync } from 'fastify'
import { loadDemonstration } from './agency/load-demonstration.ts'
import type { AuditKey } from './audit/audit-key.ts'
import { sealAudit } from './audit/seal-audit.ts'
import type { Database } from './database/database.ts'
import { openQueue } from './database/queue.ts'
import { fireDue } from './deadline/fire-due.ts'
import { createApollo } from './graphql/apollo.ts'
import { contextFor } from './graphql/context.ts'
import { formatErrorsWith } from './graphql/format-error.ts'
import { limitInputs } from './graphql/limit-inputs.ts'
import { type Limits, limits as usualLimits } from './graphql/limits.ts'
import { mountGraphql } from './graphql/mount.ts'
import { buildApiSchema } from './graphql/schema.ts'
import { prepareWith } from './live/prepare.ts'
import { serveLive } from './live/serve-live.ts'
import { openWakes } from './live/wakes.ts'
import type { Log } from './log.ts'
import { sendMail } from './mail/send-mail.ts'
import { numberChanges } from './notice/number-changes.ts'
import { relay } from './notice/relay.ts'
import { warnBeforeDue } from './notice/warn-before-due.ts'
import type { Outside } from './outside.ts'
import type { SignedIn } from './people/permit.ts'
import { credentialOf } from './people/sign-in/session.ts'
import { authenticate } from './people/tokens.ts'
import { loadCalendars } from './ruleset/calendars.ts'
import { loadEditions } from './ruleset/load-editions.ts'
import { openRulebook } from './ruleset/rulebook.ts'
import { loadDocuments } from './ruleset/source-documents.ts'
import { switchRound } from './switch/switch-round.ts'
import { deliver } from './webhook/deliver.ts'

export { entities } from './entities.ts'

export interface AppDependencies {
  /** `owner` loads editions and demonstration agencies, `app` serves, `worker` fires. */
  readonly database: Database
  /** Signs the heads of the audit, and marks its entries: the same wherever the agencies are served or sealed. */
  readonly auditKey: AuditKey
  readonly log: Log
  /** Where browsers find us; their sessions count for pages of this address alone. */
  readonly publicUrl?: string
  readonly outside: Outside
  /** Whether to begin with the demonstration agencies, where there are no agencies yet. */
  readonly demonstration?: boolean
  /** Where the rule files, calendars and demonstration agencies are. */
  readonly rulesetsFolder?: string
  /** What may be asked for, and how; the schema may be asked for and batches are refused where nothing is said. */
  readonly serving?: Partial<Serving>
}

export interface Serving {
  readonly introspection: boolean
  readonly batching: boolean
  /** Of one caller; null: no limit. */
  readonly requestsPerMinute: number | null
  readonly limits: Limits
  /** How often it is looked whether those who listen are still signed in. */
  readonly recheckMs: number
}

const usualServing: Serving = {
  introspection: true,
  batching: false,
  requestsPerMinute: null,
  limits: usualLimits,
  recheckMs: 30_000,
}

export interface App {
  /** Mounts /graphql. */
  readonly graphql: FastifyPluginAsync
  /** One round of the worker; resolves with the number of cases it moved. */
  readonly fireDue: () => Promise<number>
  /** One round of the sequencer; resolves with the number of changes it numbered. */
  readonly numberChanges: () => Promise<number>
  /** One round of the relay; resolves with the number of changes it handed on. */
  readonly relay: (batchSize?: number) => Promise<number>
  /** One round of warning of what is due soon; resolves with the number of warnings it wrote. */
  readonly warnBeforeDue: () => Promise<number>
  /** One round of the sealer; resolves with the number of entries of the audit that it sealed. */
  readonly sealAudit: () => Promise<number>
  /** One round of sending to webhooks; resolves with the number of deliveries it saw to. */
  readonly deliver: () => Promise<number>
  /** One round of sending mail; resolves with the number of mails it saw to. */
  readonly sendMail: () => Promise<number>
  /** One round of switching; resolves with the number of cases it counted or moved. */
  readonly switchCases: () => Promise<number>
  close(): Promise<void>
}

const shippedRulesets = fileURLToPath(new URL('../../rulesets', import.meta.url))

export async function createApp(dependencies: AppDependencies): Promise<App> {
  const {
    database,
    auditKey,
    log,
    publicUrl = 'http://127.0.0.1',
    outside,
    demonstration = false,
    rulesetsFolder = shippedRulesets,
  } = dependencies
  const calendars = await loadCalendars(`${rulesetsFolder}/calendars`)
  await loadEditions(database.owner, rulesetsFolder, calendars)
  const documents = await loadDocuments(`${rulesetsFolder}/sources`)
  const rulebook = await openRulebook(database.app, calendars, documents)
  if (demonstration) await loadDemonstration(database.owner, rulebook, `${rulesetsFolder}/demonstration`)

  const serving = { ...usualServing, ...dependencies.serving }
  const schema = limitInputs(buildApiSchema(), serving.limits)
  const apollo = createApollo(schema, serving, log)
  await apollo.start()
  const wakes = openWakes(database.app, log)
  const whoAsks = (headers: IncomingHttpHeaders) => authenticate(database.app, credentialOf(headers, publicUrl))
  const contextOf = (person: SignedIn | null) =>
    contextFor({ orm: database.app, rulebook, log }, auditKey, outside, person)
  const queue = openQueue(database.worker, log)
  const rounds = { orm: database.worker, rulebook, log, queue, outside }
  return {
    graphql: mountGraphql({
      apollo,
      whoAsks: ({ headers }) => whoAsks(headers),
      contextFor: contextOf,
      serveLive: (server) =>
        serveLive(server, {
          prepare: prepareWith(schema, serving.limits),
          whoAsks,
          contextFor: contextOf,
          wakes,
          format: formatErrorsWith(log, serving.limits),
          recheckMs: serving.recheckMs,
        }),
      ...serving,
    }),
    fireDue: () => fireDue(rounds),
    numberChanges: () => numberChanges(database.worker),
    relay: (batchSize) => relay(rounds, batchSize),
    warnBeforeDue: () => warnBeforeDue(rounds),
    sealAudit: () => sealAudit(database.worker, auditKey),
    deliver: () => deliver(rounds),
    sendMail: () => sendMail(rounds),
    async close() {
      await queue.close()
      await wakes.close()
      outside.mailer?.close()
      await apollo.stop()
    },
    switchCases: () => switchRound(rounds),
  }
}
