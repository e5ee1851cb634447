/** Reads what became of the deliveries of a webhook, and owes some of them again. */
import { Field, Int, ObjectType } from 'type-graphql'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { countsOf, cursorOf, mostCounted, type Page, pageOf, pageSize, placeOf } from '../graphql/connection.ts'
import { ChangeKind, DeliveryState } from '../graphql/enums.ts'
import { DateTimeScalar } from '../graphql/scalars.ts'

@ObjectType({ description: 'One change as it is sent to one webhook.' })
export class Delivery {
  number!: number
  caseKey!: string

  @Field(() => String, { description: 'The webhook-id it is sent with, the same however often it is sent.' })
  eventId!: string

  @Field(() => ChangeKind, { description: 'What changed.' })
  kind!: ChangeKind

  @Field(() => DeliveryState, { description: 'What became of it.' })
  state!: DeliveryState

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last tried; null: never yet.' })
  lastTriedAt!: number | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is tried again; null: as soon as may be, or never.',
  })
  nextTryAt!: number | null

  @Field(() => Int, { nullable: true, description: 'The HTTP status of the last answer; null: none came.' })
  lastStatus!: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'Why the last try failed where no whole answer came, as a word for programs: TOO_SLOW, BROKEN_OFF, ANSWER_TOO_LONG, ADDRESS_REFUSED or a code of the connection such as ECONNREFUSED.',
  })
  lastTrouble!: string | null

  @Field(() => DateTimeScalar, { description: 'When the change was written.' })
  changedAt!: number
}

export interface DeliveryQuery {
  readonly first: number
  readonly after: string | null
  readonly state: string | null
}

/** A page by webhook: the newest change first. */
export async function listDeliveries(
  tx: AgencyTransaction,
  keys: readonly string[],
  { first, after, state }: DeliveryQuery,
  later: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>,
): Promise<ReadonlyMap<string, Page<Delivery>>> {
  const size = pageSize(first)
  const before = after === null ? null : placeOf(tx.agencyId, after, ['number'])[0]
  const where = 'd.agency_id = $1 and d.webhook_id = w.id and ($3::text is null or d.state = $3)'
  const parameters = [tx.agencyId, keys, state]
  const rows = await tx.query<Delivery & Record<string, unknown> & { readonly webhookKey: string }>(
    `select d.webhook_id as "webhookKey", d.number::float8 as number, o.id as "eventId", o.kind, o.case_id as "caseKey", d.state, d.attempts,
       ${ms('d.last_tried_at')} as "lastTriedAt", ${ms('d.next_try_at')} as "nextTryAt", d.last_status as "lastStatus",
       d.last_trouble as "lastTrouble", ${ms('o.created_at')} as "changedAt"
     from unnest($2::uuid[]) as w (id)
     cross join lateral (select * from delivery d where ${where} and ($4::bigint is null or d.number < $4)
       order by d.number desc limit $5) d
     join outbox o on o.agency_id = d.agency_id and o.number = d.number
     order by d.webhook_id, d.number desc`,
    [...parameters, before, size + 1],
  )
  const count = countsOf(later, {
    sql: `select w.id as key, (select count(*)::int from
        (select from delivery d where ${where} limit ${mostCounted + 1}) as found) as counted
      from unnest($2::uuid[]) as w (id)`,
    parameters,
  })
  const byWebhook = Map.groupBy(rows, ({ webhookKey }) => webhookKey)
  const pageFor = (key: string) => {
    const deliveries = (byWebhook.get(key) ?? []).map((row) => Object.assign(new Delivery(), row))
    return pageOf(
      deliveries,
      size,
      after,
      ({ number }) => cursorOf(tx.agencyId, [number]),
      () => count(key),
    )
  }
  return new Map(keys.map((key) => [key, pageFor(key)]))
}

export interface Replay {
  readonly webhookId: string
  /** Epoch milliseconds, the first included and the last not. */
  readonly fromMs: number
  readonly toMs: number | null
  readonly onlyDead: boolean
}

/** Also what was never owed to this webhook, because it came later or was not to hear of it then; null: there is no such webhook. */
export async function replayDeliveries(tx: AgencyTransaction, replay: Replay): Promise<number | null> {
  const there = await tx.query(`select from webhook where agency_id = $1 and id = $2 and state <> 'deleted'`, [
    tx.agencyId,
    replay.webhookId,
  ])
  if (there.length === 0) return null
  const instant = (place: string) => `timestamptz 'epoch' + ${place}::float8 * interval '1 millisecond'`
  const [row] = await tx.query<{ owed: number }>(
    `with again as (
       insert into delivery (agency_id, webhook_id, number)
       select o.agency_id, w.id, o.number from outbox o
       join webhook w on w.agency_id = o.agency_id and w.id = $2
       left join delivery d on d.agency_id = o.agency_id and d.webhook_id = w.id and d.number = o.number
       join relay_place r on r.agency_id = o.agency_id and o.number <= r.number
       where o.agency_id = $1 and o.created_at >= ${instant('$3')}
         and ($4::float8 is null or o.created_at < ${instant('$4')})
         and (cardinality(w.kinds) = 0 or o.kind = any(w.kinds)) and (not $5::boolean or d.state = 'dead')
       on conflict (agency_id, webhook_id, number) do update set state = 'owed', attempts = 0, next_try_at = null, replays = delivery.replays + 1
       returning number)
     select count(*)::int as owed from again`,
    [tx.agencyId, replay.webhookId, replay.fromMs, replay.toMs, replay.onlyDead],
  )
  return row!.owed
}

const ms = (column: string) => `floor(extract(epoch from ${column}) * 1000)::float8`
