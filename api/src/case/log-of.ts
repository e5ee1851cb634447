/** The log of a case as the API shows it: all of it, or what had been recorded by a moment. */
import type { Machine } from '@casewright/dsl'
import type { Context } from '../graphql/context.ts'
import type { LogEntry } from './case.ts'
import { linesOf } from './read-log.ts'
import { rulesAt } from './rules-of.ts'

export async function logOf(
  context: Context,
  caseKey: string,
  untilMs = Number.POSITIVE_INFINITY,
): Promise<LogEntry[]> {
  const [machineAt, rows] = await Promise.all([machinesOf(context, caseKey), context.loaders().log.load(caseKey)])
  const known = rows.filter(({ recordedAt }) => recordedAt <= untilMs)
  return linesOf(machineAt, context.signedIn().agencyId, known)
}

/** By which rules each place of its log was written: what was recorded before a switch stays in the words of then. */
export async function machinesOf({ loaders, rulebook }: Context, caseKey: string): Promise<(seq: number) => Machine> {
  const { editionKey, calendarNumber, procedure } = (await loaders().case.load(caseKey))!
  const switches = (await loaders().log.load(caseKey)).map(({ switched }) => switched)
  const present = { edition: editionKey, calendar: calendarNumber }
  return (seq) => rulebook.machine(rulesAt(switches, seq, present).edition, procedure)
}
