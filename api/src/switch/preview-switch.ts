/** Begins a preview of a switch: what is asked for is looked at now, and the cases are counted in the background. */
import { dayAt, isoDate, type StageMove } from '@casewright/dsl'
import { v7 as newId } from 'uuid'
import { type Adopting, objectionTo } from '../agency/adopt-ruleset.ts'
import { agencyNow } from '../agency/agency-clock.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Edition } from '../ruleset/edition.ts'
import type { Kept } from '../ruleset/once.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { countByRules } from './preview-row.ts'

export interface Previewing extends Adopting {
  /** Whether the cases that are under way come along. */
  readonly live: boolean
  readonly moves: readonly StageMove[]
}

export async function previewSwitch(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  previewing: Previewing,
  personId: string,
): Promise<Kept | InvalidInput> {
  const objection = await objectionTo(tx, rulebook, previewing)
  if (objection !== null) return objection
  const { ruleset, fromOn, editionKey, insteadOf, live, moves } = previewing
  const to = editionKey === null ? rulebook.inForce(ruleset, fromOn)! : rulebook.edition(editionKey)!
  const fault = live ? await faultOfLive(tx, rulebook, to, previewing) : null
  if (fault !== null) return fault
  const change = { toEditionKey: to.key, machines: to.machines, ruleset, insteadOf }
  const total = live ? await countByRules(tx, change) : 0
  const previewKey = newId()
  await tx.query(
    `insert into switch_preview (agency_id, id, ruleset, edition_id, to_edition_id, from_on, instead_of, moves, live,
       state, total, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.agencyId,
      previewKey,
      ruleset,
      editionKey,
      to.key,
      fromOn,
      insteadOf,
      JSON.stringify(moves),
      live,
      total === 0 ? 'ready' : 'counting',
      total,
      personId,
    ],
  )
  return { kind: 'preview', previewKey }
}

async function faultOfLive(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  { machines }: Edition,
  { fromOn, moves }: Previewing,
): Promise<InvalidInput | null> {
  const today = isoDate(dayAt(rulebook.calendarOf(machines[0]!), await agencyNow(tx)))
  if (fromOn > today)
    return new InvalidInput(
      'live',
      `Live cases move when the switch is made, and ${fromOn} is to come: make it then, or switch new cases alone.`,
    )
  const stages = machines.flatMap((machine) => machine.stages.map(({ name }) => name))
  const nowhere = moves.find(({ to }) => !stages.includes(to))
  if (nowhere === undefined) return null
  return new InvalidInput('moves', `The new rules have no stage "${nowhere.to}"; they have ${stages.join(', ')}.`)
}
