/** Every published edition in memory, with the calendar that each machine counts by. */
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
  let editions: readonly Edition[] = []
  let byKey = new Map<string, Edition>()
  const read = async (em: EntityManager) => {
    editions = await em.find(Edition, {}, { orderBy: { ruleset: 'asc', inForceFrom: 'desc' } })
    byKey = new Map(editions.map((edition) => [edition.key, edition]))
  }
  await read(orm.em.fork())
  return {
    calendars,
    documents,
    readRules,
    editions: () => editions,
    edition: (key) => byKey.get(key) ?? null,
    inForce: (ruleset, on) =>
      editions.find((edition) => edition.ruleset === ruleset && edition.inForceFrom <= on) ?? null,
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
      if (published !== editions.length) await read(tx?.em ?? orm.em.fork())
    },
  }
}
