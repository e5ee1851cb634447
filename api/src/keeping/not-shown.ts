/** Finds the kinds of case whose rules do not show all their cases to whoever asks: what is counted without them or taken out without them must say so. */
import type { Machine } from '@casewright/dsl'
import { type Adopted, loadAdopted } from '../agency/rules-in-use.ts'
import type { AgencyTransaction } from '../database/agency-transaction.ts'
import type { Rulebook } from '../ruleset/rulebook.ts'
import { kindsSeen } from './inspector-view.ts'

/** What a field says that names them. */
export const notShown =
  'Kinds of case, for people, that belong here and of which the rules do not show you all cases, if any: those are left out. Empty: you are shown all there is.'

/**
 * By the rules alone, so that nothing is told of whether there are such cases. Of every ruleset ever used here all
 * editions: a case may run by an older one.
 */
export async function findNotShown(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  adopted: readonly Adopted[],
): Promise<readonly Machine[]> {
  const seen = await kindsSeen(tx)
  if (seen === null) return []
  const used = new Set(adopted.map(({ ruleset }) => ruleset))
  return rulebook
    .editions()
    .filter(({ ruleset }) => used.has(ruleset))
    .flatMap(({ key, machines }) => machines.filter(({ procedure }) => !seen.has(`${key}:${procedure}`)))
}

/** What people call these kinds of case, each once. */
export function titlesOf(machines: readonly Machine[]): readonly string[] {
  return [...new Set(machines.map(({ title }) => title))].sort()
}

/** Their titles, of those of which what is taken out may hold anything. */
export async function kindsLeftOut(
  tx: AgencyTransaction,
  rulebook: Rulebook,
  mayHold: (machine: Machine) => boolean,
): Promise<readonly string[]> {
  const hidden = await findNotShown(tx, rulebook, await loadAdopted(tx, rulebook))
  return titlesOf(hidden.filter(mayHold))
}

/** How a file says it, for people. */
export const leftOut = 'Some may be left out: the rules do not show you all cases of this kind.'
