/** How a token stands, as the list of tokens says it. */
import { expect, test } from 'vitest'
import { standingOf } from '../../admin/src/agency/token-standing.ts'

// Its last day is 30 June 2026, in summer time.
const expiresAt = '2026-06-30T23:00:00.000Z'

test.each([
  ['works until its last day', '2026-06-30T22:59:59.999Z', null, { is: 'until', on: '2026-06-30' }],
  ['is over from the day after', '2026-06-30T23:00:00.000Z', null, { is: 'isOver', on: '2026-07-01' }],
  [
    'that was revoked is revoked',
    '2026-06-12T09:00:00.000Z',
    '2026-06-11T09:00:00.000Z',
    { is: 'isRevoked', on: '2026-06-11' },
  ],
  [
    'that was revoked is revoked, also once it would be over',
    '2027-01-01T09:00:00.000Z',
    '2026-06-11T09:00:00.000Z',
    { is: 'isRevoked', on: '2026-06-11' },
  ],
] as const)('a token %s', (_, now, revokedAt, standing) => {
  expect(standingOf({ expiresAt, revokedAt }, now)).toEqual(standing)
})
