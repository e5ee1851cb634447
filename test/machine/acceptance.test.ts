/** Whether a case is taken, by how long before it what it is about took place. */
import { describe, expect, test } from 'vitest'
import { open } from './drive.ts'

const within = (time: string) => `
role manager
question took_place "When did it take place?" a date
procedure issue
starts when issue_raised
accept if issue_raised is within ${time} of took_place
otherwise manager must decide "whether to take it"
stage 1
no time limit because "none"
when letter_sent, close as answered
`

const raised = (time: string, took_place: string, on: string) =>
  open(within(time), 'issue_raised', on, { facts: { took_place } })

describe('what took place before any bank holiday is known', () => {
  test.each(['20 working days', '1 month or the next working day', '2 weeks'])('was not within %s', (time) => {
    const drive = raised(time, '1950-06-01', '2026-01-05')
    expect(drive.stands).toBe('waiting')
    expect(drive.duty('whether_to_take_it')).toBe('owed')
  })

  test('is refused where the unknown days would decide, saying what to look at', () => {
    // Twenty working days from 31 December 2014 may end on 29 January 2015 or before.
    const drive = raised('20 working days', '2014-12-31', '2015-01-20')
    expect(drive.refusal).toBe('CANNOT_BE_COUNTED')
    expect(drive.last).toMatchObject({
      message: expect.stringMatching(/31 December 2014.*Working days are known from 2015-01-01/),
    })
    expect(raised('20 working days', '2014-12-31', '2015-03-02').duty('whether_to_take_it')).toBe('owed')
  })
})

test('what is said to take place later than it is raised is within any time of it, be it ever so far off', () => {
  expect(raised('20 working days', '2199-06-01', '2026-01-05').stands).toBe('1 from 2026-01-05')
})

test('a date that no calendar reaches, answered later, is no fall either', () => {
  const drive = open(within('20 working days'), 'issue_raised', '2026-01-05')
  drive.record('answered', '2026-01-06', { facts: { took_place: '1950-06-01' } })
  expect(drive.refusal).toBeNull()
  expect(drive.duty('whether_to_take_it')).toBe('owed')
})

test('a month that ends on a Saturday goes on to the next working day where it says so', () => {
  // A month from 31 January 2026 ends on Saturday 28 February; the next working day is Monday 2 March.
  const rolling = '1 month or the next working day'
  expect(raised(rolling, '2026-01-31', '2026-03-02').stands).toBe('1 from 2026-03-02')
  expect(raised(rolling, '2026-01-31', '2026-03-03').stands).toBe('waiting')
  expect(raised('1 month', '2026-01-31', '2026-03-02').stands).toBe('waiting')
})
