/** How deadlines are grouped, filtered and tagged in the list. */
import { describe, expect, test } from 'vitest'
import { addressOf, filterOf, monthFilterOf, readView } from '../../admin/src/deadlines/filter.ts'
import { grouped, groupOf } from '../../admin/src/deadlines/groups.ts'
import { holidaysOn, monthsAfter, weeksOf } from '../../admin/src/deadlines/month.ts'
import { fellAway, over, timeLeft } from '../../admin/src/deadlines/time-left.ts'

const today = '2026-01-19'
const running = {
  kind: 'DUTY',
  state: 'RUNNING',
  duty: 'OWED',
  stage: '1',
  dueOn: today,
  late: false,
  workingDaysLeft: 0,
  daysLeft: 0,
} as const

describe('groups', () => {
  test('what is late stands under late whatever its date', () => {
    expect(groupOf({ dueOn: today, late: true }, today)).toBe('late')
  })

  test.each([
    ['2026-01-19', 'today'],
    ['2026-01-20', 'soon'],
    ['2026-01-26', 'soon'],
    ['2026-01-27', 'later'],
    [null, 'noLimit'],
  ])('due on %s stands under %s', (dueOn, group) => {
    expect(groupOf({ dueOn, late: false }, today)).toBe(group)
  })

  test('empty groups are left out, and rows keep their order', () => {
    const rows = [
      { id: 1, dueOn: '2026-01-01', late: true },
      { id: 2, dueOn: '2026-01-05', late: true },
      { id: 3, dueOn: null, late: false },
    ]
    expect(grouped(rows, today).map(([name, group]) => [name, group.map(({ id }) => id)])).toEqual([
      ['late', [1, 2]],
      ['noLimit', [3]],
    ])
  })
})

test('a bank holiday that is none everywhere says where it is one', () => {
  const calendars = [
    { name: 'england_and_wales', holidays: [{ on: '2026-12-25', name: 'Christmas Day' }] },
    {
      name: 'scotland',
      holidays: [
        { on: '2026-12-25', name: 'Christmas Day' },
        { on: '2026-11-30', name: 'St Andrew’s Day' },
      ],
    },
  ]
  expect(holidaysOn('2026-12-25', calendars)).toEqual([{ name: 'Christmas Day', places: [] }])
  expect(holidaysOn('2026-11-30', calendars)).toEqual([{ name: 'St Andrew’s Day', places: ['scotland'] }])
  expect(holidaysOn('2026-11-29', calendars)).toEqual([])
})

test.each([
  ['RUNNING', false],
  ['PASSED', false],
  ['CANCELLED', true],
  ['WITHDRAWN', true],
] as const)('%s: it has fallen away, %s', (state, fell) => {
  expect(fellAway({ state })).toBe(fell)
})

describe('the view in the address', () => {
  test('begins with everything open that is mine', () => {
    expect(readView(new URLSearchParams())).toEqual({ whose: 'mine', shown: 'open', as: 'list', by: {} })
  })

  test('an unknown word falls back instead of showing nothing', () => {
    expect(readView(new URLSearchParams('whose=theirs&show=never'))).toEqual({
      whose: 'mine',
      shown: 'open',
      as: 'list',
      by: {},
    })
  })

  test('what it is narrowed by goes into the address and comes out of it', () => {
    const view = { whose: 'team', shown: 'late', as: 'calendar', by: { procedure: 'complaint', stage: '1' } } as const
    expect(readView(new URL(addressOf(view), 'http://portal').searchParams)).toEqual(view)
    expect(filterOf(view, today)).toMatchObject({ team: true, late: true, procedure: 'complaint', stage: '1' })
  })

  test('a month is asked for from its first day to its last, whatever part of the list was shown', () => {
    const view = { whose: 'all', shown: 'late', as: 'calendar', by: {} } as const
    const asked = monthFilterOf(view, '2028-02')
    expect(asked).toMatchObject({ dueFrom: '2028-02-01', dueTo: '2028-02-29' })
    expect(asked.late).toBeUndefined()
  })

  test('a month is whole weeks from Monday, each deadline on its day', () => {
    const weeks = weeksOf('2026-03', [{ dueOn: '2026-03-31' }, { dueOn: '2026-03-02' }])
    expect(weeks.map((week) => week.map((day) => day && Number(day.on.slice(8))))[0]).toEqual([
      ...Array(6).fill(null),
      1,
    ])
    expect(weeks[1]?.[0]).toEqual({ on: '2026-03-02', due: [{ dueOn: '2026-03-02' }] })
    expect(weeks.at(-1)?.[1]?.due).toHaveLength(1)
    expect([monthsAfter('2026-12', 1), monthsAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
  })

  test('due soon is the next seven days and leaves out what is late', () => {
    expect(filterOf({ whose: 'all', shown: 'soon', as: 'list', by: {} }, today)).toEqual({
      open: true,
      kind: ['DUTY', 'STAGE', 'WHOLE', 'WINDOW', 'WAIT'],
      late: false,
      dueFrom: '2026-01-19',
      dueTo: '2026-01-26',
    })
  })
})

describe('the tag', () => {
  test.each([
    [{ ...running, workingDaysLeft: 5 }, 'timeLeft.left', 5, 'calm'],
    [{ ...running, workingDaysLeft: 2 }, 'timeLeft.left', 2, 'soon'],
    [running, 'timeLeft.today', 0, 'soon'],
    // On a Saturday, what is due on Sunday; before Christmas, what is due on Boxing Day.
    [{ ...running, daysLeft: 1 }, 'timeLeft.tomorrow', 1, 'soon'],
    [{ ...running, daysLeft: 2 }, 'timeLeft.days', 2, 'soon'],
    // Beyond the years whose bank holidays are known, working days are not counted.
    [{ ...running, workingDaysLeft: null, daysLeft: 9000 }, 'timeLeft.days', 9000, 'calm'],
    [{ ...running, state: 'OVERDUE', late: true, workingDaysLeft: -3 }, 'timeLeft.late', 3, 'alarm'],
    [{ ...running, dueOn: null, workingDaysLeft: null, daysLeft: null }, 'timeLeft.noLimit', 0, 'outline'],
  ] as const)('%o', (deadline, key, days, tone) => {
    expect(timeLeft(deadline)).toEqual({ key, days, tone })
  })

  test('an hour that passed today is late, not none left', () => {
    expect(timeLeft({ ...running, state: 'OVERDUE', late: true })).toMatchObject({
      key: 'timeLeft.lateToday',
      tone: 'alarm',
    })
  })

  test('a duty that outlived its stage is still owed', () => {
    expect(timeLeft({ ...running, state: 'LEFT', workingDaysLeft: 1 }).key).toBe('timeLeft.left')
  })

  test('what ended with its stage says so, and what has no stage ended with the case', () => {
    const left = { ...running, state: 'LEFT', duty: null } as const
    expect(timeLeft(left).key).toBe('timeLeft.endedWithStage')
    expect(timeLeft({ ...left, stage: null }).key).toBe('timeLeft.endedWithCase')
    expect(timeLeft({ ...left, duty: 'LEFT_UNDONE' }).key).toBe('timeLeft.leftUndone')
  })

  test('what had no time limit is done, and not in time', () => {
    const done = { ...running, state: 'MET', duty: 'DONE', dueOn: null } as const
    expect([timeLeft(done).key, over(done).key]).toEqual(['timeLeft.done', 'timeLeft.done'])
  })

  test('what nobody must do counts no days down', () => {
    expect(timeLeft({ ...running, kind: 'RETENTION', duty: null, workingDaysLeft: 759 })).toMatchObject({
      key: 'timeLeft.retention',
      tone: 'quiet',
    })
  })

  test('what was done says whether it was in time', () => {
    expect(timeLeft({ ...running, state: 'MET', duty: 'DONE' })).toMatchObject({ key: 'timeLeft.met', tone: 'done' })
    expect(timeLeft({ ...running, state: 'MET_LATE', duty: 'DONE' }).key).toBe('timeLeft.metLate')
  })
})
