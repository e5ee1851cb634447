/** Turns the form that opens a case into the input of `openCase`, or says which boxes are wrong. */
import { dateTyped, isBlank, type TypedDate } from '../form/typed-date.ts'
import type { OpenCaseInput, ProceduresQuery } from '../gql/graphql.ts'
import type { MessageKey } from '../messages/use-words.ts'
import { factsTyped, type TypedAnswers } from './typed-facts.ts'

type Procedure = ProceduresQuery['procedures'][number]

export interface Opening {
  readonly procedure: string | null
  readonly event: string | null
  readonly date: TypedDate
  readonly reference: string
  readonly words: string
  readonly typed: TypedAnswers
  /** What is sent twice is opened once; what was changed in between, or answered, has a key of its own. */
  readonly idempotencyKey: string
}

export type Opened = { readonly input: OpenCaseInput } | { readonly wrong: Readonly<Record<string, MessageKey>> }

export function openingOf(procedure: Procedure | undefined, opening: Opening, today: string): Opened {
  const wrong: Record<string, MessageKey> = {}
  if (!procedure) wrong.procedure = 'wrong.procedure'
  const event = procedure?.startsWhen.length === 1 ? procedure.startsWhen[0] : opening.event
  if (procedure && !event) wrong.event = 'wrong.event'
  const on = dateTyped(opening.date)
  if (on === null) wrong.date = isBlank(opening.date) ? 'wrong.noDate' : 'wrong.date'
  else if (on > today) wrong.date = 'wrong.future'
  const { facts, wrong: wrongFacts } = factsTyped(procedure?.questions ?? [], opening.typed)
  Object.assign(wrong, wrongFacts)
  if (!procedure || on === null || Object.keys(wrong).length > 0) return { wrong }
  return {
    input: {
      procedure: procedure.name,
      event: event ?? null,
      on,
      reference: opening.reference.trim() || null,
      words: opening.words.trim() || null,
      facts,
      idempotencyKey: opening.idempotencyKey,
    },
  }
}
