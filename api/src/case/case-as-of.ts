/** Cases as they were known at a moment: their logs up to then, replayed. */
import { isoDate, replay, type Snapshot } from '@casewright/dsl'
import { DomainError } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { Case } from './case.ts'
import { findCasesKnown } from './find-cases.ts'
import { rulesAt, rulesOf } from './rules-of.ts'
import { readStoredLogs, type StoredEntry } from './stored-log.ts'

/** Null where this agency has no such case. */
export async function caseAsOf(context: Context, key: string, atMs: number): Promise<Case | null> {
  const found = await context.loaders().case.load(key)
  if (found === null) return null
  const known = await knownThen(context, found, atMs)
  if (known === null) throw await unknownThen(context, key)
  return known
}

/** Null where nothing of it was on record yet. */
export async function knownThen(context: Context, found: Case, atMs: number): Promise<Case | null> {
  await checkMoment(context, atMs)
  const entries = await context.loaders().storedLog.load(found.key)
  return entries[0]!.event.recordedAt > atMs ? null : replayedAs(context, found, atMs, entries)
}

/** More would be minutes of replaying: whoever asks names a kind of case, or one. */
const mostCases = 2000

/** Every case that something was on record of. Those with nothing recorded since stand as they stood. */
export async function casesAsOf(context: Context, procedure: string | null, atMs: number): Promise<readonly Case[]> {
  await checkMoment(context, atMs)
  const found = await context.read((tx) => findCasesKnown(tx, procedure, atMs, mostCases + 1))
  if (found.length > mostCases)
    throw new DomainError(
      'BAD_USER_INPUT',
      `More than ${mostCases} cases were on record then: say in the filter which procedure, or which case.`,
    )
  const changed = found.filter(({ changedSince }) => changedSince).map(({ row }) => row.key)
  const logs = await context.read((tx) => readStoredLogs(tx, changed))
  return Promise.all(
    found.map(({ row, snapshot }) => {
      const entries = logs.get(row.key)
      return entries === undefined ? knownAs(context, row, atMs, snapshot) : replayedAs(context, row, atMs, entries)
    }),
  )
}

async function checkMoment({ nowMs }: Context, atMs: number): Promise<void> {
  if (atMs > (await nowMs()))
    throw new DomainError('BAD_USER_INPUT', 'That moment has not come yet: ask as of one that has.')
}

/** By the whole log: what was recorded later may say under which rules a case ran until then. */
async function replayedAs(context: Context, found: Case, atMs: number, entries: readonly StoredEntry[]): Promise<Case> {
  const announced = await context.loaders().announced()
  const log = entries.map(({ event }) => event)
  const known = log.filter(({ recordedAt }) => recordedAt <= atMs)
  const present = { edition: found.editionKey, calendar: found.calendarNumber }
  const switches = log.map(({ details }) => details.switched)
  const { edition, calendar } = rulesAt(switches, known.length, present)
  const find = rulesOf(context.rulebook, found.procedure, announced)
  const rules = find({ edition, calendar })
  const snapshot = replay(rules.machine, known, rules.calendar, find)
  const under = Object.assign(new Case(), found, { editionKey: edition, calendarNumber: calendar })
  return knownAs(context, under, atMs, snapshot)
}

function knownAs({ rulebook }: Context, found: Case, atMs: number, snapshot: Snapshot): Case {
  const { stage, enteredOn, status, openedOn, closedOn, outcome, length } = snapshot
  const machine = rulebook.machine(found.editionKey, found.procedure)
  return Object.assign(new Case(), found, {
    stageName: stage === null ? null : machine.stages[stage]!.name,
    stageEnteredOn: stage === null ? null : isoDate(enteredOn),
    status,
    openedOn: isoDate(openedOn),
    closedOn: closedOn === null ? null : isoDate(closedOn),
    outcome,
    version: length,
    // Which cases were set aside when is not part of their logs.
    setAsideAt: null,
    asOf: { atMs, snapshot },
  })
}

async function unknownThen({ loaders }: Context, key: string): Promise<DomainError> {
  const [first] = await loaders().log.load(key)
  const since = new Date(first!.recordedAt).toISOString()
  return new DomainError('BAD_USER_INPUT', `Nothing was on record of this case then: its first entry is of ${since}.`)
}
