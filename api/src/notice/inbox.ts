/** Reads a person's inbox, the newest first, and marks what they have read. */
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { cursorOf, mostCounted, type Page, pageOf, pageSize, placeOf } from '../graphql/connection.ts'
import { Notice } from './notice.ts'

export interface InboxQuery {
  readonly personId: string
  readonly first: number
  readonly after: string | null
  readonly unread: boolean
}

/** `later` runs the count in the request's transaction, where it is asked for at all. */
export async function listInbox(
  tx: AgencyTransaction,
  { personId, first, after, unread }: InboxQuery,
  later: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>,
): Promise<Page<Notice>> {
  const size = pageSize(first)
  const before = after === null ? null : placeOf(tx.agencyId, after, ['id'])[0]
  const rows = await tx.query<Notice & Record<string, unknown>>(
    `${select} and ($3::uuid is null or n.id < $3) ${unreadOnly(unread)}
     order by n.id desc limit $4`,
    [tx.agencyId, personId, before, size + 1],
  )
  const notices = rows.map((row) => Object.assign(new Notice(), row))
  const count = () =>
    later(async (tx) => {
      const [row] = await tx.query<{ counted: number }>(
        `select count(*)::int as counted from (select from notice n where n.agency_id = $1 and n.person_id = $2
         ${unreadOnly(unread)} limit ${mostCounted + 1}) as found`,
        [tx.agencyId, personId],
      )
      return row!.counted > mostCounted ? null : row!.counted
    })
  return pageOf(notices, size, after, ({ key }) => cursorOf(tx.agencyId, [key]), count)
}

// Written out and not passed, so that the index of the unread alone can answer.
const unreadOnly = (unread: boolean) => (unread ? 'and n.read_at is null' : '')

/** How many this person has not read, and which is the newest. */
export async function standingOf(
  tx: AgencyTransaction,
  personId: string,
): Promise<{ readonly unread: number; readonly newestKey: string | null }> {
  const [row] = await tx.query<{ unread: number; newestKey: string | null }>(
    `select (select count(*)::int from notice n where n.agency_id = $1 and n.person_id = $2 ${unreadOnly(true)}) as unread,
       (select n.id from notice n where n.agency_id = $1 and n.person_id = $2 order by n.id desc limit 1) as "newestKey"`,
    [tx.agencyId, personId],
  )
  return row!
}

/** One notice of this person's inbox. */
export async function findNotice(tx: AgencyTransaction, personId: string, key: string): Promise<Notice | null> {
  const [row] = await tx.query<Notice & Record<string, unknown>>(`${select} and n.id = $3`, [
    tx.agencyId,
    personId,
    key,
  ])
  return row === undefined ? null : Object.assign(new Notice(), row)
}

// The latest correction says all that counts for nothing now, that of earlier ones with it. What warns, and what was set
// aside, came with no entry; what a deadline warned of is gone where a correction withdrew it, and not other rules.
const select = `select n.id as key, n.case_id as "caseKey", c.edition_id as "editionKey", c.procedure, n.kind, n.seq, n.role,
    n.clock, n.occurrence, e.effects -> n.effect as effect,
    (d.case_id is not null or coalesce(n.kind not in ('due_soon', 'set_aside') and (p.over -> 'seqs' @> to_jsonb(n.seq)
      or p.over -> 'gone' @> jsonb_build_array(jsonb_build_object('seq', n.seq, 'effect', n.effect))), false)) as "isInError",
    floor(extract(epoch from n.made_at) * 1000)::float8 as "madeAt",
    floor(extract(epoch from n.read_at) * 1000)::float8 as "readAt"
  from notice n join cases c on c.agency_id = n.agency_id and c.id = n.case_id
  left join event e on e.agency_id = n.agency_id and e.case_id = n.case_id and e.seq = n.seq
  left join deadline d on d.agency_id = n.agency_id and d.case_id = n.case_id and d.clock = n.clock
    and d.occurrence = n.occurrence and d.state = 'withdrawn' and d.edition_id is null
  left join lateral (
    select jsonb_path_query_first(o.effects, '$[*] ? (@.kind == "passed_over")') as over from event o
    where o.agency_id = n.agency_id and o.case_id = n.case_id and o.name = 'corrected' order by o.seq desc limit 1
  ) as p on true
  where n.agency_id = $1 and n.person_id = $2`

/** How many of them are this person's; what was read before keeps the moment it was first read. */
export async function readNotices(tx: AgencyTransaction, personId: string, keys: readonly string[]): Promise<number> {
  const rows = await tx.query(
    `update notice set read_at = coalesce(read_at, now.at) from (select statement_timestamp() as at) as now
     where agency_id = $1 and person_id = $2 and id = any($3::uuid[]) returning id`,
    [tx.agencyId, personId, keys],
  )
  return rows.length
}
