/** How each verdict of a comparison sounds, and which are shown at first: what differs, the gravest first. */
import type { Verdict } from '../../gql/graphql.ts'
import type { Tone } from '../../layout/tone.ts'

export const toneOf: Record<Verdict, Tone> = {
  WEAKER: 'alarm',
  DROPPED: 'alarm',
  INCOMPARABLE: 'soon',
  STRICTER: 'done',
  ADDED: 'calm',
  REWORDED: 'quiet',
  SAME: 'outline',
}

export const inOrder: readonly Verdict[] = [
  'STRICTER',
  'WEAKER',
  'INCOMPARABLE',
  'ADDED',
  'DROPPED',
  'REWORDED',
  'SAME',
]

export function differs(verdict: Verdict): boolean {
  return verdict !== 'SAME' && verdict !== 'REWORDED'
}
