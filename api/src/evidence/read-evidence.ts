/** Reads what was kept and what was not at an agency in a period. */

import { epochDay } from '@casewright/dsl'
import { loadAnnounced } from '../agency/announced-holidays.ts'
import { loadAdopted } from '../agency/rules-in-use.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import { DomainError } from '../errors.ts'
import { findNotShown, titlesOf } from '../keeping/not-shown.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { Evidence } from './evidence.ts'
import { evidenceOf, rulesCounted } from './evidence-of.ts'
import { type EvidencePeriod, findCounts } from './find-counts.ts'

export async function readEvidence(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  nowMs: number,
  period: EvidencePeriod,
  procedure: string | null,
): Promise<Evidence> {
  checkPeriod(period)
  const adopted = await loadAdopted(tx, rulebook)
  const counts = await findCounts(tx, nowMs, period, procedure)
  const announced = await loadAnnounced(tx)
  const hidden = (await findNotShown(tx, rulebook, adopted)).filter(
    (machine) => procedure === null || machine.procedure === procedure,
  )
  const standards = evidenceOf(
    (machine) => rulebook.calendarOf(machine, announced),
    period,
    rulesCounted(rulebook, counts),
    hidden,
  )
  return Object.assign(new Evidence(), { ...period, standards, notShown: titlesOf(hidden) })
}

const longestDays = 3660

export function checkPeriod({ from, to }: EvidencePeriod): void {
  const days = epochDay(to)! - epochDay(from)!
  if (days < 0)
    throw new DomainError('BAD_USER_INPUT', 'A period ends on the day it begins or later: "to" is before "from".')
  if (days > longestDays) throw new DomainError('BAD_USER_INPUT', 'A period is of ten years at most: ask for several.')
}
