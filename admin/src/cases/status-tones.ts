/** How the tag of a case sounds by how it stands. */
import type { CaseStatus } from '../gql/graphql.ts'
import type { Tone } from '../layout/tone.ts'

export const statusTones: Readonly<Record<CaseStatus, Tone>> = { OPEN: 'calm', WAITING: 'soon', CLOSED: 'quiet' }
