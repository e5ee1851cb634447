/** Stage One of a complaint: the letter, and the ways to Stage Two. */
import { expect } from 'vitest'
import { clause } from './clause.ts'
import { reasons, recent } from './complaint-ways.ts'

const letter = 'owner should "confirm in writing what has been agreed"'
const extension = 'may be extended to 20 working days'

clause('C05', 'the letter is due within ten working days of the complaint', letter, async ({ complaint }) => {
  const made = await complaint.opened('2026-01-05', recent)
  expect(made.clock('letter_sent')).toMatchObject({ dueOn: '2026-01-19', strength: 'TARGET', owner: 'local_manager' })
  const sent = await complaint.record('letter_sent', '2026-01-19')
  expect(sent.clock('letter_sent')).toMatchObject({ state: 'MET', metOn: '2026-01-19' })
})

clause('C05', 'a letter of the day after is late', letter, async ({ complaint }) => {
  await complaint.opened('2026-01-05', recent)
  expect((await complaint.until('2026-01-20')).clock('letter_sent')).toMatchObject({ state: 'OVERDUE', late: true })
  expect((await complaint.record('letter_sent', '2026-01-20')).clock('letter_sent').state).toBe('MET_LATE')
})

clause(
  'C05',
  'an extension without the complainant’s agreement is refused',
  { in: extension, words: ' with the agreement of complainant' },
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    const refused = await complaint.refuses('extended', '2026-01-16', {
      about: 'letter_sent',
      extendedTo: '20 working days',
    })
    expect(refused).toMatchObject({ code: 'NEEDS_AGREEMENT' })
    expect(refused.cites).toContain('a maximum of twenty working days with your agreement')
  },
)

clause(
  'C05',
  'an extension past twenty working days is refused, even with agreement',
  extension,
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    const refused = await complaint.refuses('extended', '2026-01-16', {
      about: 'letter_sent',
      extendedTo: '21 working days',
      agreedBy: 'complainant',
    })
    expect(refused).toMatchObject({ code: 'PAST_ITS_CAP' })
    expect(refused.cites).toContain('a maximum of twenty working days with your agreement')
  },
)

clause(
  'C05',
  'with agreement it is twenty working days from the date of the complaint',
  extension,
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    const agreed = await complaint.record('extended', '2026-01-16', {
      about: 'letter_sent',
      extendedTo: '20 working days',
      agreedBy: 'complainant',
    })
    expect(agreed.clock('letter_sent')).toMatchObject({ dueOn: '2026-02-02', state: 'RUNNING' })
    expect((await complaint.record('letter_sent', '2026-02-02')).clock('letter_sent').state).toBe('MET')
  },
)

clause(
  'C06',
  'who has the letter and is not satisfied may ask for Stage Two, without giving reasons',
  'complainant may ask for stage 2 once letter_sent',
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    await complaint.refuses('asked', '2026-01-12', { about: 'stage 2' })
    await complaint.record('letter_sent', '2026-01-16')
    const asked = await complaint.record('asked', '2026-01-20', { about: 'stage 2' })
    expect(asked.now).toBe('2 from 2026-01-20')
  },
)

clause(
  'C07',
  'Stage Two from the outset needs a good reason',
  [
    'complainant may also ask for stage 2 at any time, with reasons',
    { in: 'complainant may also ask for stage 2 at any time, with reasons', words: ', with reasons' },
  ],
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    const refused = await complaint.refuses('asked', '2026-01-06', { about: 'stage 2' })
    expect(refused).toMatchObject({ code: 'NEEDS_REASONS' })
    expect(refused.cites).toContain('if you have good reason to believe it cannot be fairly considered')
    const asked = await complaint.record('asked', '2026-01-06', { about: 'stage 2', ...reasons })
    expect(asked.now).toBe('2 from 2026-01-06')
    expect(asked.log.find(({ event }) => event === 'asked').words).toBe(reasons.reasons)
  },
)
