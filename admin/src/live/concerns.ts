/** Says whether something that is shown may be another once something was written on cases. */

/**
 * A case by itself is another only where something was written on it, and each reading of it is entered in the audit as a
 * look of whoever has it open. Lists may hold any case; null stands for any, too.
 */
export function concerns(caseIds: ReadonlySet<string | null>, [topic, verb, asked]: readonly unknown[]): boolean {
  if (topic !== 'cases' || verb !== 'getOne' || caseIds.has(null)) return true
  return caseIds.has((asked as { readonly id: string }).id)
}
