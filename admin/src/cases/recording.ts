/** Turns what was typed in the dialog into the input of `recordEvent`, or says which boxes are wrong. */
import { instantAt, typedTime } from '../dates.ts'
import { dateTyped, isBlank, type TypedDate } from '../form/typed-date.ts'
import type { RecordEventInput } from '../gql/graphql.ts'
import type { MessageKey } from '../messages/use-words.ts'
import type { Possible } from './case-view.ts'
import { factsTyped, type Question, type TypedAnswers } from './typed-facts.ts'

export interface Draft {
  readonly date: TypedDate
  readonly time: string
  readonly yesNo: string | null
  readonly typed: TypedAnswers
  readonly number: string
  readonly grade: string | null
  /** Criteria of the area that were shown, by name. */
  readonly criteria: readonly string[]
  /** What is meant of the event's choices: what a supporter is, or the stage to move to. */
  readonly about: string | null
  readonly length: string
  readonly unit: string
  readonly agreed: boolean
  readonly inWriting: boolean
  readonly reasons: string
  readonly words: string
  readonly answers: readonly string[]
  /** Person ids by role. */
  readonly people: Readonly<Record<string, string>>
}

export const units = ['working days', 'days', 'weeks', 'months'] as const

export type Wrong = Readonly<Record<string, MessageKey>>
export type Recording = { readonly input: RecordEventInput } | { readonly wrong: Wrong }

interface Context {
  readonly caseId: string
  readonly version: number
  readonly today: string
  /** The questions that an answer may be to. */
  readonly questions: readonly Question[]
  readonly idempotencyKey: string
}

export function recordingOf(event: Possible, draft: Draft, context: Context): Recording {
  const wrong: Record<string, MessageKey> = {}
  const on = dateTyped(draft.date)
  if (on === null) wrong.date = isBlank(draft.date) ? 'wrong.noDate' : 'wrong.date'
  else if (on > context.today) wrong.date = 'wrong.future'
  const time = draft.time.trim() === '' ? null : typedTime(draft.time)
  if (draft.time.trim() !== '' && time === null) wrong.time = 'wrong.time'
  if (event.needsTime && draft.time.trim() === '') wrong.time = 'wrong.noTime'
  if (event.kind === 'DECISION' && draft.yesNo === null) wrong.yesNo = 'wrong.yesNo'
  const { facts, wrong: wrongFacts } = factsTyped(context.questions, draft.typed)
  Object.assign(wrong, wrongFacts)
  if (event.kind === 'ANSWER' && facts.length === 0 && Object.keys(wrongFacts).length === 0)
    wrong.questions = 'wrong.answer'
  if (event.needsNumber && !/^\d+$/.test(draft.number.trim())) wrong.number = 'wrong.number'
  if (event.kind === 'EXTENSION' && !/^[1-9]\d*$/.test(draft.length.trim())) wrong.length = 'wrong.length'
  if (event.kind === 'GRADE' && draft.grade === null) wrong.grade = 'wrong.grade'
  if (event.kind === 'SUPPORTER' && draft.about === null) wrong.about = 'wrong.supporter'
  if (event.kind === 'MOVE' && draft.about === null) wrong.about = 'wrong.stage'
  if (event.needsReasons && draft.reasons.trim() === '') wrong.reasons = 'wrong.reasons'
  for (const role of event.needsPeople) if (!draft.people[role]) wrong[`person-${role}`] = 'wrong.person'
  if (on === null || Object.keys(wrong).length > 0) return { wrong }

  return {
    input: {
      caseId: context.caseId,
      event: event.name,
      about: event.kind === 'SUPPORTER' || event.kind === 'MOVE' ? draft.about : event.about,
      expectedVersion: context.version,
      idempotencyKey: context.idempotencyKey,
      ...(time ? { at: instantAt(on, time) } : { on }),
      ...(event.kind === 'DECISION' ? { decision: draft.yesNo === 'YES' ? 'YES' : 'NO' } : {}),
      ...(facts.length > 0 ? { facts } : {}),
      ...(event.kind === 'GRADE' ? { grade: draft.grade, criteria: [...draft.criteria] } : {}),
      ...(event.needsNumber ? { number: Number(draft.number) } : {}),
      ...(event.kind === 'EXTENSION' ? { extendedTo: `${draft.length.trim()} ${draft.unit}` } : {}),
      ...(event.needsAgreementOf && draft.agreed ? { agreedBy: event.needsAgreementOf } : {}),
      ...(event.needsWriting ? { inWriting: draft.inWriting } : {}),
      ...(draft.reasons.trim() ? { reasons: draft.reasons.trim() } : {}),
      ...(draft.words.trim() ? { words: draft.words.trim() } : {}),
      ...(draft.answers.length > 0 ? { answers: draft.answers.map(Number) } : {}),
      ...(event.needsPeople.length > 0
        ? { people: event.needsPeople.map((role) => ({ role, personId: draft.people[role] ?? '' })) }
        : {}),
    },
  }
}
