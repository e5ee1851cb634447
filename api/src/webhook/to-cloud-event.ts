/** Turns a change of the outbox into a CloudEvent, signed as Standard Webhooks has it: ids, kinds and dates, no names. */
import { CloudEvent, HTTP } from 'cloudevents'
import { Webhook as Signer } from 'standardwebhooks'
import { cursorOf } from '../graphql/connection.ts'
import { globalIdOf } from '../graphql/global-id.ts'

export interface SentChange {
  readonly id: string
  readonly agencyId: string
  readonly number: number
  readonly kind: string
  readonly caseKey: string
  readonly seq: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly procedure: string
  /** Of the entry of the log; null where it is about a deadline or the case as a whole. */
  readonly event: string | null
  readonly happenedOn: string | null
  readonly clock: string | null
  readonly occurrence: number | null
  readonly dueOn: string | null
}

export interface SignedRequest {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

/** Every secret signs, so that a receiver may go over from one to the next in its own time. */
export function toCloudEvent(change: SentChange, secrets: readonly string[], sentAtMs: number): SignedRequest {
  const { headers, body } = HTTP.structured(
    new CloudEvent({
      id: change.id,
      source: `/agencies/${change.agencyId}`,
      type: `casewright.${change.kind}`,
      time: new Date(change.at).toISOString(),
      subject: globalIdOf('Case', change.agencyId, change.caseKey),
      datacontenttype: 'application/json',
      data: {
        caseId: globalIdOf('Case', change.agencyId, change.caseKey),
        procedure: change.procedure,
        seq: change.seq,
        event: change.event,
        happenedOn: change.happenedOn,
        clock: change.clock,
        occurrence: change.occurrence,
        dueOn: change.dueOn,
        // Where the change stands in the feed, for who has missed some and wants to read on from there.
        cursor: cursorOf(change.agencyId, [change.number]),
      },
    }),
  )
  const text = String(body)
  const sentAt = new Date(sentAtMs)
  return {
    body: text,
    headers: {
      'content-type': String(headers['content-type']),
      'user-agent': 'casewright',
      'webhook-id': change.id,
      'webhook-timestamp': String(Math.floor(sentAtMs / 1000)),
      'webhook-signature': secrets.map((secret) => new Signer(secret).sign(change.id, sentAt, text)).join(' '),
    },
  }
}
