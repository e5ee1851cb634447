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
  const first = editionKey === null ? rulebook.inForce(ruleset, fromOn)! : rulebook.edition(editionKey)!
  const today = live ? isoDate(dayAt(rulebook.calendarOf(first.machines[0]!), await agencyNow(tx))) : fromOn
  // Where it has begun before today, what is under way comes to what new cases run by now.
  const to = editionKey === null && fromOn < today ? rulebook.inForce(ruleset, today)! : first
  const fault = live ? faultOfLive(to, today, previewing) : null
  if (fault !== null) return fault
  const total = live ? await countByRules(tx, { toEditionKey: to.key, ruleset, insteadOf }) : 0
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

function faultOfLive({ machines }: Edition, today: string, { fromOn, moves }: Previewing): InvalidInput | null {
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
