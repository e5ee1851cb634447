/** Every way a case can move is a transition to be tried, once, and only what makes it tries it. */
import { compile } from '@casewright/dsl'
import { describe, expect, test } from 'vitest'
import { runScenario } from '../../dsl/src/scenario/run.ts'
import { scenariosOf } from '../../dsl/src/scenario/scenario.ts'
import { transitionInWords, untried } from '../../dsl/src/scenario/untried.ts'
import { publishedCalendar } from '../calendar/published.ts'
import { compileOnShelf } from './shelf.ts'

const calendar = publishedCalendar('england_and_wales')

/** What is left untried of the first procedure, in words. */
function left(rules: string): readonly string[] {
  const { tree, machines, diagnostics } = compile({ name: 'a.rules', text: rules }, { base: () => null })
  const results = scenariosOf(tree).map((scenario) => runScenario(scenario, machines, () => calendar))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const [machine] = machines
  const taken = results.flatMap((each) => each.taken)
  return untried(machine!, taken, calendar).map((move) => transitionInWords(machine!, move))
}

const issue = `procedure issue "Issue"
starts when raised
owner worker
if safeguarding, open referral instead
when withdrawn, close as withdrawn
stage one
if not resolved within 3 working days, go to stage two
stage two
no time limit because "the last"
`
const accepted = `question happened_on "When did it happen?" a date
procedure complaint "Complaint"
starts when made
owner worker
accept if made is within 1 year of happened_on
otherwise worker must decide "whether to take it"
  if no, close as not_taken
stage one
no time limit because "the only one"
`
const stageless = `question happened_on "When did it happen?" a date
procedure request "Request"
starts when made
owner worker
accept if made is within 1 year of happened_on
otherwise worker must decide "whether to take it"
  if no, close as not_taken
when answered_fully, close as answered
`
const asked = `procedure loan "Loan"
starts when made
owner worker
stage one
no time limit because "the first"
when letter_sent, worker must "file it"
reader may ask for stage two once letter_sent
parent may ask for stage two once letter_sent
reader may also ask for stage two at any time, with reasons
stage two
no time limit because "the last"
when book_found, go to stage three if rare
when book_found, close as found unless rare
stage three
no time limit because "the last"
`
const framework = `framework inspection "Inspection"
grades good, poor
worker must assess each area, with reasons
area 5.1 "Experiences"
criterion good heard
area 5.2 "Leaders"
criterion good leading
`
const roles = ['worker', 'reader', 'parent'].map((name) => `role ${name}\n`).join('')
const questions = ['safeguarding', 'rare'].map((name) => `question ${name} "${name}?"\n`).join('')
const leftOf = (procedure: string, scenario: string) =>
  left(`${roles}${questions}${procedure}${scenario === '' ? '' : `scenario "one"\n${scenario}`}`)

describe('without a scenario, all are left', () => {
  test.each([
    [
      'one a stage for being resolved, and one each for what the procedure says of every stage',
      issue,
      [
        'stage one: when resolved, it closes as resolved',
        'stage two: when resolved, it closes as resolved',
        'stage one: when not resolved within 3 working days, it goes to stage two',
        'Issue: if the answer to "safeguarding?" is yes, it closes as referral instead',
        'Issue: when withdrawn, it closes as withdrawn',
      ],
    ],
    [
      'a case is taken by the rules or by a decision',
      accepted,
      [
        'Complaint: when made within 1 year of the answer to "When did it happen?", it goes to stage one',
        'Complaint: when the answer to "whether to take it" is yes, it goes to stage one',
        'Complaint: when the answer to "whether to take it" is no, it closes as not taken',
      ],
    ],
    [
      'a case without stages is taken all the same',
      stageless,
      [
        'Request: when made within 1 year of the answer to "When did it happen?", it is taken',
        'Request: when answered fully, it closes as answered',
        'Request: when the answer to "whether to take it" is yes, it is taken',
        'Request: when the answer to "whether to take it" is no, it closes as not taken',
      ],
    ],
  ])('%s', (_, procedure, expected) => {
    expect(leftOf(procedure, '')).toEqual(expected)
  })

  test('what calls a time off is said with it, and its days as they are counted', () => {
    const waiting = `procedure letter "Letter"\nstarts when received\nowner worker\n3 days after received, unless reply_sent, close as lapsed\n`
    expect(left(`days are working days because "a sample"\nrole worker\n${waiting}`)).toEqual([
      'Letter: when time runs out 3 working days after received, unless reply sent comes first, it closes as lapsed',
    ])
  })

  test('an assessment ends when the last area is graded', () => {
    expect(left(`${framework.replace('grades', 'role worker\ngrades')}`)).toEqual([
      'Grading: when every area is graded, it closes as assessed',
    ])
  })
})

describe('what tries a transition', () => {
  test.each([
    [
      'resolved is tried stage by stage',
      'given raised on 2026-01-05\ngiven resolved on 2026-01-12\n',
      'stage two: when resolved',
    ],
    [
      'time that runs out',
      'given raised on 2026-01-05\nexpect stage two from 2026-01-08\n',
      'stage one: when not resolved',
    ],
    [
      'what turns a case away at opening',
      'given safeguarding answered yes on 2026-01-05\ngiven raised on 2026-01-05\n',
      'Issue: if',
    ],
    [
      'what turns a case away later',
      'given raised on 2026-01-05\ngiven safeguarding answered yes on 2026-01-06\n',
      'Issue: if',
    ],
    [
      'what holds everywhere, in any stage',
      'given raised on 2026-01-05\ngiven withdrawn on 2026-01-12\n',
      'Issue: when withdrawn',
    ],
  ])('%s', (_, scenario, tried) => {
    const before = leftOf(issue, '')
    expect(before.filter((each) => each.startsWith(tried))).toHaveLength(1)
    expect(leftOf(issue, scenario).filter((each) => each.startsWith(tried))).toEqual([])
  })

  test('a case that is decided to be taken is not one that the rules took', () => {
    const late = 'given happened_on on 2024-01-05\ngiven made on 2026-01-05\ngiven decided yes on 2026-01-06\n'
    expect(leftOf(accepted, late).map((each) => each.slice(0, 30))).toEqual([
      'Complaint: when made within 1 ',
      'Complaint: when the answer to ',
    ])
    const inTime = 'given happened_on on 2025-12-01\ngiven made on 2026-01-05\n'
    expect(leftOf(accepted, inTime).filter((each) => each.includes('made within'))).toEqual([])
  })

  test('a case without stages is taken by the rules, or by a decision', () => {
    const taken = (scenario: string) => leftOf(stageless, scenario).filter((each) => each.endsWith('it is taken'))
    expect(taken('given happened_on on 2025-12-01\ngiven made on 2026-01-05\n')).toEqual([
      'Request: when the answer to "whether to take it" is yes, it is taken',
    ])
    expect(
      taken('given happened_on on 2024-01-05\ngiven made on 2026-01-05\ngiven decided yes on 2026-01-06\n'),
    ).toEqual(['Request: when made within 1 year of the answer to "When did it happen?", it is taken'])
  })

  test('being resolved before a case is taken is not being resolved in its first stage', () => {
    const limited = accepted.replace(
      'no time limit because "the only one"',
      'if not resolved within 3 working days, close as over',
    )
    const opened = 'given happened_on on 2024-01-05\ngiven made on 2026-01-05\n'
    const resolved = (scenario: string) =>
      leftOf(limited, `${opened}${scenario}given resolved on 2026-01-07\n`).filter((each) => each.includes('resolved,'))
    expect(resolved('')).toEqual(['stage one: when resolved, it closes as resolved'])
    expect(resolved('given decided yes on 2026-01-06\n')).toEqual(['Complaint: when resolved, it closes as resolved'])
  })

  test('what opens a case may move it on at once', () => {
    const urgent = issue
      .replace('when withdrawn, close as withdrawn\n', '')
      .replace('stage two\nno', 'when raised, go to stage two if rare\nstage two\nno')
    const moved = (scenario: string) => leftOf(urgent, scenario).filter((each) => each.includes('when raised'))
    expect(moved('given rare answered no on 2026-01-05\ngiven raised on 2026-01-05\n')).toHaveLength(1)
    expect(moved('given rare answered yes on 2026-01-05\ngiven raised on 2026-01-05\n')).toEqual([])
  })

  const begun = 'given made on 2026-01-05\n'

  test('nobody records which role asks: one request tries the right of both, and not the right with other terms', () => {
    const once = `${begun}given letter_sent on 2026-01-06\ngiven stage two asked for on 2026-01-07\n`
    const requests = (scenario: string) => leftOf(asked, scenario).filter((each) => each.includes('asks for'))
    expect(requests(begun)).toHaveLength(3)
    expect(requests(once)).toEqual(['stage one: when reader asks for stage two, with reasons, it goes to stage two'])
    expect(requests(`${begun}given stage two asked for, with reasons, on 2026-01-07\n`)).toEqual([
      'stage one: when reader asks for stage two, it goes to stage two',
      'stage one: when parent asks for stage two, it goes to stage two',
    ])
  })

  test('a refused request tries nothing', () => {
    const refused = `${begun}given stage two asked for on 2026-01-07\nexpect the line above is refused\n`
    expect(leftOf(asked, refused)).toEqual(leftOf(asked, begun))
  })

  test('what waits for an answer is tried by the answer, and only as it turns out', () => {
    const second = `${begun}given stage two asked for, with reasons, on 2026-01-07\ngiven book_found on 2026-01-08\n`
    const books = (scenario: string) => leftOf(asked, scenario).filter((each) => each.includes('book found'))
    expect(books(second)).toHaveLength(2)
    expect(books(`${second}given rare answered yes on 2026-01-09\n`)).toEqual([
      'stage two: when book found, unless the answer to "rare?" is yes, it closes as found',
    ])
    expect(books(`${second}given rare answered no on 2026-01-09\n`)).toEqual([
      'stage two: when book found, if the answer to "rare?" is yes, it goes to stage three',
    ])
  })
})

test.each([
  ['a move', 'go to stage two', 'Give what leads there, and say what you expect: expect stage two from 2026-01-12'],
  ['an end', 'close as done', 'Give what leads there, and say what you expect: expect closed as done on 2026-01-12'],
])('what is advised is what would be expected of %s', (_, action, help) => {
  const rules = `procedure issue\nstarts when raised\nstage one\nno time limit because "a"\nwhen asked_about, ${action}\nstage two\nno time limit because "b"\nscenario "nothing"\ngiven raised on 2026-01-05\nexpect stage one from 2026-01-05\n`
  const found = compileOnShelf(rules).diagnostics.find(({ code }) => code === 'CW802')
  expect(found?.help).toBe(help)
})
