/** What somebody supposes has happened gives the dates that a paper calendar gives. */
import { readFileSync } from 'node:fs'
import { compile, compileCalendar, type Machine } from '@casewright/dsl'
import { expect, test } from 'vitest'
import { monthsOf } from '../../admin/src/rules/what-if/month-weeks.ts'
import { openingOf } from '../../admin/src/rules/what-if/opening.ts'
import {
  choicesOf,
  isAnsweredAgain,
  isDated,
  isTooEarly,
  type Supposed,
  suppose,
  withAdded,
} from '../../admin/src/rules/what-if/suppose.ts'

const list = readFileSync(new URL('../../rulesets/calendars/england-and-wales.json', import.meta.url), 'utf8')
const calendar = compileCalendar([JSON.parse(list)])

const machine = compile(
  {
    name: 'house.rules',
    text: `role clerk
role head
question urgent "Is it urgent?"
procedure letters
starts when letter_received
owner clerk
owner must "answer the letter" within 5 working days of letter_received, done when answer_sent
before answer_sent, require letter_read
stage 1 "With the clerk"
if not resolved within 2 working days, escalate to head
stage 2 "With the head"
owner head
no time limit because "a sample"
`,
  },
  { base: () => null },
).machines[0]!

function happening(label: string, supposed: readonly Supposed[]) {
  const found = choicesOf(machine, suppose(machine, calendar, supposed)).find((each) => each.label === label)
  if (!found) throw new Error(`Nothing is called ${label}.`)
  return found
}

const opened: readonly Supposed[] = [{ on: '2026-04-01', happens: happening('Letter received', []) }]

test('a deadline skips the bank holidays of Easter, each by its name', () => {
  const { deadlines } = suppose(machine, calendar, opened)
  const answer = deadlines.find(({ text }) => text === 'answer the letter')
  expect(answer?.dueOn).toBe('2026-04-10')
  expect(answer?.count?.skipped.map(({ on, why }) => `${on} ${why}`)).toEqual([
    '2026-04-03 Good Friday',
    '2026-04-04 Saturday',
    '2026-04-05 Sunday',
    '2026-04-06 Easter Monday',
  ])
})

test('time that passes moves the case on, and says what ran out', () => {
  const { story, stage } = suppose(machine, calendar, [...opened, { on: '2026-04-09', happens: null }])
  expect(story.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
    'happened 2026-04-01',
    'timeOut 2026-04-07',
    'passed 2026-04-09',
  ])
  expect((machine as Machine).stages[stage ?? -1]?.name).toBe('2')
})

test('what was done in time is no longer running, and what is not allowed says why', () => {
  const early = [...opened, { on: '2026-04-02', happens: happening('Answer sent', opened) }]
  expect(suppose(machine, calendar, early).story.map(({ kind }) => kind)).toEqual(['happened', 'refused'])
  const read = [...opened, { on: '2026-04-02', happens: happening('Letter read', opened) }]
  const done = [...read, { on: '2026-04-02', happens: happening('Answer sent', read) }]
  expect(suppose(machine, calendar, done).deadlines.find(({ text }) => text === 'answer the letter')?.state).toBe('met')
})

test('a month is whole weeks from Monday, with day zero, counted and skipped days, and the day it is due', () => {
  const { count } = suppose(machine, calendar, opened).deadlines.find(({ text }) => text === 'answer the letter')!
  const [april, ...others] = monthsOf(count!)
  expect(others).toEqual([])
  expect(april?.weeks[0]?.map((day) => day?.on ?? null)).toEqual([
    null,
    null,
    '2026-04-01',
    '2026-04-02',
    '2026-04-03',
    '2026-04-04',
    '2026-04-05',
  ])
  const kinds = april?.weeks.flat().flatMap((day) => (day ? [day.is.kind] : []))
  expect(kinds?.slice(0, 11)).toEqual([
    'zero',
    'counted',
    'skipped',
    'skipped',
    'skipped',
    'skipped',
    'counted',
    'counted',
    'counted',
    'counted',
    'outside',
  ])
  expect(april?.weeks.flat().filter((day) => day?.isDue)).toMatchObject([{ on: '2026-04-10', is: { nth: 5 } }])
})

test.each(['core-assets/2015-01-01', 'national/2016-05-01'])(
  'a trial of %s begins with a case that is open, and a date that is counted',
  (file) => {
    const text = readFileSync(new URL(`../../rulesets/${file}.rules`, import.meta.url), 'utf8')
    for (const each of compile({ name: file, text }, { base: () => null }).machines) {
      const outcome = suppose(each, calendar, openingOf(each, calendar, '2026-04-01'))
      expect(outcome.status).toBe('open')
      expect(outcome.deadlines.filter(({ count }) => count !== null)).not.toEqual([])
    }
  },
)

test('the date of an answer is no day that comes: nothing runs out until then', () => {
  const meeting = compile(
    {
      name: 'house.rules',
      text: `role clerk
role head
question meeting "When is the meeting?" a date
procedure letters
starts when letter_received
owner clerk
owner must "invite" at least 10 working days before meeting, done when invited
stage 1 "With the clerk"
if not resolved within 2 working days, escalate to head
stage 2 "With the head"
owner head
no time limit because "a sample"
`,
    },
    { base: () => null },
  ).machines[0]!
  const begun: readonly Supposed[] = [
    { on: '2026-04-01', happens: openingOf(meeting, calendar, '2026-04-01')[0]!.happens },
  ]
  const happens = choicesOf(meeting, suppose(meeting, calendar, begun)).find(({ label }) =>
    label.startsWith('When is'),
  )!
  const answered = suppose(meeting, calendar, [...begun, { on: '2026-06-01', happens }])
  expect(answered.story.map(({ kind, on }) => `${kind} ${on}`)).toEqual(['happened 2026-04-01', 'happened 2026-04-01'])
  expect(answered.deadlines.find(({ text }) => text === 'invite')).toMatchObject({
    state: 'running',
    dueOn: '2026-05-15',
  })
})

test('a question has one answer until the case is opened, and afterwards may be answered anew', () => {
  const dated = compile(
    {
      name: 'house.rules',
      text: `role clerk
question sent_on "When was it sent?" a date
procedure letters
starts when letter_received
owner clerk
accept if letter_received is within 1 year of sent_on
stage 1 "With the clerk"
no time limit because "a sample"
`,
    },
    { base: () => null },
  ).machines[0]!
  const outcomeOf = (supposed: readonly Supposed[]) => suppose(dated, calendar, supposed)
  const add = (supposed: readonly Supposed[], label: string, on: string) => {
    const happens = choicesOf(dated, outcomeOf(supposed)).find((each) => each.label === label) ?? null
    return withAdded(supposed, { on, happens }, outcomeOf(supposed))
  }
  const answered = add(add([], 'When was it sent?', '2026-03-02'), 'When was it sent?', '2026-03-05')
  expect(answered.map(({ on }) => on)).toEqual(['2026-03-05'])
  const begun = add(answered, 'Letter received', '2026-04-01')
  expect(begun.map(isDated)).toEqual([true, false])
  expect(outcomeOf(begun).status).toBe('open')
  const anew = add(begun, 'When was it sent?', '2026-03-09')
  expect(anew.map((_, nth) => isAnsweredAgain(anew, nth))).toEqual([true, false, false])
  // The date of an answer may be before the case; nothing happens to a case before it began.
  expect(isTooEarly(anew.at(-1)!, outcomeOf(begun))).toBe(false)
})

test('nothing is supposed of a case before the day on which it began', () => {
  const outcome = suppose(machine, calendar, opened)
  const read = happening('Letter read', opened)
  expect(isTooEarly({ on: '2026-03-31', happens: read }, outcome)).toBe(true)
  expect(isTooEarly({ on: '2026-03-31', happens: null }, outcome)).toBe(true)
  expect(isTooEarly({ on: '2026-04-01', happens: read }, outcome)).toBe(false)
  expect(isTooEarly(opened[0]!, suppose(machine, calendar, []))).toBe(false)
})
