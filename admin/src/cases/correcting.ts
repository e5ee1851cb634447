/** Turns what was typed in the dialog into the input of `correctEvent`, or says which boxes are wrong. */
import { instantAt, typedTime } from '../dates.ts'
import { dateTyped, isBlank, type TypedDate } from '../form/typed-date.ts'
import type { CorrectEventInput } from '../gql/graphql.ts'
import type { LogLine } from './case-view.ts'
import type { Wrong } from './recording.ts'

/** `never`: it did not happen; `date`: it happened at another time; `back`: it did happen, as it was recorded. */
export type Fault = 'never' | 'date' | 'back'

export interface CorrectionDraft {
  readonly fault: Fault | null
  readonly date: TypedDate
  readonly time: string
  readonly reasons: string
}

interface Context {
  readonly caseId: string
  readonly version: number
  readonly today: string
  readonly idempotencyKey: string
}

// What the system records by itself follows from what people record.
const bySystem: readonly string[] = ['timed_out', 'held', 'linked', 'switched']

/** What may be said to be wrong with an entry; empty where nobody can correct it. */
export function faultsOf({ seq, event, by, corrects, isStruckOut }: LogLine): readonly Fault[] {
  if (by === null || corrects !== null || bySystem.includes(event)) return []
  if (isStruckOut) return ['back', 'date']
  // What opened a case can be restated, not struck out.
  return seq === 1 ? ['date'] : ['never', 'date']
}

export function correctionOf(
  line: LogLine,
  draft: CorrectionDraft,
  context: Context,
): { readonly input: CorrectEventInput } | { readonly wrong: Wrong } {
  const wrong: Record<string, Wrong[string]> = {}
  const on = dateTyped(draft.date)
  const time = typedTime(draft.time)
  if (draft.fault === null) wrong.fault = 'wrong.fault'
  if (draft.fault === 'date') {
    if (on === null) wrong.date = isBlank(draft.date) ? 'wrong.noDate' : 'wrong.date'
    else if (on > context.today) wrong.date = 'wrong.future'
    if (line.happenedAt !== null && time === null) wrong.time = draft.time.trim() === '' ? 'wrong.noTime' : 'wrong.time'
  }
  if (draft.reasons.trim() === '') wrong.reasons = 'wrong.whyCorrected'
  if (Object.keys(wrong).length > 0 || on === null) return { wrong }
  const { caseId, version: expectedVersion, idempotencyKey } = context
  const named = { caseId, seq: line.seq, expectedVersion, idempotencyKey, reasons: draft.reasons.trim() }
  if (draft.fault === 'never') return { input: { ...named, strikeOut: true } }
  if (draft.fault === 'back') return { input: { ...named, instead: {} } }
  return { input: { ...named, instead: time ? { at: instantAt(on, time) } : { on } } }
}
