/** A case as it was known at a moment: its log up to then, replayed. */
import { isoDate, replay } from '@casewright/dsl'
import { DomainError } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { Case } from './case.ts'
import { readStoredLog } from './stored-log.ts'

/** Null where this agency has no such case. */
export async function caseAsOf(context: Context, key: string, atMs: number): Promise<Case | null> {
  const found = await context.loaders().case.load(key)
  if (found === null) return null
  if (atMs > (await context.nowMs())) throw new DomainError('BAD_USER_INPUT', 'That moment has not come yet.')
  const entries = await context.read((tx) => readStoredLog(tx, key, atMs))
  if (entries.length === 0) throw await unknownThen(context, key)
  const machine = context.rulebook.machine(found.editionKey, found.procedure)
  const log = entries.map(({ event }) => event)
  const snapshot = replay(machine, log, context.rulebook.calendarOf(machine))
  const { stage, enteredOn, status, openedOn, closedOn, outcome, length } = snapshot
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
