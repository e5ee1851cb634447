/** Serves calendar feeds at /calendar/<token>.ics; what was revoked and what never was look alike. */
import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyPluginAsync } from 'fastify'
import { inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { openFeed } from './calendar-feed.ts'
import { calendarOf, type WriteCalendar } from './calendar-of.ts'

export interface CalendarParts {
  readonly orm: Orm
  readonly rulebook: Rulebook
  /** Where the links in it lead. */
  readonly publicUrl: string
  /** Of one address; null: no limit. Calendars ask a few times a day, and guessing a token takes more than a lifetime. */
  readonly requestsPerMinute: number | null
  readonly writeCalendar?: WriteCalendar | undefined
}

export function calendarRoute(parts: CalendarParts): FastifyPluginAsync {
  const { orm, rulebook, publicUrl, requestsPerMinute, writeCalendar } = parts
  return async (server) => {
    if (requestsPerMinute !== null) await server.register(rateLimit, { max: requestsPerMinute, timeWindow: 60_000 })
    server.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
      const token = /^(.{1,200})\.ics$/.exec(request.params.file)?.[1]
      const feed = token === undefined ? null : await openFeed(orm, token)
      if (feed === null) return reply.code(404).send({ message: 'There is nothing at this address.' })
      const text = await inAgency(orm, feed.agencyId, (tx) => calendarOf(tx, feed, rulebook, publicUrl, writeCalendar))
      const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
      reply.header('etag', etag).header('cache-control', 'private, no-cache')
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      return reply.type('text/calendar; charset=utf-8').send(text)
    })
  }
}
