import { describe, expect, test } from 'vitest'
import { compile } from '../../dsl/src/compile.ts'
import { compiled, rulesetOf, shipped, told } from './side-by-side.ts'

const reply = 'worker must "reply" within 5 working days of letter_received, done when reply_sent'
const base = rulesetOf(
  `${reply}\n  this is a minimum\nworker must "file it" within 2 days, done when filed\nwhen filed, close as done`,
)

const local = (lines: string) =>
  compiled(
    `ruleset local_letters "Our letters" extends letters of 2015-01-01\nin force from 2026-01-01\nprocedure letter\n${lines}\n`,
    [base],
  )

const changes = /^CW50[678]$/

test('what stands below what an answer makes somebody owe is part of the rule', () => {
  const answered = (more: string) =>
    `worker must decide "whether to go on"\n  if yes, worker must "go on" within 5 working days\n    may be extended to ${more} working days\n  if no, close as refused\n  this is a minimum`
  const bases = [rulesetOf(answered('10'))]
  const toldOf = (line: string) =>
    told(
      compiled(
        `ruleset local_letters "Our letters" extends letters of 2015-01-01\nin force from 2026-01-01\nprocedure letter\n${line}\n`,
        bases,
      ),
      /^CW50\d$/,
    ).map((each) => each.slice(0, 5))
  expect(toldOf(`changed: ${answered('8')}`)).toEqual(['CW506'])
  expect(toldOf(`changed: ${answered('12')}`)).toEqual(['CW507'])
  expect(toldOf(`changed: ${answered('10')}`)).toEqual(['CW503'])
  expect(toldOf(`unchanged: ${answered('12')}`)).toEqual(['CW504'])
})

describe('a changed rule is counted beside the base, from every start', () => {
  test('stricter, with a date: Thursday 1 January 2026 is a bank holiday, so the first start shown is the Friday', () => {
    // From Friday 2 January: 5 working days end on Friday 9, 3 on Wednesday 7.
    const said = told(local(`changed: ${reply.replace('5 working', '3 working')}\n  this is a minimum`), changes)
    expect(said).toEqual([
      'CW506 hint: Stricter than the base. Never later and sometimes earlier: started on Friday 2 January 2026 ' +
        'it is due on Wednesday 7 January 2026 instead of Friday 9 January 2026.',
    ])
  })

  test('another unit is said, and judged by the dates', () => {
    // From Friday 2 January 2026 2 days end on Sunday 4, 2 working days on Tuesday 6.
    const said = told(local('changed: worker must "file it" within 2 working days, done when filed'), changes)
    expect(said).toEqual([
      'CW508 hint: Weaker than the base, and counted in another unit. Counted in working days instead of days. ' +
        'Never earlier and sometimes later: started on Friday 2 January 2026 it is due on Tuesday 6 January 2026 ' +
        'instead of Sunday 4 January 2026.',
    ])
  })

  test('weaker than a minimum is an error, and so is dropping it', () => {
    expect(told(local(`changed: ${reply.replace('5 working', '6 working')}`), changes)[0]).toMatch(
      /^CW507 error: The base says that "Reply" is a minimum, and this asks less\. Never earlier/,
    )
    expect(told(local(`dropped: ${reply} because "we do not"`), changes)).toEqual([
      'CW507 error: The base says that "Reply" is a minimum, and this asks less. It leaves the rule out.',
    ])
    const whole = compiled(
      'ruleset local_letters "Our letters" extends letters of 2015-01-01\nin force from 2026-01-01\ndropped: procedure letter\n',
      [base],
    )
    expect(told(whole, /^CW507$/)).toHaveLength(1)
  })

  test('sometimes later than a minimum is less than it, and a should for its must as well', () => {
    expect(told(local(`changed: ${reply.replace('5 working days', '1 week')}`), changes)[0]).toMatch(/^CW507/)
    expect(told(local(`changed: ${reply.replace('must', 'should')}`), changes)[0]).toMatch(/^CW507/)
  })

  test('so is the time of a stage that counts from something else, which may come later', () => {
    const staged = rulesetOf(
      'stage 1\nif not resolved within 5 working days, go to stage 2\n  this is a minimum\nstage 2\nwhen filed, close as done\nno time limit because "x"',
    )
    const text =
      'ruleset local_letters "Our letters" extends letters of 2015-01-01\nin force from 2026-01-01\nprocedure letter\nstage 1\n' +
      'changed: if not resolved within 5 working days, go to stage 2\n  this is a minimum\n  counted from papers_received\n'
    expect(told(compiled(text, [staged]), changes)).toEqual([
      'CW507 error: The base says that "Resolve in time" is a minimum, and this asks less. ' +
        'Counts from papers received instead of entering the stage.',
    ])
  })

  test('stricter than a minimum is welcome', () => {
    expect(told(local(`changed: ${reply.replace('5 working', '4 working')}\n  this is a minimum`), changes)[0]).toMatch(
      /^CW506 hint: Stricter/,
    )
  })
})

describe('a time that names no start counts from the opening, which one event alone may be', () => {
  const greet = (time: string, below = '') =>
    `worker must "greet" within ${time}, done when greeted\n  this is a minimum${below}`
  const beside = (before: string, after: string, starts = 'letter_received') => {
    const opened = rulesetOf(before).replace('starts when letter_received', `starts when ${starts}`)
    const head =
      'ruleset local_letters "Our letters" extends letters of 2015-01-01\nin force from 2026-01-01\nprocedure letter\n'
    return told(compiled(`${head}changed: ${after}\n`, [opened]), /^CW50[3678]$/)
  }
  const [short, long] = ['4 working days', '6 working days']

  test.each([
    [
      greet('5 working days'),
      greet(`${short} of letter_received`),
      /^CW506 hint: Stricter than the base\. Never later/,
    ],
    [greet('5 working days of letter_received'), greet(short), /^CW506 hint: Stricter than the base\. Never later/],
    [greet('5 working days'), greet(short, '\n  counted from letter_received'), /^CW506 hint: Stricter/],
    [greet('5 working days'), greet(`${long} of letter_received`), /^CW507 .* this asks less\. Never earlier/],
    [greet('5 working days'), greet('5 working days of the day after letter_received'), /^CW507 .* Never earlier/],
    [greet('5 working days'), greet('5 working days of each letter_received'), /^CW506 .* For each letter received/],
    [
      greet('5 working days'),
      greet('4 working days of call_received'),
      /^CW507 .* Counts from call received instead of the opening\.$/,
    ],
  ])('%s beside %s', (before, after, expected) => {
    expect(beside(before, after)).toEqual([expect.stringMatching(expected)])
  })

  test('the same time from the same start is no change', () => {
    expect(beside(greet('5 working days'), greet('5 working days of letter_received'))).toEqual([])
  })

  test('where several events may open a case, none of them is the opening', () => {
    expect(
      beside(greet('5 working days'), greet('4 working days of letter_received'), 'letter_received or call_received'),
    ).toEqual([expect.stringMatching(/^CW507 .* Counts from letter received instead of the opening\.$/)])
  })

  test('what something else makes owed counts from then', () => {
    const late = (start: string) =>
      `worker must "file" within 2 days, done when filed\n  if late, worker must "say so" within 2 days${start}\n  this is a minimum`
    expect(beside(late(''), late(' of letter_received'))).toEqual([
      expect.stringMatching(/^CW507 .* Counts from letter received instead of when it is owed\.$/),
    ])
  })
})

describe('a rule is held against the base with all that is written under it', () => {
  const rule = (extended: string) =>
    `owner must decide "whether to write", within 2 days of letter_received
  if yes, owner must "write" within 2 days, done when written
    may be extended to ${extended}
  if no, close as refused`
  const staged = (text: string) =>
    compiled(
      `ruleset local_letters "Our letters" extends letters of 2015-01-01\nin force from 2026-01-01\nprocedure letter\n${text}\n`,
      [rulesetOf(rule('4 days'))],
    )

  test('what differs only two lines down is changed, and not unchanged', () => {
    expect(told(staged(`unchanged: ${rule('5 days')}`), /^CW50[34]$/)).toEqual([
      'CW504 error: "whether_to_write" is not what the base says: may be extended to 4 days',
    ])
    expect(told(staged(`changed: ${rule('5 days')}`), /^CW50[34]$/)).toEqual([])
  })

  test('what differs nowhere is unchanged, whatever remark stands between', () => {
    expect(
      told(staged(`unchanged: ${rule('4 days').replace('  if no', '  # or else\n  if no')}`), /^CW50[34]$/),
    ).toEqual([])
    expect(told(staged(`changed: ${rule('4 days')}`), /^CW503$/)).toHaveLength(1)
  })
})

describe('the shipped local standards beside the national ones', () => {
  const berkshire = compiled(shipped('berkshire/2017-01-01.rules'), [shipped('national/2016-05-01.rules')])

  test('e-mails within one day are stricter than within one working day: a Friday shows it', () => {
    expect(told(berkshire, /^CW508$/)).toEqual([
      'CW508 hint: Stricter than the base, and counted in another unit. Counted in days instead of working days. ' +
        'Never later and sometimes earlier: started on Friday 6 January 2017 it is due on Saturday 7 January 2017 ' +
        'instead of Monday 9 January 2017.',
    ])
  })

  test('nothing that they change is weaker', () => {
    const verdicts = told(berkshire, changes).map((each) => each.replace(/^CW\d+ hint: /, '').split(/[.,]/)[0])
    expect(new Set(verdicts)).toEqual(
      new Set([
        'Stricter than the base',
        'Worded otherwise than the base',
        'Neither stricter nor weaker than the base',
      ]),
    )
  })
})

test('a calendar nobody knows is an error at its name, and nothing is counted by it', () => {
  const text = rulesetOf(reply).replace('calendar england_and_wales', 'calendar england_and_wales and atlantis')
  const { diagnostics, source } = compiled(text)
  const found = diagnostics.filter(({ code }) => code === 'CW305')
  expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual(['CW305 No calendar is called "atlantis".'])
  expect(source.text.slice(found[0]!.span.start, found[0]!.span.end)).toBe('atlantis')
})

test('without calendars nothing is said that takes counting', () => {
  const text = `ruleset local_letters "Ours" extends letters of 2015-01-01
in force from 2026-01-01
procedure letter
changed: ${reply.replace('5 working', '6 working')}
`
  const library = { base: () => ({ name: 'base.rules', text: base }) }
  expect(compile({ name: 'local.rules', text }, library).diagnostics).toEqual([])
})
