import { describe, expect, test } from 'vitest'
import { startOf } from '../../dsl/src/calendar/calendar.ts'
import { epochDay, isoDate } from '../../dsl/src/calendar/epoch-day.ts'
import { advance } from '../../dsl/src/machine/advance.ts'
import type { Machine } from '../../dsl/src/machine/machine.ts'
import { blankSnapshot, step } from '../../dsl/src/machine/step.ts'
import { holidayDates, naiveCount } from '../calendar/naive-count.ts'
import { compiled, england, rulesetOf, shipped, told } from './side-by-side.ts'

const sums = /^CW41[0-4]$/
const fostering = compiled(shipped('fostering/2020-01-01.rules'))

describe('the stages of the shipped escalation against its week and its ten working days', () => {
  test('three stages fit in ten working days, two never in a week, the last has no end', () => {
    // From Thursday 2 January 2020: 3 working days end on Tuesday 7, 3 more on Friday 10; the week on Thursday 9.
    expect(told(fostering, sums)).toEqual([
      'CW410 hint: Stage 1 always ends within 1 week of issue raised: counted from every start from 2015 to 2035.',
      'CW411 hint: Stages 1 and 2 together, used to the last day, never end within 1 week of issue raised: ' +
        'started on Thursday 2 January 2020, a case may be in stage 2 until Friday 10 January 2020, ' +
        'and the time ends on Thursday 9 January 2020.',
      'CW410 hint: Stages 1, 2 and 3 together always end within 10 working days of issue raised: ' +
        'counted from every start from 2015 to 2035.',
      'CW414 hint: Stage 4 has no time that ends it, so nothing makes a case that goes so far end within 10 working days.',
    ])
  })

  test('cases driven from every start of two years say the same', () => {
    const holidays = holidayDates('england_and_wales', 2019, 2023)
    const until = (start: string, count: number, unit: 'week' | 'working_day') =>
      naiveCount(`${start}T12:00:00Z`, count, unit, false, holidays).dueOn
    const starts = daysFrom('2020-12-01', '2022-12-31')
    const ends = starts.map((start) => endsOfStages(fostering.machines[0]!, 'issue_raised', start))
    expect(ends.every(([first], index) => first! <= until(starts[index]!, 1, 'week'))).toBe(true)
    expect(ends.every(([, second], index) => second! > until(starts[index]!, 1, 'week'))).toBe(true)
    expect(ends.every(([, , third], index) => third! <= until(starts[index]!, 10, 'working_day'))).toBe(true)
    // 3 + 3 + 2 working days are 8.
    expect(ends.map(([, , third]) => third)).toEqual(starts.map((start) => until(start, 8, 'working_day')))
  })
})

describe('a sum that does not fit', () => {
  const stages = (...limits: string[]) =>
    limits
      .map((limit, index) => {
        const last = index === limits.length - 1
        return `stage ${index + 1}\nresolve within ${limit} then ${last ? 'close as lapsed' : `go to stage ${index + 2}`}`
      })
      .join('\n')
  const said = (rules: string) => told(compiled(rulesetOf(rules)), sums)

  test('a limit that is too short is a warning: eight working days never fit in seven', () => {
    // From Friday 2 January 2015: 3 working days end on Wednesday 7, 3 on Monday 12, 2 on Wednesday 14; 7 on Tuesday 13.
    const rules = `the case must be closed within 7 working days of letter_received\n${stages('3 working days', '3 working days', '2 working days')}`
    expect(said(rules)).toEqual([
      'CW410 hint: Stages 1 and 2 together always end within 7 working days of letter received: counted from every start from 2015 to 2035.',
      'CW412 warning: Stages 1, 2 and 3 together, used to the last day, never end within 7 working days of letter received: ' +
        'started on Friday 2 January 2015, a case may be in stage 3 until Wednesday 14 January 2015, ' +
        'and the time ends on Tuesday 13 January 2015.',
    ])
  })

  test('eight working days fit in eight', () => {
    const rules = `the case must be closed within 8 working days of letter_received\n${stages('3 working days', '3 working days', '2 working days')}`
    expect(said(rules)).toHaveLength(1)
    expect(said(rules)[0]).toMatch(/^CW410 hint: Stages 1, 2 and 3 together always end/)
  })

  test('five working days fit in a week until a bank holiday comes', () => {
    // Monday 4 May 2015 is a bank holiday.
    expect(said(`the case should be closed within 1 week of letter_received\n${stages('5 working days')}`)).toEqual([
      'CW411 hint: Stage 1, used to the last day, does not always end within 1 week of letter received: ' +
        'started on Monday 27 April 2015, a case may be in stage 1 until Tuesday 5 May 2015, ' +
        'and the time ends on Monday 4 May 2015.',
    ])
  })

  test('what may be extended is counted at its longest', () => {
    const extended = 'stage 1\nresolve within 3 working days then close as lapsed\n  may be extended to 11 working days'
    expect(said(`the case must be closed within 10 working days of letter_received\n${extended}`)[0]).toMatch(
      /^CW412 warning: Stage 1, used to the last day, never ends/,
    )
  })

  test('of several ways the longest counts, and the message names it', () => {
    // Stage 3 follows stage 1 at once, or after stage 2: 2 + 2 working days fit in 5, 2 + 2 + 2 do not.
    const rules = `the case must be closed within 5 working days of letter_received
stage 1
resolve within 2 working days then go to stage 2
when letter_lost, go to stage 3
stage 2
resolve within 2 working days then go to stage 3
stage 3
resolve within 2 working days then close as lapsed`
    expect(said(rules).map((each) => each.slice(0, 60))).toEqual(
      [
        'CW410 hint: Stages 1 and 2 together always end within 5 worki',
        'CW412 warning: Stages 1, 2 and 3 together, used to the last d',
      ].map((each) => each.slice(0, 60)),
    )
  })

  test('what counts from another event than the start is not summed', () => {
    expect(said(`the case must be closed within 2 days of letter_read\n${stages('3 working days')}`)).toEqual([])
  })

  test('a time that runs from the opening ends the stage it is written in, and none that may be called off does', () => {
    // From Friday 2 January 2015 the fifth working day is Friday 9 and the fourth Thursday 8.
    const ending = (
      limit: number,
      more = '',
    ) => `the case must be closed within ${limit} working days of letter_received
stage 1
3 working days after letter_received, go to stage 2
no time limit because "as below"
stage 2
5 working days after letter_received${more}, close as lapsed
no time limit because "as above"`
    expect(said(ending(5))).toEqual([
      'CW410 hint: Stages 1 and 2 together always end within 5 working days of letter received: counted from every start from 2015 to 2035.',
    ])
    expect(said(ending(4))[1]).toMatch(
      /^CW412 .* stage 2 until Friday 9 January 2015, and the time ends on Thursday 8 January 2015.$/,
    )
    expect(said(ending(5, ', unless letter_lost'))[1]).toMatch(/^CW414 hint: Stage 2 has no time that ends it/)
  })

  test('hours are counted from the end of a day, the latest that a stage can begin', () => {
    expect(said(`the case must be closed within 3 days of letter_received\n${stages('24 hours')}`)[0]).toMatch(/^CW410/)
    expect(said(`the case must be closed within 1 day of letter_received\n${stages('48 hours')}`)[0]).toMatch(
      /^CW412.*never/,
    )
  })
})

describe('stages that come round again', () => {
  const round = `stage 1
resolve within 3 days then go to stage 2
stage 2
resolve within 3 days then close as lapsed
when letter_reopened, go to stage 1`
  const warned = (rules: string) => told(compiled(rulesetOf(rules)), /^CW413$/)

  test('a loop that nothing ends is a warning', () => {
    expect(warned(round)).toEqual([
      'CW413 warning: Stages 1 and 2 lead back to each other, and nothing says how often, so a case may go round for ever.',
    ])
    expect(warned(round.replace('go to stage 1', 'go to stage 2'))).toEqual([
      'CW413 warning: Stage 2 leads back to itself, and nothing says how often, so a case may go round for ever.',
    ])
  })

  test('a time that closes the case caps it', () => {
    expect(warned(`12 months after letter_received, close as lapsed\n${round}`)).toEqual([])
  })

  test('where time alone sends a case round, a time that may never start does not cap it', () => {
    const byTime = round.replace('then close as lapsed', 'then go to stage 1')
    expect(warned(`12 months after fee_asked_for, close as lapsed\n${byTime}`)).toHaveLength(1)
    expect(warned(`12 months after fee_asked_for, close as lapsed\n${round}`)).toEqual([])
    const cap = `12 months after letter_received, close as lapsed\n${byTime}`
    expect(warned(cap)).toEqual([])
    const otherwise = rulesetOf(cap).replace(
      'starts when letter_received',
      'starts when letter_received or visit_asked_for',
    )
    expect(told(compiled(otherwise), /^CW413$/)).toHaveLength(1)
  })

  test.each([
    ['a cap of the case', '12 months after letter_received, close as lapsed', 'go to stage 1'],
    ['a cap that may never start', '3 months after fee_asked_for, close as lapsed', 'go to stage 1'],
  ])('are no crash, and no sum is made of them: %s', (_, inProcedure, after) => {
    const rules = `the case must be closed within 3 working days of letter_received
${inProcedure}
stage 1
resolve within 3 working days then go to stage 2
stage 2
resolve within 3 working days then ${after}`
    expect(told(compiled(rulesetOf(rules)), sums).filter((each) => !each.startsWith('CW413'))).toEqual([
      'CW414 hint: A case may come back to stage 1, however often its time runs out, ' +
        'so nothing makes a case that goes so far end within 3 working days.',
    ])
  })

  const once = (stages: string) =>
    `CW414 hint: A time or a decision of the whole procedure may send a case to ${stages}, wherever it stands, ` +
    'and no sum is made of that: nothing shows that it then ends within 5 working days.'
  const sent = (inProcedure: string, limits: readonly [string, string] = ['4 working days', '4 working days']) =>
    told(
      compiled(
        rulesetOf(`the case must be closed within 5 working days of letter_received
${inProcedure}
stage 1
resolve within ${limits[0]} then go to stage 2
stage 2
resolve within ${limits[1]} then close as lapsed`),
      ),
      sums,
    ).map((each) => each.replace(/: started on.*/, '.'))
  const tooLong =
    'CW412 warning: Stages 1 and 2 together, used to the last day, never end within 5 working days of letter received.'

  test.each([
    ['a time', '5 working days after letter_lost, go to stage 1'],
    [
      'a decision',
      'owner must decide "whether to begin again" when letter_found\n  if yes, go to stage 1\n  if no, close as kept',
    ],
  ])('%s that sends a case back once is said to, and hides no sum', (_, line) => {
    expect(sent(line)).toEqual([tooLong, once('stages 1 and 2')])
    // A sum that comes out shows nothing of a case that is sent back.
    expect(sent(line, ['2 working days', '2 working days'])).toEqual([once('stages 1 and 2')])
  })

  test('a time of the whole procedure that sends a case on is summed where it is sure to, and from there', () => {
    const fits = (stages: string) =>
      `CW410 hint: ${stages} always ends within 5 working days of letter received: counted from every start from 2015 to 2035.`
    expect(sent('3 months after letter_received, go to stage 2')).toEqual([fits('Stage 1'), tooLong, once('stage 2')])
    expect(sent('2 working days after letter_received, go to stage 2', ['9 working days', '9 working days'])).toEqual([
      fits('Stage 1'),
      tooLong,
      once('stage 2'),
    ])
  })

  test('what such a time cuts short is no longer than that', () => {
    const rules = (days: number) => `the case must be closed within 5 working days of letter_received
${days} working days after letter_received, go to stage 3
stage 1
resolve within 1 working day then go to stage 2
stage 2
resolve within 9 working days then close as lapsed
stage 3
resolve within 1 working day then close as lapsed`
    const codes = (days: number) => told(compiled(rulesetOf(rules(days))), sums).map((each) => each.slice(0, 5))
    expect(codes(4)).toEqual(['CW410', 'CW414'])
    expect(codes(8)).toEqual(['CW410', 'CW412', 'CW414'])
  })

  test('stages in a row are no loop', () => {
    expect(warned(round.replace('when letter_reopened, go to stage 1', ''))).toEqual([])
  })

  test('no sum is made of a loop', () => {
    const rules = `the case must be closed within 2 days of letter_received\n${round}`
    expect(told(compiled(rulesetOf(rules)), sums).map((each) => each.slice(0, 5))).toEqual(['CW414', 'CW413'])
  })
})

/** The last day of each stage of a case on which nobody acts, by driving one. */
function endsOfStages(machine: Machine, opening: string, start: string): readonly string[] {
  const on = epochDay(start)!
  const at = startOf(england, on) + 12 * 3_600_000
  const event = { name: opening, on, at, recordedAt: at, by: 'person', details: { facts: { safeguarding: 'no' } } }
  const opened = step(machine, blankSnapshot, event, england)
  if (opened.kind !== 'stepped') throw new Error(`The opening was ${opened.kind}`)
  const later = startOf(england, on + 60)
  return advance(machine, opened.snapshot, later, later, england).flatMap(({ event: fired, outcome }) =>
    fired.details.about?.startsWith('stage ') ? [isoDate(outcome.snapshot.enteredOn)] : [],
  )
}

function daysFrom(first: string, last: string): readonly string[] {
  const days: string[] = []
  for (let day = Temporal.PlainDate.from(first); day.toString() <= last; day = day.add({ days: 1 }))
    days.push(day.toString())
  return days
}
