/** Fills the roles that a step asked for, as events of the case. */
import type { CaseEvent, Effect } from '@casewright/dsl'
import type { Directory } from '../agency/directory.ts'
import { advance, type CaseRun } from './case-run.ts'
import type { Work } from './work.ts'

type Assign = Extract<Effect, { kind: 'assign' }>

/** What has been looked up comes back as an event, so that replaying the log needs no look-up. */
export async function resolveHolders(
  work: Work,
  run: CaseRun,
  asked: readonly Assign[],
  because: CaseEvent,
): Promise<readonly Effect[]> {
  if (asked.length === 0) return []
  const directory = await work.directory()
  const found = new Map<string, string>()
  const people = asked.map(({ role, manages }) => {
    const holder = holderFor(directory, run, role, manages, because.by, found)
    const person = holder === null || holder === because.by ? holder : directory.standInFor(holder)
    if (person !== null) found.set(role, person)
    return { role, person }
  })
  const held: CaseEvent = {
    name: 'held',
    on: because.on,
    at: null,
    recordedAt: because.recordedAt,
    by: null,
    details: { people },
  }
  const outcome = advance(run, held)
  if (outcome.kind !== 'stepped') throw new Error('A role that was asked for could not be filled.')
  // Nobody holds the role: the case moves all the same, the role holds the deadline, the administrator is told.
  for (const { role, person } of people) {
    if (person === null) run.outbox.push({ kind: 'vacant_role', payload: { seq: run.snapshot.length, role } })
  }
  return outcome.effects
}

function holderFor(
  directory: Directory,
  run: CaseRun,
  role: string,
  manages: string | null,
  actor: string | null,
  found: ReadonlyMap<string, string>,
): string | null {
  const managed = manages === null ? undefined : (run.snapshot.holders[manages] ?? found.get(manages))
  const manager = managed === undefined ? null : directory.managerOf(managed)
  if (manager !== null) return manager
  // Whoever acts and is in the role takes it; else the first in a fixed order, so that a replay of the choice agrees.
  const holders = directory.holdersOf(role)
  return actor !== null && holders.includes(actor) ? actor : (holders[0] ?? null)
}
