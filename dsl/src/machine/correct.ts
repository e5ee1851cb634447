/** Corrects a log: one event of it is struck out or restated, and the case replayed as if it had been recorded so. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { isoDate } from '../calendar/epoch-day.ts'
import { type CaseEvent, recordedBySystem } from './event.ts'
import { labelOf } from './label.ts'
import type { Machine } from './machine.ts'
import { type Effect, type Refused, refused } from './outcome.ts'
import { type FindRules, follow, isCorrection, type Replayed } from './replay.ts'
import type { Snapshot } from './snapshot.ts'

export interface Corrected {
  readonly kind: 'corrected'
  /** The case after the correction, which is the last event of its log. */
  readonly snapshot: Snapshot
  /** Places in the log, from 1, of time-outs and looked-up answers that no longer match. */
  readonly fallenAway: readonly number[]
  /** Places of all that counts for nothing now, by this correction or an earlier one. */
  readonly passedOver: readonly number[]
  /** What the corrected log sets off and the log as it was did not, by the place of what sets it off. */
  readonly effects: readonly { readonly seq: number; readonly effect: Effect }[]
  /** What was set off, and may have been sent, that should not have been. */
  readonly mistaken: readonly { readonly seq: number; readonly effect: Effect }[]
  /** As corrected, what each event sets off, and the case after it: in the order of the log. */
  readonly asCorrected: Pick<Replayed, 'effects' | 'snapshots'>
}

/** `log` is the log so far, and `correction` the event that would be added to it. */
export function correct(
  machine: Machine,
  log: readonly CaseEvent[],
  correction: CaseEvent,
  calendar: WorkingCalendar,
  find?: FindRules,
): Corrected | Refused {
  const refusal = refuseToCorrect(log, correction)
  if (refusal !== null) return refusal
  const before = follow(machine, log, calendar, find)
  const after = follow(machine, [...log, correction], calendar, find)
  if (after.refused !== null) return refuseBecauseOf(machine, after.refused, correction)
  const seqs = log.map((_, place) => place + 1)
  const { seq: struck } = correction.details.corrects!
  return {
    kind: 'corrected',
    snapshot: after.snapshot,
    fallenAway: seqs.filter(
      (seq) => seq !== struck && before.effects[seq - 1] != null && after.effects[seq - 1] == null,
    ),
    passedOver: seqs.filter((seq) => after.effects[seq - 1] == null && !isCorrection(log[seq - 1]!)),
    effects: seqs.flatMap((seq) =>
      lacking(after.effects[seq - 1] ?? [], before.effects[seq - 1] ?? []).map((effect) => ({ seq, effect })),
    ),
    mistaken: seqs.flatMap((seq) =>
      lacking(before.effects[seq - 1] ?? [], after.effects[seq - 1] ?? []).map((effect) => ({ seq, effect })),
    ),
    asCorrected: after,
  }
}

function refuseToCorrect(log: readonly CaseEvent[], { details }: CaseEvent): Refused | null {
  const { seq, instead } = details.corrects ?? { seq: 0, instead: null }
  const event = log[seq - 1]
  if (event === undefined) return refused('NOT_CORRECTABLE', `The case has no event number ${seq}.`)
  if (isCorrection(event))
    return refused(
      'NOT_CORRECTABLE',
      `Number ${seq} is a correction itself: correct number ${event.details.corrects!.seq} again instead.`,
    )
  if (recordedBySystem.has(event.name))
    return refused(
      'NOT_CORRECTABLE',
      `Number ${seq} was recorded by the system: ${undoneBy[event.name] ?? 'correct what it followed from'} instead.`,
    )
  if (instead !== null && recordedBySystem.has(instead.name))
    return refused('NOT_CORRECTABLE', `"${instead.name}" is recorded by the system alone, never by a person.`)
  if (seq === 1 && instead === null)
    return refused('NOT_AN_OPENING', 'What opened the case can be restated, not struck out: close the case instead.')
  return null
}

/** What may follow from nothing that was recorded on the case. */
const undoneBy: Readonly<Record<string, string>> = {
  held: 'put somebody else into the role',
  switched: 'switch the case again',
}

function refuseBecauseOf(
  machine: Machine,
  { seq, event, refusal }: { readonly seq: number; readonly event: CaseEvent; readonly refusal: Refused },
  { details }: CaseEvent,
): Refused {
  if (seq === details.corrects!.seq) return refusal
  const name = `"${labelOf(machine, event.name, event.details.about)}" of ${isoDate(event.on)} (number ${seq})`
  const message = `Corrected so, ${name} could not have been recorded, so correct that one first. Of it is said: ${refusal.message}`
  return refused(refusal.code, message, refusal.clause)
}

/** The effects of one list that the other has not. */
function lacking(these: readonly Effect[], others: readonly Effect[]): readonly Effect[] {
  const known = new Set(others.map((effect) => JSON.stringify(effect)))
  return these.filter((effect) => !known.has(JSON.stringify(effect)))
}
