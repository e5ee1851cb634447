/** Composes what answers a request: who asks, what they may ask for, and what they are told. */
import type { IncomingHttpHeaders } from 'node:http'
import type { ApolloServer } from '@apollo/server'
import type { GraphQLSchema } from 'graphql'
import type { AuditKey } from '../audit/audit-key.ts'
import type { Orm } from '../database/orm.ts'
import type { ErasureList } from '../keeping/erasure-list.ts'
import type { Log } from '../log.ts'
import type { Outside } from '../outside.ts'
import type { SignedIn } from '../people/permit.ts'
import { isOfAnother, isUnasked } from '../people/sign-in/page-headers.ts'
import { credentialOf } from '../people/sign-in/session.ts'
import { authenticate } from '../people/tokens.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { noteSecurity } from '../security-log.ts'
import { type ApolloSettings, createApollo } from './apollo.ts'
import { type Context, contextFor } from './context.ts'
import { type FormatError, formatErrorsWith } from './format-error.ts'
import { limitInputs } from './limit-inputs.ts'
import { limits as usualLimits } from './limits.ts'
import { buildApiSchema } from './schema.ts'

export type WhoAsks = (headers: IncomingHttpHeaders) => Promise<SignedIn | null>

export interface AnsweringParts {
  /** Under the login that serves. */
  readonly orm: Orm
  readonly rulebook: Rulebook
  readonly auditKey: AuditKey
  readonly erasures: ErasureList
  readonly outside: Outside
  readonly log: Log
  /** What may be asked for, and how; as `usually` says, where left out. */
  readonly asking?: Partial<ApolloSettings>
  /** As `authenticate` finds it, where left out. A part, and no setting. */
  readonly whoAsks?: WhoAsks | undefined
}

const usually: ApolloSettings = { introspection: true, batching: false, limits: usualLimits }

export interface Answering extends ApolloSettings {
  readonly schema: GraphQLSchema
  readonly apollo: ApolloServer<Context>
  readonly format: FormatError
  readonly whoAsks: WhoAsks
  /** The same of somebody who does nothing and only listens, which is no use of a session. */
  readonly whoStillAsks: WhoAsks
  readonly contextFor: (person: SignedIn | null) => Context
}

/** End with `apollo.stop()`. */
export async function openAnswering(parts: AnsweringParts): Promise<Answering> {
  const { orm, rulebook, auditKey, erasures, outside, log } = parts
  const { introspection, batching, limits } = { ...usually, ...parts.asking }
  const schema = limitInputs(buildApiSchema(), limits)
  const format = formatErrorsWith(log, { limits, introspection })
  const apollo = createApollo(schema, { introspection, batching, limits }, format)
  await apollo.start()
  return {
    ...{ introspection, batching, limits, schema, apollo, format },
    whoAsks: parts.whoAsks ?? whoShows((headers) => !isUnasked(headers), true),
    whoStillAsks: parts.whoAsks ?? whoShows(() => false, false),
    contextFor: (person) => contextFor({ orm, rulebook, log, auditKey }, { auditKey, erasures }, outside, person),
  }

  /** `isComing`: who was let in and has signed out since is nobody who tries to come in. */
  function whoShows(isUse: (headers: IncomingHttpHeaders) => boolean, isComing: boolean): WhoAsks {
    return async (headers) => {
      const credential = credentialOf(headers, outside.publicUrl)
      const person = await authenticate(orm, credential, isUse(headers))
      if (isComing && credential !== null && person === null) noteSecurity(log, { kind: 'credential refused' })
      return person === null || isOfAnother(headers, person) ? null : person
    }
  }
}
