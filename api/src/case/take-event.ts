/** Takes one event with all that follows from it at once: roles filled and linked cases opened. */
import {
  type CaseEvent,
  type Effect,
  isoDate,
  type Machine,
  nextTimeOut,
  type Outcome,
  type TimeOut,
  timeOutEvent,
} from '@casewright/dsl'
import { proceduresInForce } from '../agency/rules-in-use.ts'
import { advance, type CaseRun, oweOpening, type Words } from './case-run.ts'
import { newRun } from './new-run.ts'
import { resolveHolders } from './resolve-holders.ts'
import type { Work } from './work.ts'

export async function takeEvent(work: Work, run: CaseRun, event: CaseEvent, words: Words = {}): Promise<Outcome> {
  const outcome = advance(run, event, words)
  if (outcome.kind === 'stepped') await followUp(work, run, event, outcome.effects)
  return outcome
}

/** Fires what is due by the database's clock, in order, so that how fast a worker is never changes an outcome. */
export async function fireTimeOuts(
  work: Work,
  run: CaseRun,
  recordedAt: (next: TimeOut) => number = () => recordingTime(work, run),
): Promise<void> {
  for (let fired = 0; fired < mostAtOnce; fired++) {
    const next = nextTimeOut(run.machine, run.snapshot)
    if (next === null || next.dueAt > work.nowMs) return
    const outcome = await takeEvent(work, run, timeOutEvent(run.machine, next, recordedAt(next)))
    if (outcome.kind !== 'stepped')
      throw new Error(`The time-out of ${run.machine.clocks[next.clock]!.id} did not fire.`)
  }
  throw new Error('The time-outs of this case do not come to an end.')
}

/** Never backwards on a case, whatever the clocks of two servers say. */
export function recordingTime(work: Work, run: CaseRun): number {
  return Math.max(work.nowMs, run.snapshot.recordedAt)
}

// More than any case has in a lifetime, and few enough to end.
const mostAtOnce = 10_000

/** Looks up what an event asked for, and records the answers. */
export async function followUp(work: Work, run: CaseRun, event: CaseEvent, effects: readonly Effect[]): Promise<void> {
  let pending = effects
  while (pending.length > 0) {
    for (const effect of pending) if (effect.kind === 'open') await openFrom(work, run, event, effect.procedure)
    pending = await resolveHolders(
      work,
      run,
      pending.filter((effect) => effect.kind === 'assign'),
      event,
    )
  }
}

async function openFrom(work: Work, run: CaseRun, event: CaseEvent, procedure: string): Promise<void> {
  const linked = await openLinked(work, run, procedure, event)
  if (linked === null) {
    oweOpening(run, procedure)
    return
  }
  const link = { name: 'linked', on: event.on, at: null, recordedAt: event.recordedAt, by: null }
  advance(run, { ...link, details: { about: linked.caseId } })
  advance(linked, { ...link, details: { about: run.caseId } })
}

/** Null where no ruleset in force has the procedure: then the opening is owed. */
async function openLinked(work: Work, from: CaseRun, procedure: string, because: CaseEvent): Promise<CaseRun | null> {
  const inForce = proceduresInForce(work.rulebook, await work.inUse(), isoDate(because.on)).get(procedure)
  const opening = inForce?.machine.startsWhen[0]
  if (inForce === undefined || opening === undefined || comesFrom(from, inForce.machine)) return null
  const run = await newRun(work, inForce, null, from)
  const event: CaseEvent = { ...because, name: opening, by: because.by, details: {} }
  const outcome = await takeEvent(work, run, event)
  if (outcome.kind !== 'stepped') return null
  work.runs.push(run)
  return run
}

/** Rules that open each other in a ring would never end, so the ring is owed to a person where it closes. */
function comesFrom(run: CaseRun, machine: Machine): boolean {
  for (let each: CaseRun | null = run; each !== null; each = each.openedFrom) {
    if (each.openedFrom !== null && each.machine === machine) return true
  }
  return false
}
