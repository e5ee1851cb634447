/** Serves calendar feeds at /calendar/<token>.ics; what was revoked and what never was look alike. */
import { normalizeIP } from '@fastify/rate-limit'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { inAgency } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import type { FairShare, Refused } from '../graphql/fair-share.ts'
import { openKnownCallers } from '../graphql/known-callers.ts'
import type { Log } from '../log.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { noteSecurity } from '../security-log.ts'
import { openFeed } from './calendar-feed.ts'
import { calendarOf, type WriteCalendar } from './calendar-of.ts'

export interface CalendarParts {
  readonly orm: Orm
  readonly rulebook: Rulebook
  /** Where the links in it lead. */
  readonly publicUrl: string
  /** Null: as often as they like. */
  readonly share: FairShare | null
  readonly log: Log
  readonly writeCalendar?: WriteCalendar | undefined
}

export function calendarRoute(parts: CalendarParts): FastifyPluginAsync {
  const { orm, rulebook, publicUrl, share, log, writeCalendar } = parts
  const known = openKnownCallers()
  return async (server) => {
    server.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
      const token = /^(.{1,200})\.ics$/.exec(request.params.file)?.[1] ?? ''
      const address = normalizeIP(request.ip)
      const shown = { authorization: token }
      const feedKey = known.find(shown)
      // One that was there before is counted alone; any other by its address, until it is seen that there is one.
      const refused = feedKey === null ? await share?.knocks(address) : await share?.fetches(feedKey)
      const lane = `calendar ${feedKey ?? address}`
      const tooMany = refused ?? share?.waits(lane, false)
      if (tooMany) {
        noteSecurity(log, { kind: 'rate limited', route: request.routeOptions.url ?? null })
        return tooOften(reply, tooMany)
      }
      const end = await share?.turn(lane, false)
      try {
        const feed = await openFeed(orm, token)
        known.note(shown, feed?.key ?? null)
        if (feed === null) return reply.code(404).send({ message: 'There is nothing at this address.' })
        if (feedKey === null) await share?.welcomes(address)
        const { etag, text } = await inAgency(orm, feed.agencyId, (tx) =>
          calendarOf(tx, feed, rulebook, publicUrl, writeCalendar),
        )
        reply.header('etag', etag).header('cache-control', 'private, no-cache')
        if (request.headers['if-none-match'] === etag) return reply.code(304).send()
        return reply.type('text/calendar; charset=utf-8').send(text())
      } finally {
        end?.()
      }
    })
  }
}

function tooOften(reply: FastifyReply, { most, waitMs }: Refused): FastifyReply {
  const seconds = Math.ceil(waitMs / 1000)
  const message = `More than ${most} times within a minute, which is the most. Try again in ${seconds} s; see "retry-after".`
  return reply.code(429).header('retry-after', seconds).send({ message })
}
