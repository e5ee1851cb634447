/** Which complaints are taken, how they are recorded, how long their records are kept, and what complainants are promised. */
import { expect } from 'vitest'
import { clause } from './clause.ts'
import { recent } from './complaint-ways.ts'

// Without it every complaint is taken as it comes.
const withinAYear = { all: ['accept if complaint_made', 'otherwise complaints_manager must decide'] }

clause(
  'C01',
  'a year to the day is in time, a year and a day is for the Complaints Manager',
  withinAYear,
  async ({ complaint, another }) => {
    const inTime = await complaint.opened('2026-01-05', { facts: { matters_took_place: '2025-01-05' } })
    expect(inTime.now).toBe('1 from 2026-01-05')
    const late = await another('complaint').opened('2026-01-05', {
      facts: { matters_took_place: '2025-01-04', was_child: 'no' },
    })
    expect(late.now).toBe('waiting')
    expect(late.clock('whether_to_accept_it')).toMatchObject({ duty: 'OWED', owner: 'complaints_manager' })
    expect(late.has('letter_sent')).toBe(false)
  },
)

const late = { facts: { matters_took_place: '2024-11-04', was_child: 'no' } }
const acceptance = 'complaints_manager must decide "whether to accept it"'

clause('C01', 'the decision is in writing', { in: acceptance, words: ', in writing' }, async ({ complaint }) => {
  await complaint.opened('2026-01-05', late)
  const refused = await complaint.refuses('decided', '2026-01-12', { decision: 'NO', reasons: 'Nobody is left.' })
  expect(refused).toMatchObject({ code: 'NEEDS_WRITING' })
  expect(refused.cites).toContain('This decision will be given to you in writing, with reasons.')
})

clause(
  'C01',
  'the decision has reasons, and a complaint that is not accepted is over',
  [
    { in: acceptance, words: ', with reasons' },
    { in: acceptance, under: 'if no, close as not_accepted' },
  ],
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', late)
    const refused = await complaint.refuses('decided', '2026-01-12', { decision: 'NO', inWriting: true })
    expect(refused).toMatchObject({ code: 'NEEDS_REASONS' })
    expect(refused.cites).toContain(
      'they will consider the reasons you give for not making your complaint nearer the time',
    )
    const decided = await complaint.record('decided', '2026-01-12', {
      decision: 'NO',
      inWriting: true,
      reasons: 'Nobody is left.',
    })
    expect(decided.now).toBe('closed as not_accepted on 2026-01-12')
  },
)

clause(
  'C01',
  'a late complaint that is accepted begins with its acceptance and has its full time',
  withinAYear,
  async ({ complaint, another }) => {
    await complaint.opened('2026-01-05', late)
    const accepted = await complaint.record('decided', '2026-01-12', {
      decision: 'YES',
      inWriting: true,
      reasons: 'They were ill.',
    })
    expect(accepted.now).toBe('1 from 2026-01-12')
    // 13 to 16, 19 to 23 and 26 January.
    expect(accepted.clock('letter_sent').dueOn).toBe('2026-01-26')
    const inTime = await another('complaint').opened('2026-01-12', recent)
    expect(inTime.now).toBe('1 from 2026-01-12')
  },
)

clause(
  'C01b',
  'what is said on the telephone or face to face is written down, what is written is not',
  'local_manager must "write down what was said as a complaint"',
  async ({ complaint, another }) => {
    const duty = 'write_down_what_was_said_as_a_complaint'
    for (const how_made of ['by_telephone', 'face_to_face']) {
      const said = await another('complaint').opened('2026-01-05', { facts: { ...recent.facts, how_made } })
      expect(said.clock(duty)).toMatchObject({ duty: 'OWED', owner: 'local_manager' })
      expect(said.facts.how_made).toBe(how_made)
    }
    const written = await complaint.opened('2026-01-05', { facts: { ...recent.facts, how_made: 'in_writing' } })
    expect(written.has(duty)).toBe(false)
  },
)

clause(
  'C01b',
  'that a complaint is made on behalf of a child is on record',
  'question for_a_child',
  async ({ complaint }) => {
    const made = await complaint.opened('2026-01-05', { facts: { ...recent.facts, for_a_child: 'yes' } })
    expect(made.facts.for_a_child).toBe('yes')
    expect(made.now).toBe('1 from 2026-01-05')
  },
)

clause(
  'C02',
  'who was a child at the time may complain whenever',
  { in: 'accept if complaint_made', words: ', or if was_child' },
  async ({ complaint }) => {
    const made = await complaint.opened('2026-01-05', { facts: { matters_took_place: '1998-06-01', was_child: 'yes' } })
    expect(made.now).toBe('1 from 2026-01-05')
    expect(made.clock('letter_sent').dueOn).toBe('2026-01-19')
  },
)

clause(
  'C03',
  'every complaint is recorded in writing',
  'local_manager must "record the complaint fully in writing"',
  async ({ complaint }) => {
    const duty = 'record_the_complaint_fully_in_writing'
    const made = await complaint.opened('2026-01-05', recent)
    expect(made.clock(duty)).toMatchObject({ duty: 'OWED', owner: 'local_manager' })
    expect(made.clock(duty).clause.words).toContain('All complaints will be fully recorded in writing.')
    expect((await complaint.record(duty, '2026-01-06')).clock(duty).duty).toBe('DONE')
  },
)

clause(
  'C03',
  'the records are kept for three years from the close',
  'keep records for at least 3 years from closing',
  async ({ complaint }) => {
    await complaint.opened('2026-01-05', recent)
    await complaint.record('letter_sent', '2026-01-12')
    const closed = await complaint.record('complainant_satisfied', '2026-02-05')
    expect(closed.now).toBe('closed as resolved on 2026-02-05')
    expect(closed.clock('keep the records')).toMatchObject({
      kind: 'RETENTION',
      startedOn: '2026-02-05',
      dueOn: '2029-02-05',
    })
    expect(closed.clock('keep the records').clause.words.join(' ')).toContain('retained for at least three years')
  },
)

clause('C19', 'nobody suffers for complaining', 'pledge no_reprisal', async ({ pledge }) => {
  expect(await pledge('no_reprisal', '2026-01-05')).toBe(
    "Core Assets Children's Services want to assure you that no person will be subject to any reprisal, neither will the service they receive be reduced, as a result of making a complaint.",
  )
})

clause('C20', 'whoever needs help in complaining gets it', 'pledge help_in_complaining', async ({ pledge }) => {
  expect(await pledge('help_in_complaining', '2026-01-05')).toBe(
    "If you need any help or support at all in making your complaint, or in communicating what you want to say, Core Assets Children's Services will make sure that you receive that help.",
  )
})

clause(
  'C20',
  'where to turn is told, also where no rule gives it out',
  'contact complaints_office',
  async ({ contact }) => {
    const office = await contact('complaints_office', '2026-01-05')
    expect(office).toMatchObject({ text: expect.stringContaining('01527 556480') })
    expect(office.clause.words.join(' ')).toContain('Malvern View, Saxon Business Park, Hanbury Road')
  },
)
