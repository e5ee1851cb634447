/** Every published edition in memory, as each agency sees them, with the calendar that each machine counts by. */
import type { Documents, Machine, WorkingCalendar } from '@casewright/dsl'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { AnnouncedHoliday } from '../agency/announced-holidays.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Orm } from '../database/orm.ts'
import type { Calendars } from './calendars.ts'
import { Edition } from './edition.ts'
import { type ReadRules, readRules as readAsUsual } from './read-rules.ts'
import { noDocuments } from './source-documents.ts'

export interface Rulebook {
  readonly calendars: Calendars
  /** The sources that rule texts are held against. */
  readonly documents: Documents
  /** Reads a text that is tried out. */
  readonly readRules: ReadRules
  /** As an agency sees it, with what it published as a sandbox. Null, as it is opened: what all of them see. */
  of(agencyId: string | null): Rulebook
  /** The newest first within a ruleset. */
  editions(): readonly Edition[]
  edition(key: string): Edition | null
  /** The edition of a ruleset in force on a date: the latest that had begun. */
  inForce(ruleset: string, on: string): Edition | null
  /** The machine of a case. Editions are never taken away, so one that is missing is a mistake of ours. */
  machine(editionKey: string, procedure: string): Machine
  /** `announced`: what the agency has been told of since the lists were published, as far as the case counts with it. */
  calendarOf(machine: Machine, announced?: readonly AnnouncedHoliday[]): WorkingCalendar
  /**
   * Reads again where the database has editions that are not here: another process may have published them. Inside a
   * transaction on its own connection: many who wait for a second one at once would never get it.
   */
  catchUp(published: number, tx?: AgencyTransaction): Promise<void>
}

export async function openRulebook(
  orm: Orm,
  calendars: Calendars,
  documents: Documents = noDocuments,
  readRules: ReadRules = readAsUsual,
): Promise<Rulebook> {
  // By the sandbox that keeps them: those that none keeps under null, and each agency's as far as it has been asked for.
  const kept = new Map<string | null, readonly Edition[]>([[null, []]])
  const seen = new Map<string | null, readonly Edition[]>()
  let byKey = new Map<string, Edition>()
  const read = async (em: EntityManager) => {
    const found = await em.find(Edition, {}, { orderBy: { ruleset: 'asc', inForceFrom: 'desc' } })
    for (const [sandbox, editions] of Map.groupBy(found, ({ sandboxKey }) => sandboxKey)) kept.set(sandbox, editions)
    for (const sandbox of kept.keys()) seen.set(sandbox, seenIn(sandbox, kept))
    byKey = new Map([...kept.values()].flat().map((edition) => [edition.key, edition]))
  }
  await read(orm.em.fork())
  const seenBy = (agencyId: string | null) => seen.get(agencyId) ?? seen.get(null)!
  const asSeenBy = (agencyId: string | null): Rulebook => ({
    calendars,
    documents,
    readRules,
    of: asSeenBy,
    editions: () => seenBy(agencyId),
    edition(key) {
      const edition = byKey.get(key)
      return edition === undefined || ![null, agencyId].includes(edition.sandboxKey) ? null : edition
    },
    inForce: (ruleset, on) =>
      seenBy(agencyId).find((edition) => edition.ruleset === ruleset && edition.inForceFrom <= on) ?? null,
    machine(editionKey, procedure) {
      const machine = byKey.get(editionKey)?.machines.find((each) => each.procedure === procedure)
      if (machine === undefined) throw new Error(`No edition ${editionKey} has a procedure ${procedure}.`)
      return machine
    },
    calendarOf(machine, announced) {
      const calendar = calendars.find(machine.calendars, announced)
      if (calendar === null) throw new Error(`No calendar is called ${machine.calendars.join(', ')}.`)
      return calendar
    },
    async catchUp(published, tx) {
      const own = (tx && kept.get(tx.agencyId)) ?? []
      if (published !== kept.get(null)!.length + own.length) await read(tx?.em ?? orm.em.fork())
    },
  })
  return asSeenBy(null)
}

/** A name that a sandbox has taken means its own there, whoever publishes another ruleset of that name elsewhere. */
function seenIn(sandbox: string | null, kept: ReadonlyMap<string | null, readonly Edition[]>): readonly Edition[] {
  const shared = kept.get(null)!
  if (sandbox === null) return shared
  const own = kept.get(sandbox)!
  const names = new Set(own.map(({ ruleset }) => ruleset))
  const others = shared.filter(({ ruleset, ownerKey }) => ownerKey === sandbox || !names.has(ruleset))
  return [...others, ...own].sort(
    (one, other) => one.ruleset.localeCompare(other.ruleset) || other.inForceFrom.localeCompare(one.inForceFrom),
  )
}
