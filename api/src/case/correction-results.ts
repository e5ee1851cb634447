/** What correcting an entry, and bringing back a case that was set aside, may answer. */
import { createUnionType, ObjectType } from 'type-graphql'
import { InvalidInput } from '../graphql/results.ts'
import { Refusal, VersionConflict } from './case-results.ts'
import { CorrectionTried } from './tried-correction.ts'

@ObjectType({ description: 'The log is corrected, and what is due follows the corrected log.' })
export class EventCorrected {
  readonly kind = 'corrected'
  constructor(
    readonly caseKey: string,
    readonly seq: number,
    readonly fallenAwaySeqs: readonly number[],
  ) {}
}

@ObjectType({ description: 'The case is no longer set aside.' })
export class CaseResumed {
  readonly kind = 'resumed'
  constructor(readonly caseKey: string) {}
}

export const CorrectEventResult = createUnionType({
  name: 'CorrectEventResult',
  description: 'What the correction changed or would change, or why nothing was corrected.',
  types: () => [EventCorrected, CorrectionTried, Refusal, InvalidInput, VersionConflict] as const,
})

export const ResumeCaseResult = createUnionType({
  name: 'ResumeCaseResult',
  description: 'The case goes on, or why it cannot.',
  types: () => [CaseResumed, Refusal, InvalidInput] as const,
})
