/** What opening a case and recording on one may answer. */
import { refusalCodes } from '@casewright/dsl'
import { createUnionType, Field, Int, ObjectType } from 'type-graphql'
import { InvalidInput } from '../graphql/results.ts'
import { PossibleEvent } from './case.ts'

@ObjectType({ description: 'The case was opened.' })
export class CaseOpened {
  readonly kind = 'opened'
  constructor(readonly caseKey: string) {}
}

@ObjectType({ description: 'The event is on record.' })
export class EventRecorded {
  readonly kind = 'recorded'
  constructor(
    readonly caseKey: string,
    readonly seqs: readonly number[],
  ) {}
}

@ObjectType({ description: 'The rules do not allow it; nothing was recorded.' })
export class Refusal {
  readonly kind = 'refused'

  @Field(() => String, {
    description: `Why, as a word for programs: ${refusalCodes.join(', ')}. Of resumeCase: NOT_SET_ASIDE, STILL_FAILS.`,
  })
  code: string

  @Field(() => String, { description: 'Why, and what would be accepted instead, for people.' })
  message: string

  @Field(() => [PossibleEvent], { description: 'What would be accepted now.' })
  accepted: readonly PossibleEvent[]

  constructor(
    code: string,
    message: string,
    readonly cited: { readonly edition: string; readonly procedure: string; readonly clause: number } | null,
    accepted: readonly PossibleEvent[],
  ) {
    this.code = code
    this.message = message
    this.accepted = accepted
  }
}

@ObjectType({ description: 'What you looked at has changed since; nothing was recorded.' })
export class VersionConflict {
  readonly kind = 'conflict'

  @Field(() => String, { description: 'What to do.' })
  message: string

  @Field(() => Int, { description: 'The version it has now.' })
  currentVersion: number

  constructor(
    currentVersion: number,
    message = 'The case has moved on since you looked at it. Look again, then decide.',
  ) {
    this.currentVersion = currentVersion
    this.message = message
  }
}

export const OpenCaseResult = createUnionType({
  name: 'OpenCaseResult',
  description: 'The case opened, or why it was not.',
  types: () => [CaseOpened, Refusal, InvalidInput] as const,
})

export const RecordEventResult = createUnionType({
  name: 'RecordEventResult',
  description: 'What was recorded, or why nothing was.',
  types: () => [EventRecorded, Refusal, InvalidInput, VersionConflict] as const,
})
