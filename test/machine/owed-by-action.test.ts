/** What stands below a line that makes somebody owe something in time is said of that time, whatever the line waits for. */
import { compile, possibleEvents } from '@casewright/dsl'
import { describe, expect, test } from 'vitest'
import { Drive, machineOf } from './drive.ts'
import { twoStages } from './two-stages.ts'

// Whatever sets it off does so on Monday 12 January 2026: the fifth working day after it is Monday the 19th.
const owed = 'clerk must "report" within 5 working days, done when reported'
const decide = 'clerk must decide "whether to go on"'
const ask = 'applicant may ask for a_talk within 5 working days of asked_for'

/** The line that makes it owed, with what stands below that, and what sets it off. */
const hosts: Readonly<Record<string, readonly [rules: (below: string) => string, setOff: (drive: Drive) => Drive]>> = {
  'an event': [(below) => `when noted, ${owed}\n${below}`, (drive) => drive.record('noted', '2026-01-12')],
  'an event, beside something with no time': [
    (below) => `when noted, clerk must "file it" and ${owed}\n${below}`,
    (drive) => drive.record('noted', '2026-01-12'),
  ],
  'an event that moves the case': [
    (below) => `when noted, go to stage two and ${owed}\n${below}`,
    (drive) => drive.record('noted', '2026-01-12'),
  ],
  'what is not resolved': [
    (below) => `resolve within 5 working days\nif not resolved, ${owed}\n${below}`,
    (drive) => drive.pass('2026-01-12'),
  ],
  'what is not resolved, where the limit moves the case': [
    (below) => `resolve within 5 working days then go to stage two\nif not resolved, ${owed}\n${below}`,
    (drive) => drive.pass('2026-01-12'),
  ],
  'the answer yes': [
    (below) => `${decide}\nif yes, ${owed}\n${below}\nif no, close as dropped`,
    (drive) => drive.record('decided', '2026-01-12', { decision: 'yes' }),
  ],
  'the answer no, with a move': [
    (below) => `${decide}\nif yes, go to stage two\nif no, go to stage two and ${owed}\n${below}`,
    (drive) => drive.record('decided', '2026-01-12', { decision: 'no' }),
  ],
  'an answer to a decision with a time of its own': [
    (below) => `${decide} within 20 working days\nmay be extended to 30 working days\nif yes, ${owed}\n${below}`,
    (drive) => drive.record('decided', '2026-01-12', { decision: 'yes' }),
  ],
  'nobody asking': [(below) => `${ask}\nif nobody asks, ${owed}\n${below}`, (drive) => drive.pass('2026-01-12')],
}

describe.each(Object.entries(hosts))('owed by %s', (_, [rules, setOff]) => {
  const textOf = (below: string) => {
    const text = twoStages(rules(below))
    // A stage with a time of its own needs no reason for having none.
    return text.includes('resolve within') ? text.replace('no time limit because "none"\n', '') : text
  }
  const begun = (below = '') => {
    const drive = setOff(new Drive(textOf(below)).record('asked_for', '2026-01-05'))
    expect(drive.refusal).toBeNull()
    return drive
  }
  const offered = ({ machine, snapshot }: Drive) =>
    possibleEvents(machine, snapshot).map(({ name, about }) => `${name} ${about ?? ''}`.trim())

  test('alone', () => {
    expect(begun().due('reported')).toBe('2026-01-19')
  })

  test('it may be extended, as far as is said and with the agreement that is asked', () => {
    const drive = begun('may be extended to 10 working days with the agreement of applicant')
    expect(offered(drive)).toContain('extended reported')
    const about = 'reported'
    expect(drive.record('extended', '2026-01-13', { about, extendedTo: '10 working days' }).refusal).toBe(
      'NEEDS_AGREEMENT',
    )
    const agreedBy = 'applicant'
    expect(drive.record('extended', '2026-01-13', { about, extendedTo: '11 working days', agreedBy }).refusal).toBe(
      'PAST_ITS_CAP',
    )
    drive.record('extended', '2026-01-13', { about, extendedTo: '10 working days', agreedBy })
    expect(drive.due('reported')).toBe('2026-01-26')
  })

  test('it stops, and what stops it and ends that is offered', () => {
    const drive = begun('stops from went_away to came_back')
    expect(offered(drive)).toEqual(expect.arrayContaining(['went_away', 'came_back']))
    expect(drive.record('went_away', '2026-01-14').state('reported')).toBe('stopped')
    // Counted are the 13th, and from the 17th on the 19th, 20th, 21st and 22nd.
    expect(drive.record('came_back', '2026-01-16').due('reported')).toBe('2026-01-22')
  })

  test('it starts again', () => {
    const drive = begun('starts again from changed to agreed')
    expect(offered(drive)).toEqual(expect.arrayContaining(['changed', 'agreed']))
    drive.record('changed', '2026-01-14').record('agreed', '2026-01-16')
    // From Friday 16 January: 19, 20, 21, 22, 23.
    expect(drive.due('reported')).toBe('2026-01-23')
  })

  test('it comes round again, until that is over', () => {
    const drive = begun('next within 1 month, then every 2 months, until ended')
    drive.record('reported', '2026-01-15')
    expect(drive.due('reported')).toBe('2026-02-15')
    drive.record('reported', '2026-02-10')
    expect(drive.due('reported')).toBe('2026-04-10')
    expect(drive.record('ended', '2026-03-02').state('reported')).toBe('cancelled')
  })

  test('its lateness makes somebody owe something, again and again', () => {
    const drive = begun('if late, clerk must "say why" within 2 working days\nevery 1 week because "they wait"')
    expect(drive.pass('2026-01-18').instances('say_why')).toEqual([])
    expect(drive.pass('2026-01-19').state('reported')).toBe('overdue')
    // Late from the end of Monday 19 January on: Tuesday and Wednesday.
    expect(drive.due('say_why')).toBe('2026-01-21')
    expect(drive.record('say_why', '2026-01-21').due('say_why')).toBe('2026-01-28')
    expect(drive.record('reported', '2026-01-22').duty('say_why')).toBe('not_given')
  })

  test('it is told of when it is expected to be late', () => {
    const drive = begun('if late or expected late, clerk must tell applicant "why"')
    expect(offered(drive)).toContain('expected_late reported')
    drive.record('expected_late', '2026-01-14', { about: 'reported' })
    expect(drive.duty('tell_applicant_why')).toBe('owed')
    expect(drive.pass('2026-01-19').instances('tell_applicant_why')).toHaveLength(1)
  })

  test('it is evidence, as all that its line makes somebody owe', () => {
    const { clocks } = machineOf(textOf('counts as evidence of trust, for the grade good in inspection'))
    const shows = [{ framework: 'inspection', grade: 'good', criterion: 'trust' }]
    const owing = ['file_it', 'reported']
    for (const clock of clocks) expect(clock.shows, clock.id).toEqual(owing.includes(clock.id) ? shows : [])
  })

  test('what else has a time keeps what it had', () => {
    const below = [
      'may be extended to 10 working days',
      'stops from went_away to came_back',
      'starts again from a to b',
    ]
    const [plain, more] = [machineOf(textOf('')), machineOf(textOf(below.join('\n')))]
    const others = ({ clocks }: typeof plain) =>
      clocks.filter(({ id }) => id !== 'reported').map(({ clause: _, ...clock }) => clock)
    expect(others(more)).toEqual(others(plain))
  })

  test('it counts from what makes it owed, and from nothing else', () => {
    expect(told(textOf('counted from met'))).toEqual([expect.stringMatching(/^CW216 The time begins with .*counted/)])
  })

  test('an extension gives more time', () => {
    expect(told(textOf('may be extended to 5 working days'))).toEqual([expect.stringMatching(/^CW209 /)])
  })

  test('what a time has once is said once', () => {
    const twice = 'may be extended to 10 working days\nmay be extended to 12 working days'
    expect(told(textOf(twice))).toEqual([expect.stringMatching(/^CW314 /)])
  })

  test('of two times on one line nobody could say which is meant', () => {
    const two = textOf('may be extended to 10 working days').replace(
      owed,
      `${owed} and clerk must "call" within 2 working days`,
    )
    expect(told(two)).toEqual(['CW219 An extension is said of one time limit, and the line above it has 2.'])
  })
})

test('a line with a time of its own that makes somebody owe something in time has two', () => {
  const below = '\nmay be extended to 10 working days'
  const two = 'CW219 An extension is said of one time limit, and the line above it has 2.'
  expect(told(twoStages(`2 months after noted, ${owed}${below}`))).toEqual([two])
  expect(told(twoStages(`2 months after noted, clerk must "report"${below}`))).toEqual([])
  expect(told(twoStages(`when noted, clerk must "report"${below}`))).toEqual([
    'CW105 An extension belongs under a rule with a time limit, and there is none above it.',
  ])
})

test('below an answer that makes nobody owe anything in time it is said of the decision', () => {
  const { clocks } = machineOf(
    twoStages(
      `${decide} within 20 working days\nif yes, clerk must "report"\ncounts as evidence of trust, for the grade good in inspection\nmay be extended to 30 working days`,
    ),
  )
  const [decision, report] = clocks
  expect(decision?.extension?.to).toEqual({ count: 30, unit: 'working_day', rolls: false })
  expect(report).toMatchObject({ id: 'report', extension: null, shows: [{ criterion: 'trust' }] })
})

test('what is asked for by right, at whatever time, is evidence when it is given', () => {
  const evidence = 'counts as evidence of trust, for the grade good in inspection'
  const { clocks } = machineOf(twoStages(`applicant may ask for a_talk at any time\n${evidence}`))
  expect(clocks).toMatchObject([{ id: 'a_talk', shows: [{ criterion: 'trust' }] }])
})

test('what is said of nobody asking is done, on however many lines it is said', () => {
  const drive = new Drive(twoStages(`${ask}\nif nobody asks, ${owed}\nif nobody asks, clerk must "file it"`))
  drive.record('asked_for', '2026-01-05').pass('2026-01-12')
  expect([drive.due('reported'), drive.duty('file_it')]).toEqual(['2026-01-19', 'owed'])
})

test('a time to ask counts from what is said below it', () => {
  const drive = new Drive(
    twoStages(`applicant may ask for a_talk within 5 working days\ncounted from met\nif nobody asks, close as lapsed`),
  )
  drive.record('asked_for', '2026-01-05').record('met', '2026-01-07')
  expect(drive.pass('2026-01-14').stands).toBe('closed as lapsed on 2026-01-14')
})

/** The graver diagnostics of a text. */
function told(text: string): readonly string[] {
  return compile({ name: 'test', text }, { base: () => null })
    .diagnostics.filter(({ severity }) => severity !== 'hint')
    .map(({ code, message }) => `${code} ${message}`)
}
