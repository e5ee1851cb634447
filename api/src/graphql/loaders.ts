/** Answers many small questions of one request with one statement each. */
import type { Snapshot } from '@casewright/dsl'
import DataLoader from 'dataloader'
import { Agency, HeldRole } from '../agency/agency.ts'
import { type AnnouncedHoliday, loadAnnounced } from '../agency/announced-holidays.ts'
import type { Trail } from '../audit/trail.ts'
import type { Case } from '../case/case.ts'
import { findCases, findSnapshots } from '../case/find-cases.ts'
import { findLogs, type LogRow } from '../case/read-log.ts'
import { readStoredLogs, type StoredEntry } from '../case/stored-log.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Deadline } from '../deadline/deadline.ts'
import { findDeadlinesOf } from '../deadline/list-deadlines.ts'
import { Person } from '../people/person.ts'
import { type CasesQuery, findTotals, listCases } from '../switch/read-preview.ts'
import type { SwitchedCase, SwitchTotals } from '../switch/switch-preview.ts'
import { type Delivery, type DeliveryQuery, listDeliveries } from '../webhook/deliveries.ts'
import type { Page } from './connection.ts'

export interface Loaders {
  readonly agency: DataLoader<string, Agency | null>
  /** By person, in the order of the alphabet. */
  readonly roles: DataLoader<string, readonly string[]>
  readonly person: DataLoader<string, Person | null>
  readonly case: DataLoader<string, Case | null>
  readonly snapshot: DataLoader<string, Snapshot | null>
  /** By case. */
  readonly log: DataLoader<string, readonly LogRow[]>
  /** By case: as events, to be replayed. */
  readonly storedLog: DataLoader<string, readonly StoredEntry[]>
  readonly deadlines: DataLoader<string, readonly Deadline[]>
  /** By preview of a switch. */
  readonly totals: DataLoader<string, SwitchTotals | null>
  readonly switchedCases: PageLoader<CasesQuery, SwitchedCase>
  /** By webhook. */
  readonly deliveries: PageLoader<DeliveryQuery, Delivery>
  /** Of the agency, by name: those who have not left. */
  readonly administrators: () => Promise<readonly Person[]>
  /** The holidays announced to the agency. */
  readonly announced: () => Promise<readonly AnnouncedHoliday[]>
}

/** What a request lends its loaders. */
interface Request {
  readonly read: <Result>(verb: (tx: AgencyTransaction) => Promise<Result>) => Promise<Result>
  /** The agency's clock, once a request. */
  readonly nowMs: () => Promise<number>
  readonly trail: Trail | null
}

/** Whose record is read whole, by its id or through its log, is noted for the audit here and nowhere else; so is whose deadlines are shown. */
export function loadersOf({ read, nowMs, trail }: Request): Loaders {
  let announced: Promise<readonly AnnouncedHoliday[]> | undefined
  let administrators: Promise<readonly Person[]> | undefined
  return {
    administrators: () => (administrators ??= read(findAdministrators)),
    announced: () => (announced ??= read(loadAnnounced)),
    agency: one(async (keys) => {
      const agencies = await read(({ em }) => em.find(Agency, { key: { $in: [...keys] } }))
      return new Map(agencies.map((agency) => [agency.key, agency]))
    }),
    roles: many(async (keys) => {
      const where = { personKey: { $in: [...keys] } }
      const held = await read(({ em, agencyId }) =>
        em.find(HeldRole, { agencyId, ...where }, { orderBy: { role: 'asc' } }),
      )
      const byPerson = Map.groupBy(held, ({ personKey }) => personKey)
      return new Map([...byPerson].map(([key, roles]) => [key, roles.map(({ role }) => role)]))
    }),
    person: one(async (keys) => {
      const people = await read(({ em, agencyId }) => em.find(Person, { agencyId, key: { $in: [...keys] } }))
      return new Map(people.map((person) => [person.key, person]))
    }),
    case: one(async (keys) => {
      const cases = await read((tx) => findCases(tx, keys))
      trail?.looksAt([...cases.keys()])
      return cases
    }),
    snapshot: one((keys) => read((tx) => findSnapshots(tx, keys))),
    storedLog: many((keys) => read((tx) => readStoredLogs(tx, keys))),
    totals: one((keys) => read((tx) => findTotals(tx, keys))),
    switchedCases: paged((keys, query) => read((tx) => listCases(tx, keys, query, read))),
    deliveries: paged((keys, query) => read((tx) => listDeliveries(tx, keys, query, read))),
    log: many(async (keys) => {
      const logs = await read((tx) => findLogs(tx, keys))
      trail?.looksAt([...logs.keys()])
      return logs
    }),
    deadlines: many(async (keys) => {
      const now = await nowMs()
      const deadlines = await read((tx) => findDeadlinesOf(tx, now, keys))
      trail?.lists([...deadlines.keys()])
      return deadlines
    }),
  }
}

function findAdministrators({ em, agencyId }: AgencyTransaction): Promise<Person[]> {
  return em.find(
    Person,
    { agencyId, leftAt: null, access: { $contains: ['administrator'] } },
    { orderBy: { name: 'asc', key: 'asc' } },
  )
}

type Find<Value> = (keys: readonly string[]) => Promise<ReadonlyMap<string, Value>>

function one<Value>(find: Find<Value>): DataLoader<string, Value | null> {
  return new DataLoader(async (keys) => {
    const found = await find(keys)
    return keys.map((key) => found.get(key) ?? null)
  })
}

function many<Value>(find: Find<readonly Value[]>): DataLoader<string, readonly Value[]> {
  return new DataLoader(async (keys) => {
    const found = await find(keys)
    return keys.map((key) => found.get(key) ?? [])
  })
}

/** A page of the list that something has. */
interface Paging<Query> {
  /** Of what has the list. */
  readonly key: string
  readonly query: Query
}
type PageLoader<Query, Item> = DataLoader<Paging<Query>, Page<Item>, string>

/** Those that are asked the same have their pages in one statement; what is wrong with a question is told where it was asked. */
function paged<Query, Item>(
  find: (keys: readonly string[], query: Query) => Promise<ReadonlyMap<string, Page<Item>>>,
): PageLoader<Query, Item> {
  return new DataLoader(
    async (asked) => {
      const groups = Map.groupBy(asked, ({ query }) => JSON.stringify(query))
      const finding = [...groups].map(async ([text, group]) => {
        const keys = group.map(({ key }) => key)
        return [text, await find(keys, group[0]!.query).catch((error: Error) => error)] as const
      })
      const found = new Map(await Promise.all(finding))
      return asked.map(({ key, query }) => {
        const pages = found.get(JSON.stringify(query))!
        return pages instanceof Error ? pages : pages.get(key)!
      })
    },
    { cacheKeyFn: (asked) => JSON.stringify(asked) },
  )
}
