/** A preview of a switch as it is stored, and the rules that its live cases would come to. */
import type { Machine, StageMove } from '@casewright/dsl'
import type { CaseRun } from '../case/case-run.ts'
import { rulesOf } from '../case/rules-of.ts'
import type { Destination } from '../case/switch-case.ts'
import type { Work } from '../case/work.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'

export interface PreviewRow {
  readonly id: string
  /** Null, as its edition, draft and date: the preview is of announced holidays, up to the number of `calendar`. */
  readonly ruleset: string | null
  readonly calendar: number | null
  /** What is adopted; null: the editions as they come. */
  readonly editionKey: string | null
  /** Null: there is no such edition yet, but a draft. */
  readonly toEditionKey: string | null
  readonly draftKey: string | null
  /** Of the draft as it was tried. */
  readonly machines: readonly Machine[] | null
  readonly fromOn: string | null
  readonly insteadOf: string | null
  readonly moves: readonly StageMove[]
  readonly live: boolean
  readonly state: 'counting' | 'ready' | 'switching' | 'switched'
  readonly total: number
  readonly counted: number
  readonly place: string | null
  /** Null: not divided yet. */
  readonly parts: readonly Part[] | null
  readonly switchedBy: string | null
}

/** A stretch of the cases in the order of their ids, which one worker at a time counts. */
export interface Part {
  /** The last case counted; before that, the last of the part before. */
  readonly place: string | null
  /** Its last case; null: whatever comes, also cases that are opened meanwhile. */
  readonly until: string | null
  readonly done: boolean
}

export const previewColumns = `id, ruleset, calendar, edition_id as "editionKey", to_edition_id as "toEditionKey",
  draft_id as "draftKey", machines,
  from_on::text as "fromOn", instead_of as "insteadOf", moves, live, state, total, counted, place, parts,
  switched_by as "switchedBy"`

/** One by its key, for this transaction alone; null where this agency has none such. */
export async function lockPreview(tx: AgencyTransaction, key: string): Promise<PreviewRow | null> {
  const [row] = await tx.query<PreviewRow & Record<string, unknown>>(
    `select ${previewColumns} from switch_preview where agency_id = $1 and id = $2 for update`,
    [tx.agencyId, key],
  )
  return row ?? null
}

/** The oldest preview in a state that nobody else has in hand; null where there is none. */
export async function claimPreview(tx: AgencyTransaction, state: PreviewRow['state']): Promise<PreviewRow | null> {
  const [row] = await tx.query<PreviewRow & Record<string, unknown>>(
    `select ${previewColumns} from switch_preview where agency_id = $1 and state = $2
     order by made_at limit 1 for update skip locked`,
    [tx.agencyId, state],
  )
  return row ?? null
}

/** Null: the new rules do not have the procedure of the case. */
export type Destinations = (run: CaseRun) => Destination | null

/** Where a case comes: to the new rules under its own calendar, or under its own rules to the new calendar. */
export async function destinationsOf({ tx, rulebook, announced }: Work, preview: PreviewRow): Promise<Destinations> {
  const { toEditionKey, draftKey, machines, calendar, moves } = preview
  if (toEditionKey !== null && rulebook.edition(toEditionKey) === null) await rulebook.catchUp(Number.NaN, tx)
  const known = await announced()
  if (draftKey !== null && machines !== null)
    return ({ calendarNumber, machine: { procedure } }) => {
      const machine = machines.find((each) => each.procedure === procedure)
      if (machine === undefined) return null
      const ref = { edition: draftKey, calendar: calendarNumber }
      return { ref, machine, calendar: rulebook.calendarOf(machine, known.slice(0, calendarNumber)), moves }
    }
  const to = toEditionKey === null ? null : rulebook.edition(toEditionKey)!
  return ({ editionKey, calendarNumber, machine: { procedure } }) => {
    if (to !== null && !to.machines.some((each) => each.procedure === procedure)) return null
    const ref = { edition: toEditionKey ?? editionKey, calendar: calendar ?? calendarNumber }
    return { ref, ...rulesOf(rulebook, procedure, known)(ref), moves }
  }
}

interface Concern {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** Which cases a preview is about, with the agency as $1. */
export async function concernOf({ rulebook, announced }: Work, preview: PreviewRow): Promise<Concern> {
  const { ruleset, insteadOf, toEditionKey, calendar } = preview
  if (calendar !== null) return byHoliday(rulebook, calendar, (await announced())[calendar - 1]!.calendar)
  return byRules({ toEditionKey, ruleset: ruleset!, insteadOf })
}

interface Change {
  /** Null for a draft: no case runs by it. */
  readonly toEditionKey: string | null
  readonly ruleset: string
  readonly insteadOf: string | null
}

/** Live cases of every procedure, whatever edition of either ruleset they run on. */
function byRules({ toEditionKey, ruleset, insteadOf }: Change): Concern {
  return {
    sql: `c.agency_id = $1 and c.status <> 'closed' and c.edition_id is distinct from $2::uuid
      and c.edition_id in (select id from edition where ruleset = any($3::text[]))`,
    parameters: [toEditionKey, insteadOf === null ? [ruleset] : [ruleset, insteadOf]],
  }
}

/**
 * Cases whose rules count by the list: live ones, also where nothing runs yet, and of the closed ones those on which anything
 * runs but the keeping of their records, which is in years: what has ended there stays open to late records.
 */
function byHoliday(rulebook: Rulebook, number: number, list: string): Concern {
  const counting = rulebook.editions().filter(({ machines }) => machines.some((each) => each.calendars.includes(list)))
  return {
    sql: `c.agency_id = $1 and c.erased_at is null and c.calendar < $2 and c.edition_id = any($3::uuid[])
      and (c.status <> 'closed' or exists (select from deadline d where d.agency_id = $1 and d.case_id = c.id and d.is_open
        and d.kind <> 'retention'))`,
    parameters: [number, counting.map(({ key }) => key)],
  }
}

export function countByRules(tx: AgencyTransaction, change: Change): Promise<number> {
  return count(tx, byRules(change))
}

export function countByHoliday(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  number: number,
  list: string,
): Promise<number> {
  return count(tx, byHoliday(rulebook, number, list))
}

async function count(tx: AgencyTransaction, { sql, parameters }: Concern): Promise<number> {
  const counted = `select count(*)::int as total from cases c where ${sql}`
  const [row] = await tx.query<{ total: number }>(counted, [tx.agencyId, ...parameters])
  return row!.total
}
