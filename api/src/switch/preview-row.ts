/** A preview of a switch as it is stored, and the rules that its live cases would come to. */
import type { StageMove } from '@casewright/dsl'
import type { Destination } from '../case/switch-case.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'

export interface PreviewRow {
  readonly id: string
  readonly ruleset: string
  /** What is adopted; null: the editions as they come. */
  readonly editionKey: string | null
  readonly toEditionKey: string
  readonly fromOn: string
  readonly insteadOf: string | null
  readonly moves: readonly StageMove[]
  readonly live: boolean
  readonly state: 'counting' | 'ready' | 'switching' | 'switched'
  readonly total: number
  readonly counted: number
  readonly place: string | null
  readonly switchedBy: string | null
}

export const previewColumns = `id, ruleset, edition_id as "editionKey", to_edition_id as "toEditionKey",
  from_on::text as "fromOn", instead_of as "insteadOf", moves, live, state, total, counted, place,
  switched_by as "switchedBy"`

/** The oldest preview in a state that nobody else has in hand; null where there is none. */
export async function claimPreview(tx: AgencyTransaction, state: PreviewRow['state']): Promise<PreviewRow | null> {
  const [row] = await tx.query<PreviewRow & Record<string, unknown>>(
    `select ${previewColumns} from switch_preview where agency_id = $1 and state = $2
     order by made_at limit 1 for update skip locked`,
    [tx.agencyId, state],
  )
  return row ?? null
}

/** Null where the new rules do not have the procedure. */
export async function destinationsOf(
  rulebook: Rulebook,
  { toEditionKey, moves }: PreviewRow,
): Promise<(procedure: string) => Destination | null> {
  if (rulebook.edition(toEditionKey) === null) await rulebook.catchUp(Number.NaN)
  const machines = rulebook.edition(toEditionKey)!.machines
  return (procedure) => {
    const machine = machines.find((each) => each.procedure === procedure)
    if (machine === undefined) return null
    return { ref: { edition: toEditionKey, calendar: 0 }, machine, calendar: rulebook.calendarOf(machine), moves }
  }
}

// Live cases of the procedures that the new rules have, whatever edition of the ruleset, or of the one whose place it
// takes, they run on. $2: the edition they would come to; $3: both rulesets; $4: the procedures.
export const concerned = `c.agency_id = $1 and c.status <> 'closed' and c.edition_id <> $2::uuid
  and c.edition_id in (select id from edition where ruleset = any($3::text[])) and c.procedure = any($4::text[])`

export function concernedBy(rulebook: Rulebook, { toEditionKey, ruleset, insteadOf }: Concern): readonly unknown[] {
  const procedures = rulebook.edition(toEditionKey)!.machines.map(({ procedure }) => procedure)
  return [toEditionKey, insteadOf === null ? [ruleset] : [ruleset, insteadOf], procedures]
}

type Concern = Pick<PreviewRow, 'toEditionKey' | 'ruleset' | 'insteadOf'>
