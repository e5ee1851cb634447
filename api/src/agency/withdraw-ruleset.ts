/** Takes back, before the day comes, that new cases are to run by a ruleset; what was said before that holds on. */
import { dayAt, isoDate } from '@casewright/dsl'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { InvalidInput } from '../graphql/results.ts'
import type { Kept } from '../ruleset/once.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { lockAdopted, procedureTaken } from './adopt-ruleset.ts'
import { agencyNow } from './agency-clock.ts'
import { type Adopted, editionFor, inUseOn, loadAdopted } from './rules-in-use.ts'

export interface Withdrawing {
  readonly ruleset: string
  /** YYYY-MM-DD */
  readonly fromOn: string
}

export async function withdrawRuleset(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  { ruleset, fromOn }: Withdrawing,
): Promise<Kept | InvalidInput> {
  await lockAdopted(tx)
  const adopted = await loadAdopted(tx, rulebook)
  const row = adopted.find((each) => each.ruleset === ruleset && each.fromOn === fromOn && !each.ended)
  const edition = row === undefined ? null : editionFor(rulebook, row, fromOn)
  if (row === undefined || edition === null) return new InvalidInput('fromOn', nothingBegins(adopted, ruleset, fromOn))
  const today = isoDate(dayAt(rulebook.calendarOf(edition.machines[0]!), await agencyNow(tx)))
  if (fromOn <= today)
    return new InvalidInput(
      'fromOn',
      `It has been in use since ${fromOn}, and cases may run by it: adopt another from a date to come instead.`,
    )
  // What ended that day to make place for it goes on.
  const madePlace = adopted.filter(
    (each) => each.ended && each.fromOn === fromOn && shareProcedure(rulebook, each, row),
  )
  const rest = adopted.filter((each) => each !== row && !madePlace.includes(each))
  for (const each of inUseOn(rest, fromOn)) {
    const taken = procedureTaken(rulebook, rest, { ruleset: each.ruleset, fromOn })
    if (taken !== null) return taken
  }
  await tx.query(
    'delete from adopted_ruleset where agency_id = $1 and from_on = $2 and (ruleset = $3 or ruleset = any($4::text[]))',
    [tx.agencyId, fromOn, ruleset, madePlace.map((each) => each.ruleset)],
  )
  return { kind: 'adopted', ruleset, fromOn }
}

function nothingBegins(adopted: readonly Adopted[], ruleset: string, fromOn: string): string {
  const begins = adopted.filter((each) => !each.ended).map((each) => `${each.ruleset} from ${each.fromOn}`)
  return `No use of "${ruleset}" begins on ${fromOn}. There are: ${begins.join(', ') || 'none'}.`
}

function shareProcedure(rulebook: Rulebook, one: Adopted, other: Adopted): boolean {
  const proceduresOf = ({ ruleset }: Adopted) =>
    rulebook
      .editions()
      .filter((edition) => edition.ruleset === ruleset)
      .flatMap(({ machines }) => machines.map(({ procedure }) => procedure))
  const own = new Set(proceduresOf(one))
  return proceduresOf(other).some((procedure) => own.has(procedure))
}
