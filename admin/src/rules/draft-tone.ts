/** How the state of a draft sounds. */
import type { DraftState } from '../gql/graphql.ts'
import type { Tone } from '../layout/tone.ts'

export const toneOf: Record<DraftState, Tone> = {
  OPEN: 'calm',
  SUBMITTED: 'soon',
  APPROVED: 'done',
  PUBLISHED: 'quiet',
  WITHDRAWN: 'quiet',
}
