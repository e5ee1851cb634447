/** Reads a batch of the outbox with what is needed to say who is told: the entries, the holders and the deadlines. */

import type { EventDetails, Machine } from '@casewright/dsl'
import { agencyNow } from '../agency/agency-clock.ts'
import { type Directory, loadDirectory } from '../agency/directory.ts'
import type { StoredEffect } from '../case/case-run.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'

/** A change with the entry of the log that it is about; `name` is null where it is about none. */
export interface ToldChange {
  /** Stable: whoever is sent it twice knows it again by this. */
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly caseId: string
  readonly seq: number
  readonly effect: number | null
  readonly role: string | null
  readonly clock: string | null
  readonly occurrence: number | null
  readonly name: string | null
  readonly by: string | null
  readonly about: string | null
  readonly nth: number | null
  readonly people: EventDetails['people'] | null
  readonly effects: readonly StoredEffect[]
  /** Where the case is now. */
  readonly stage: string | null
  readonly machine: Machine
}

export interface ToldDeadline {
  readonly clock: string
  readonly occurrence: number
  readonly kind: string
  readonly holder: string | null
  readonly owner: string | null
  readonly isOpen: boolean
  readonly isMet: boolean
}

export interface Surroundings {
  readonly directory: Directory
  readonly administrators: readonly string[]
  holderOn(caseId: string, role: string): string | null
  deadlineOn(caseId: string, clock: string, occurrence: number): ToldDeadline | null
}

type Row = Omit<ToldChange, 'machine'> & { readonly edition: string; readonly procedure: string }

/** What has a number above `place`, in the order of the numbers. */
export async function readChanges(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  place: number,
  most: number,
): Promise<readonly ToldChange[]> {
  const rows = await tx.query<{ [Column in keyof Row]: Row[Column] }>(
    `select o.id, o.number::float8 as number, o.kind, o.case_id as "caseId", (o.payload ->> 'seq')::int as seq,
       (o.payload ->> 'effect')::int as effect, o.payload ->> 'role' as role, o.payload ->> 'clock' as clock,
       (o.payload ->> 'occurrence')::int as occurrence, e.name, e.recorded_by as by, e.details ->> 'about' as about,
       (e.details ->> 'nth')::int as nth, e.details -> 'people' as people, coalesce(e.effects, '[]') as effects,
       c.stage, c.edition_id as edition, c.procedure
     from outbox o join cases c on c.agency_id = o.agency_id and c.id = o.case_id
     left join event e on e.agency_id = o.agency_id and e.case_id = o.case_id and e.seq = (o.payload ->> 'seq')::int
     where o.agency_id = $1 and o.number > $2::bigint order by o.number limit $3`,
    [tx.agencyId, place, most],
  )
  const { edition: find } = rulebook.of(tx.agencyId)
  if (rows.some(({ edition }) => find(edition) === null)) await rulebook.catchUp(Number.NaN, tx)
  return rows.map(({ edition, procedure, ...change }) => ({ ...change, machine: rulebook.machine(edition, procedure) }))
}

/** Who has left holds nothing any more. */
export async function readSurroundings(tx: AgencyTransaction, caseIds: readonly string[]): Promise<Surroundings> {
  const held = await tx.query<{ caseId: string; role: string; person: string }>(
    `select h.case_id as "caseId", h.role, h.person_id as person from case_holder h
     join person p on p.agency_id = h.agency_id and p.id = h.person_id and p.left_at is null
     where h.agency_id = $1 and h.case_id = any($2::uuid[])`,
    [tx.agencyId, caseIds],
  )
  const due = await tx.query<ToldDeadline & { caseId: string }>(
    `select d.case_id as "caseId", d.clock, d.occurrence, d.kind, p.id as holder, d.owner_role as owner,
       d.is_open as "isOpen", d.met_on is not null as "isMet"
     from deadline d
     left join person p on p.agency_id = d.agency_id and p.id = d.holder_id and p.left_at is null
     where d.agency_id = $1 and d.case_id = any($2::uuid[])`,
    [tx.agencyId, caseIds],
  )
  const administrators = await tx.query<{ id: string }>(
    `select id from person where agency_id = $1 and access_kinds @> '{administrator}' and left_at is null order by id`,
    [tx.agencyId],
  )
  const holders = new Map(held.map(({ caseId, role, person }) => [`${caseId} ${role}`, person]))
  const deadlines = new Map(due.map((each) => [`${each.caseId} ${each.occurrence} ${each.clock}`, each]))
  return {
    directory: await loadDirectory(tx, await agencyNow(tx)),
    administrators: administrators.map(({ id }) => id),
    holderOn: (caseId, role) => holders.get(`${caseId} ${role}`) ?? null,
    deadlineOn: (caseId, clock, occurrence) => deadlines.get(`${caseId} ${occurrence} ${clock}`) ?? null,
  }
}
