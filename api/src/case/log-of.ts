/** The log of a case as the API shows it: all of it, or what had been recorded by a moment. */
import type { Context } from '../graphql/context.ts'
import type { LogEntry } from './case.ts'
import { linesOf } from './read-log.ts'

export async function logOf(
  { loaders, rulebook, signedIn }: Context,
  caseKey: string,
  untilMs = Number.POSITIVE_INFINITY,
): Promise<LogEntry[]> {
  const { editionKey, procedure } = (await loaders().case.load(caseKey))!
  const rows = (await loaders().log.load(caseKey)).filter(({ recordedAt }) => recordedAt <= untilMs)
  return linesOf(rulebook.machine(editionKey, procedure), signedIn().agencyId, rows)
}
