import { expect, test } from 'vitest'
import { askLines, runRules } from './rules-process.ts'

const timeout = 20_000

test('a line that cannot be answered says why in its place, and no other answer is lost', { timeout }, async () => {
  const { answers, exitCode } = await askLines([
    '{"start": "2026-01-05T10:00:00Z", "period": "10 working days", "calendar": "england_and_wales"}',
    'not json',
    '',
    '[]',
    '{"start": "2026-01-05", "period": "24 hours"}',
    '{"start": "2026-02-30", "period": "1 day"}',
    '{"start": "2026-01-05T10:00:00", "period": "1 day"}',
    '{"start": "2026-01-05T25:00:00Z", "period": "1 day"}',
    '{"start": "2026-01-05", "period": "0 days"}',
    '{"start": "2026-01-05", "period": "1 day", "calendar": "atlantis"}',
    '{"period": "1 day"}',
    '{"start": 7, "period": "1 day"}',
    '{"start": "2026-04-02T10:00:00.5+01:00", "period": "1 hour", "calendar": "England and Wales"}',
    '{"start": "2026-04-02", "period": "1 working day", "calendar": "scotland and england_and_wales"}',
    '{"start": "2026-04-02", "period": "1 working day", "calendar": "scotland, northern_ireland"}',
    '{"start": "2031-04-02", "period": "1 working day", "calendar": "scotland"}',
    '{"start": "2026-01-05T16:00:00Z", "period": "4 working hours", "hours": "09:00 to 17:00 Monday to Friday"}',
  ])
  expect(exitCode).toBe(1)
  const error = (part: string) => ({ error: expect.stringContaining(part) })
  expect(answers).toEqual([
    { dueOn: '2026-01-19', dueAt: '2026-01-20T00:00:00Z', provisional: false },
    error('not JSON'),
    error('empty'),
    error('not a JSON object'),
    error('whose time is known'),
    error('There is no date 2026-02-30.'),
    error('how far from UTC'),
    error('not a time that exists'),
    error('cannot be 0 days'),
    error('No calendar is called "atlantis". There are: england_and_wales, northern_ireland, scotland.'),
    error('no "start"'),
    error('"start" is not text'),
    { dueOn: '2026-04-02', dueAt: '2026-04-02T10:00:00.500Z', provisional: false },
    { dueOn: '2026-04-07', dueAt: '2026-04-07T23:00:00Z', provisional: false },
    { dueOn: '2026-04-07', dueAt: '2026-04-07T23:00:00Z', provisional: false },
    { dueOn: '2031-04-03', dueAt: '2031-04-03T23:00:00Z', provisional: true },
    { dueOn: '2026-01-06', dueAt: '2026-01-06T12:00:00Z', provisional: false },
  ])
})

test('a last line without its line feed is answered, and nothing asked is nothing answered', { timeout }, async () => {
  const asked = await runRules(
    ['due', '--lines'],
    '\uFEFF{"start": "2026-01-05", "period": "1 week"}\r\n{"start": "2026-01-05", "period": "1 day"}',
  )
  expect(asked.out.trimEnd().split('\n').length).toBe(2)
  expect(asked.exitCode).toBe(0)
  expect(await runRules(['due', '--lines'])).toEqual({ out: '', error: '', exitCode: 0 })
})

test('a person gets the count in sentences', { timeout }, async () => {
  const { out, exitCode } = await runRules(['due', '2026-01-05', '10 working days', '--calendar', 'england_and_wales'])
  expect(exitCode).toBe(0)
  expect(out).toBe(
    [
      'Day zero is Monday 5 January 2026.',
      'Counting 10 working days: day 1 is Tuesday 6 January 2026.',
      'Saturday 10 and Sunday 11 January 2026 are skipped.',
      'Saturday 17 and Sunday 18 January 2026 are skipped.',
      'The last day in time is Monday 19 January 2026 (until 11:59pm).',
      '',
    ].join('\n'),
  )
})

test('a person’s mistake is a plain sentence, not a stack', { timeout }, async () => {
  const { out, error, exitCode } = await runRules(['due', '2026-01-05', '24 hours'])
  expect({ out, exitCode }).toEqual({ out: '', exitCode: 1 })
  expect(error).toContain('Hours can be counted only from an event whose time is known.')
  expect(error).not.toContain('at ')
})

test('a count back from a date to come names the days it skips', { timeout }, async () => {
  // Good Friday is 3 April 2026, Easter Monday the 6th: the 8th, the 7th and the 2nd are the three working days before.
  const { out, exitCode } = await runRules(['due', '2026-04-09', '3 working days', '--back'])
  expect(exitCode).toBe(0)
  expect(out).toContain('Good Friday')
  expect(out.trimEnd().split('\n').at(-1)).toBe('The last day in time is Thursday 2 April 2026 (until 11:59pm).')
  const refused = await runRules(['due', '2026-04-09', '5 days or the next working day', '--back'])
  expect(refused).toMatchObject({ out: '', exitCode: 1, error: expect.stringContaining('leave out') })
})
