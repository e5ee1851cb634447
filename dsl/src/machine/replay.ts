/** Replays a log, its corrections taken in, into the snapshot it gives. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import type { CaseEvent, Corrects } from './event.ts'
import type { Machine } from './machine.ts'
import type { Effect, Refused } from './outcome.ts'
import type { Instance, Snapshot } from './snapshot.ts'
import { blankSnapshot, step } from './step.ts'

export interface Replayed {
  readonly snapshot: Snapshot
  /** What each event set off, in the order of the log; null for what was struck out, or has fallen away. */
  readonly effects: readonly (readonly Effect[] | null)[]
  /** The first event of a person that the rules refuse, by its place from 1. */
  readonly refused: { readonly seq: number; readonly event: CaseEvent; readonly refusal: Refused } | null
}

/** Throws where the log holds an event that the machine refuses: a log is what was accepted. */
export function replay(machine: Machine, log: Iterable<CaseEvent>, calendar: WorkingCalendar): Snapshot {
  const { snapshot, refused } = follow(machine, [...log], calendar)
  if (refused !== null) throw new Error(`Event ${refused.seq} of the log is refused: ${refused.refusal.code}`)
  return snapshot
}

/** Follows a log as far as the rules accept it. Every event keeps its place, also one that no longer counts. */
export function follow(machine: Machine, log: readonly CaseEvent[], calendar: WorkingCalendar): Replayed {
  const corrections = new Map<number, Corrects>()
  for (const event of log)
    if (isCorrection(event)) corrections.set(event.details.corrects!.seq, event.details.corrects!)
  let snapshot = blankSnapshot
  const effects: (readonly Effect[] | null)[] = []
  for (const [place, recorded] of log.entries()) {
    const event = asCorrected(recorded, corrections.get(place + 1))
    const outcome = event === null || isCorrection(event) ? null : step(machine, snapshot, event, calendar)
    // What the system looked up is asked again where it no longer fits; what a person recorded is theirs.
    if (outcome?.kind === 'refused' && recorded.by !== null)
      return { snapshot, effects, refused: { seq: place + 1, event: recorded, refusal: outcome } }
    effects.push(outcome?.kind === 'stepped' ? outcome.effects : null)
    snapshot = outcome?.kind === 'stepped' ? outcome.snapshot : passedOver(snapshot, recorded)
    if (isCorrection(recorded)) snapshot = lateOnArrival(machine, snapshot)
  }
  return { snapshot, effects, refused: null }
}

export function isCorrection({ name, details }: CaseEvent): boolean {
  return name === 'corrected' && details.corrects !== undefined
}

function asCorrected(event: CaseEvent, corrects: Corrects | undefined): CaseEvent | null {
  if (corrects === undefined) return event
  return corrects.instead === null ? null : { ...event, ...corrects.instead }
}

function passedOver(snapshot: Snapshot, { recordedAt }: CaseEvent): Snapshot {
  return { ...snapshot, length: snapshot.length + 1, recordedAt: Math.max(snapshot.recordedAt, recordedAt) }
}

/** What a correction made past is late at once, and what its time-out would do waits for a person. */
function lateOnArrival(machine: Machine, snapshot: Snapshot): Snapshot {
  if (snapshot.status === 'waiting') return snapshot
  const instances = snapshot.instances.map((instance): Instance => {
    const past = instance.state === 'running' && instance.dueAt !== null && instance.dueAt <= snapshot.recordedAt
    if (!past) return instance
    const { kind } = machine.clocks[instance.clock]!
    const promised = kind === 'duty' || kind === 'stage' || kind === 'whole'
    return { ...instance, waits: true, state: promised ? 'overdue' : 'running' }
  })
  return { ...snapshot, instances }
}
