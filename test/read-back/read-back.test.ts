/** What rules say, read back in plain English: each construct by a sentence. */
import { describe, expect, test } from 'vitest'
import { compileFiles, shippedRulesets } from '../../dsl/src/cli/rule-files.ts'
import { compile, type Library } from '../../dsl/src/compile.ts'
import { readBack } from '../../dsl/src/read-back/read-back.ts'
import { textOf } from '../../dsl/src/read-back/text.ts'

const head = [
  'ruleset repairs "Repairs to the flats"',
  'role tenant outside the agency',
  'role caretaker',
  'role line_manager, also called chief, who manages caretaker',
  'role director',
  'role surveyor',
  'role expert',
  'question urgent "Is it urgent?"',
  'question seen_on "When was it first seen?" a date',
  'contact council "The council, 1 Town Square"',
  'procedure issue "Issue"',
  'starts when issue_raised or fault_seen',
  'owner caretaker',
  'when mended, close as mended',
].join('\n')

const noBase: Library = { base: () => null }

function sectionsOf(text: string, library = noBase): Record<string, readonly string[]> {
  const compiled = compile({ name: 'file.rules', text }, library)
  expect(compiled.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return Object.fromEntries(readBack(compiled).sections.map(({ heading, sentences }) => [heading, sentences]))
}

/** What the rules below say as a stage of the procedure above. */
function said(...rules: string[]): readonly string[] {
  return sectionsOf(`${head}\nstage 1 "First"\n${rules.join('\n')}\nstage 2 "Second"\nowner line_manager`)[
    'Stage 1: First'
  ]!
}

test('working days end on one, and are not said to wait for the next', () => {
  const within = (period: string) => said(`owner must "ring back" within ${period} of issue_raised`)
  expect(within('5 working days or the next working day')).toEqual(within('5 working days'))
  expect(within('1 week or the next working day')).toEqual([
    'The caretaker must ring back within 1 week or the next working day of issue raised.',
  ])
})

describe('a stage', () => {
  test.each<[string, string[], string]>([
    [
      'with a limit',
      ['if not resolved within 3 working days, escalate to line_manager'],
      'If the issue is not resolved within 3 working days of entering the stage, it passes by itself to the line manager.',
    ],
    [
      'with a limit that moves on to a stage',
      ['resolve within 2 weeks then go to stage 2'],
      'If the issue is not resolved within 2 weeks of entering the stage, it moves by itself to stage 2, Second.',
    ],
    [
      'with a limit and nothing after it',
      ['resolve within 3 working days'],
      'The issue must be resolved within 3 working days of entering the stage; nothing happens by itself when that time is over.',
    ],
    [
      'without a limit',
      ['no time limit because "the source gives none."'],
      'There is no time limit here because the source gives none.',
    ],
    ['with an owner', ['owner director'], 'The director is responsible.'],
    [
      'with copies',
      ['copy everything to director and chief'],
      'A copy of everything recorded here goes to the director and the chief.',
    ],
    [
      'that is not resolved',
      ['if not resolved, caretaker should "ask again"'],
      'When the issue is recorded as not resolved, or the time for it is over, the caretaker should ask again.',
    ],
  ])('%s', (_, rules, expected) => {
    expect(said(...rules)).toEqual([expected])
  })
})

test('what stands below what is owed by an event, an answer or nobody asking is said of that', () => {
  expect(
    said(
      'when fault_mended, caretaker must "sweep" and owner must "report" within 2 weeks',
      '  may be extended to 3 weeks',
      '  next within 3 months, until flat_sold',
      '  if late, owner must tell tenant "why" within 1 week',
      'owner must decide "whether to go on" within 6 weeks',
      '  may be extended to 8 weeks, assumed because "it is usual"',
      '  stops from strike_begun to strike_ended',
      '  if yes, owner must "begin" within 2 weeks',
      '    stops from tenant_away to tenant_back, assumed because "they hold the key"',
      '  if no, owner must "explain" within 1 week',
      '    starts again from reopened to agreed',
    ),
  ).toEqual([
    'When "fault mended" is recorded, the caretaker must sweep and the caretaker must report within 2 weeks, or up to 3 weeks. After it the next is due within 3 months, until "flat sold". If that is late, the caretaker must tell the tenant why within 1 week.',
    'The caretaker must decide whether to go on within 6 weeks of entering the stage, or up to 8 weeks. We read this as what the source means because it is usual. The time stops from "strike begun" to "strike ended", the days of both left out. If the answer is yes, the caretaker must begin within 2 weeks. The time stops from "tenant away" to "tenant back", the days of both left out. We read this as what the source means because they hold the key. If the answer is no, the caretaker must explain within 1 week. From "reopened" on no time runs; the whole time starts again with "agreed".',
  ])
})

test('a case may be resolved also in a stage without a time limit, and that is read', () => {
  const stages = [
    'stage 1 "First"',
    'if not resolved within 3 working days, escalate to line_manager',
    'stage 2 "Second"',
    'owner line_manager',
    'if not resolved within 2 working days, escalate to director',
  ]
  const sections = sectionsOf([head, ...stages].join('\n'))
  expect(sections['Stage: Director']!.at(-1)).toBe('The issue is closed when it is recorded as resolved.')
  // Where a time limit speaks of it, once is enough.
  expect(sections['Stage 1: First']).toHaveLength(1)
  const open = [...stages, 'stage 3 "Third"', 'owner director', 'no time limit because "the source gives none"']
  expect(sectionsOf([head, ...open].join('\n'))['Stage 3: Third']).toEqual([
    'The director is responsible.',
    'There is no time limit here because the source gives none.',
    'The issue is closed when it is recorded as resolved.',
  ])
})

describe('a duty', () => {
  test.each<[string, string[], string]>([
    ['that must be done', ['owner must "look"'], 'The caretaker must look.'],
    ['that should be done', ['owner should "look"'], 'The caretaker should look.'],
    [
      'with a clock',
      ['owner must "write" within 10 working days of issue_raised, done when letter_sent'],
      'The caretaker must write within 10 working days of issue raised. It is done when "letter sent" is recorded.',
    ],
    [
      'of what happens to it',
      ['owner must "answer" within 21 days of checked'],
      'The caretaker must answer within 21 days of when it is checked.',
    ],
    [
      'of each time it happens',
      ['owner must "answer" within 21 days of each checked'],
      'The caretaker must answer within 21 days of each time it is checked.',
    ],
    [
      'of each',
      ['owner must "answer" within 1 working day of each email_received'],
      'The caretaker must answer within 1 working day of each email received.',
    ],
    [
      'of the day after',
      ['owner must "answer" within 2 days of the day after fault_seen'],
      'The caretaker must answer within 2 days of the day after fault seen.',
    ],
    [
      'that is counted',
      ['owner must "answer" within 4 rings of each call_received'],
      'The caretaker must answer within 4 rings of each call received.',
    ],
    [
      'on a condition',
      ['owner must "run" if urgent'],
      'The caretaker must run, if the answer to "Is it urgent?" is yes.',
    ],
    ['to tell', ['owner must tell tenant "how it stands"'], 'The caretaker must tell the tenant how it stands.'],
    [
      'that may be extended',
      ['owner must "write" within 10 days of issue_raised', 'may be extended to 20 days with the agreement of tenant'],
      'The caretaker must write within 10 days of issue raised, or up to 20 days if the tenant agrees.',
    ],
    [
      'whose time stops and starts again',
      [
        'owner must "write" within 9 days of issue_raised',
        'stops from asked_back to answer_given',
        'starts again from shut to opened_again',
      ],
      'The caretaker must write within 9 days of issue raised. The time stops from "asked back" to "answer given", the days of both left out. From "shut" on no time runs; the whole time starts again with "opened again".',
    ],
    [
      'whose time starts again with each event of a kind',
      ['owner must "write" within 9 days of issue_raised', 'starts again from changed to changed'],
      'The caretaker must write within 9 days of issue raised. The whole time starts again with each "changed".',
    ],
    [
      'whose longer time starts again',
      [
        'owner must "write" within 9 days of issue_raised',
        'may be extended to 20 days',
        'starts again from shut to opened_again',
      ],
      'The caretaker must write within 9 days of issue raised, or up to 20 days. From "shut" on no time runs; the whole time starts again with "opened again", and what it was extended to with it.',
    ],
    [
      'that comes round',
      ['owner must "visit" within 1 week of issue_raised', 'next within 3 months, then every 12 months, until mended'],
      'The caretaker must visit within 1 week of issue raised. After it the next is due within 3 months, then every 12 months, until "mended".',
    ],
    [
      'that is due before a date to come',
      ['tenant should "clear the room" at least 2 weeks before seen_on'],
      'The tenant should clear the room at least 2 weeks before the date answered to "When was it first seen?".',
    ],
    [
      'that may be late',
      [
        'owner must "write" within 9 days of issue_raised',
        'if late or expected late, owner must tell tenant "why"',
        'every 5 working days because "the source says regularly"',
      ],
      'The caretaker must write within 9 days of issue raised. If that is late, or expected to be, the caretaker must tell the tenant why. This is repeated every 5 working days because the source says regularly.',
    ],
    [
      'that is evidence, and a minimum',
      [
        'owner must "write" within 9 days of issue_raised',
        'counts as evidence of answers_clearly, for the grade good in inspection',
        'this is a minimum',
      ],
      'The caretaker must write within 9 days of issue raised. It is evidence of "answers clearly", for the grade "good" of the framework "inspection". This is a minimum: a ruleset that builds on this one may ask for more, never for less.',
    ],
    [
      'read in one of two ways',
      ['owner must "write" within 9 days', 'counted from fault_seen assumed because "no start is given"'],
      'The caretaker must write within 9 days of fault seen. We read this as counted from "fault seen" because no start is given.',
    ],
    [
      'that is our reading',
      ['owner must "write" assumed because "it is only implied"'],
      'The caretaker must write. We read this as what the source means because it is only implied.',
    ],
  ])('%s', (_, rules, expected) => {
    expect(said(...rules)).toEqual([expected])
  })
})

describe('a trigger', () => {
  test.each<[string, string[], string]>([
    [
      'that gives, opens and closes',
      [
        'when rot_found, give tenant the contact details of council and open pest_control and close as passed_on if urgent',
      ],
      'When "rot found" is recorded, the tenant is given the contact details of the council, a case of pest control is opened and the issue is closed as "passed on", if the answer to "Is it urgent?" is yes.',
    ],
    [
      'on closing',
      ['when closed as mended, tell tenant "that it is mended"'],
      'When the issue is closed as "mended", the tenant is told that it is mended.',
    ],
    [
      'after a time, unless something comes first, within a time',
      ['3 months after fault_seen, unless mended, owner must "look again" within 2 days'],
      '3 months after fault seen, unless mended comes first, the caretaker must look again within 2 days.',
    ],
    [
      'of time',
      ['3 months after fault_seen, unless mended, owner must "look again"'],
      '3 months after fault seen, unless mended comes first, the caretaker must look again.',
    ],
    [
      'that opens another case instead',
      ['if urgent, open emergency instead'],
      'If the answer to "Is it urgent?" is yes, a case of emergency is opened instead, and the issue goes no further here.',
    ],
    [
      'that is a gate',
      ['before work_begun require permission_given and key_handed_over'],
      'Before "work begun" is recorded, "permission given" and "key handed over" must have been.',
    ],
  ])('%s', (_, rules, expected) => {
    expect(said(...rules)).toEqual([expected])
  })
})

test.each([
  ['when rot_found, director must "look", done when looked_at and escalate to line_manager', 'must look (done when'],
  ['if not resolved within 2 days, director must "look" within 1 day, done when looked_at', 'within 1 day (done when'],
  ['owner must "ring" within 2 days\nif late, director must "look", done when looked_at', 'must look (done when'],
  ['owner must decide "whether to go on"\nif yes, director must "look", done when looked_at', 'must look (done when'],
])('what is owed within a sentence says what ends it: %s', (rules, expected) => {
  expect(said(...rules.split('\n')).join()).toContain(`${expected} "looked at" is recorded)`)
})

describe('people', () => {
  test.each<[string, string[], string]>([
    [
      'may ask for a stage',
      [
        'tenant may ask for stage 2, in writing, with reasons, within 20 working days of letter_received',
        'if nobody asks, close as left',
      ],
      'The tenant may ask for the issue to go to stage 2, Second, in writing and with reasons, within 20 working days of letter received. If nobody asks in that time, the issue is closed by itself as "left".',
    ],
    [
      'may ask for a thing in a time',
      ['tenant may ask for inspection once letter_sent, within 5 working days'],
      'The tenant may ask for inspection once "letter sent" is recorded, within 5 working days of letter sent. It is then owed by the caretaker.',
    ],
    [
      'may ask for a thing',
      ['tenant may ask for inspection once letter_sent'],
      'The tenant may ask for inspection once "letter sent" is recorded. It is then owed by the caretaker.',
    ],
    [
      'may ask for a thing, and if nobody does, something else is owed',
      [
        'tenant may ask for inspection within 6 working days of letter_sent',
        'if nobody asks, director must "ring" within 2 days',
      ],
      'The tenant may ask for inspection within 6 working days of letter sent. It is then owed by the caretaker. If nobody asks in that time, the director must ring within 2 days.',
    ],
    [
      'may ask for a stage, and if nobody does, something is owed',
      [
        'tenant may ask for stage 2 within 6 days of letter_sent',
        'if nobody asks, director must "ring", done when rung',
      ],
      'The tenant may ask for the issue to go to stage 2, Second, within 6 days of letter sent. If nobody asks in that time, the director must ring (done when "rung" is recorded).',
    ],
    [
      'decide',
      [
        'owner should decide "whether to go on", with reasons',
        'if yes, escalate to line_manager',
        'if no, tell tenant "why"',
      ],
      'The caretaker should decide whether to go on, with reasons. If the answer is yes, the issue passes to the line manager. If the answer is no, the tenant is told why.',
    ],
    [
      'decide within a time',
      ['owner should decide "whether to go on", in writing, with reasons, within 2 weeks of letter_sent'],
      'The caretaker should decide whether to go on, in writing and with reasons, within 2 weeks of letter sent.',
    ],
    [
      'decide on a condition',
      ['owner should decide "whether to go on", with reasons, if urgent'],
      'The caretaker should decide whether to go on, with reasons, if the answer to "Is it urgent?" is yes.',
    ],
    ['see the records', ['director may see the records'], 'The director may see the records.'],
    [
      'bring a supporter',
      ['tenant may bring a supporter who is not a lawyer or agent'],
      'The tenant may bring a supporter, who may not be a lawyer or agent.',
    ],
    [
      'are appointed',
      ['director must appoint surveyor, never involved in the matter'],
      'The director must appoint a surveyor, who has never been involved in the matter.',
    ],
    [
      'should be appointed',
      ['director should appoint surveyor, outside the agency'],
      'The director should appoint a surveyor, from outside the agency.',
    ],
    [
      'sit on a panel',
      [
        'director must appoint panel of a surveyor and a caretaker, never involved in stage 2, and an expert outside the agency',
      ],
      'The director must appoint the panel: a surveyor (who has never been involved in stage 2, Second), a caretaker (who has never been involved in stage 2, Second) and an expert from outside the agency.',
    ],
  ])('%s', (_, rules, expected) => {
    expect(said(...rules)).toEqual([expected])
  })
})

test('a procedure says how it starts, whom it takes, when it should be closed and how long it is kept', () => {
  const rules = [
    'accept if issue_raised is within 1 year of seen_on, or if urgent',
    'otherwise director must decide "whether to take it", in writing',
    'if no, close as not_taken',
    'the case should be closed within 1 week of issue_raised',
    'the case must be closed within 10 working days of issue_raised assumed because "it is exceptional."',
    'keep records for at least 3 years from closing',
  ]
  expect(sectionsOf(`${head}\n${rules.join('\n')}`).Issue).toEqual([
    'The issue starts when "issue raised" or "fault seen" is recorded.',
    'The caretaker is responsible.',
    'When "mended" is recorded, the issue is closed as "mended".',
    'The issue is taken on if "issue raised" is within 1 year of the date answered to "When was it first seen?", or if the answer to "Is it urgent?" is yes.',
    'Where it may not be taken on so, the director must decide whether to take it, in writing; until then no time runs. If the answer is no, the issue is closed as "not taken".',
    'The issue should be closed within 1 week of issue raised.',
    'The issue must be closed within 10 working days of issue raised. We read this as what the source means because it is exceptional.',
    'The records must be kept for at least 3 years from closing.',
  ])
})

test('the head says what is in force, what days are, who is who and what is set aside', () => {
  const text = [
    'ruleset repairs "Repairs"',
    'calendar england_and_wales and scotland',
    'hours 09:00 to 17:00 Monday to Friday',
    'in force from 2020-01-01 assumed because "it is undated"',
    'source "House rules"',
    'days are calendar days because "the source says so"',
    'role tenant outside the agency',
    'role plumber',
    'role chief, also called boss, who manages tenant',
    'role roofer',
    'question kind "What is it?" one of water or power',
    'contact council "The council."',
    '> We will be kind.',
    'pledge kindness',
    '> A heading',
    'no rule needed because "a heading"',
    'not encoded "case by case" because "no rule can say it"',
    'procedure p',
    'starts when a',
    'when b, close as c',
  ].join('\n')
  expect(sectionsOf(text)).toMatchObject({
    'About these rules': [
      'What must be done is a limit. What should be done is a target: missing it is noted, and nothing more.',
      'These rules are in force from Wednesday 1 January 2020. We read this as what the source means because it is undated.',
      'They put into rules what is written in "House rules".',
      'Working days leave out weekends and the bank holidays of England and Wales and Scotland. The day of an event is not counted.',
      'Working hours are 09:00 to 17:00, Monday to Friday.',
      'We read "days" alone as calendar days (weekends are counted), because the source says so.',
    ],
    'Who is who': [
      'The tenant is outside the agency.',
      'The chief is also called boss and manages the tenant.',
      'These rules also name the plumber and the roofer.',
    ],
    'What is asked of each case': ['What is it? (water or power)'],
    Contacts: ['The council.'],
    'Promised in all that is done': ['We will be kind.'],
    'Words of the source without a rule': [
      '"A heading" needs no rule: a heading.',
      '"case by case" is not part of these rules: no rule can say it.',
    ],
  })
})

test('where a bare day is a working day, it is said what is called a day', () => {
  const text = [
    'days are working days',
    'role plumber',
    'procedure repair',
    'starts when a',
    'plumber must "come" within 3 days of a',
    'plumber must "ring" within 9 calendar days of a',
    'plumber must "look" within 3 days of a, done when b',
    'next within 4 days, then every 5 days, until c',
    'plumber must "mend" within 3 days of a, done when c',
    'may be extended to 8 days with the agreement of plumber',
    'if late, plumber must "say why"',
    'every 6 days because "nobody should wait without a word"',
    'when c, close as mended',
    'scenario "more time"',
    'given a on 2026-01-05',
    'given extension of c to 8 days agreed on 2026-01-06',
    'expect c due by the end of 2026-01-15',
  ].join('\n')
  const said = Object.values(sectionsOf(text)).flat()
  expect(said).toEqual(
    expect.arrayContaining([
      'We read "days" alone as working days. Below, they are called working days; weekends are counted in what is called days there.',
      'The plumber must come within 3 working days of a.',
      'The plumber must ring within 9 days of a.',
      expect.stringContaining('After it the next is due within 4 working days, then every 5 working days, until "c".'),
      expect.stringContaining('This is repeated every 6 working days because'),
      expect.stringContaining('more time is agreed for "c": 8 working days in all.'),
    ]),
  )
})

test('a local ruleset says what it changes and adds', () => {
  const base = `${head}\nowner must "write" within 9 days of issue_raised, done when written\nin force from 2020-01-01`
  const library = {
    base: () => ({ name: 'base.rules', text: base.replace('procedure', 'in force from 2020-01-01\nprocedure') }),
  }
  const local = [
    'ruleset local "Local" extends repairs of 2020-01-01',
    'procedure issue',
    'changed: owner must "write" within 2 days of issue_raised, done when written',
    'added: owner must "call"',
  ].join('\n')
  expect(sectionsOf(local, library).Issue!.slice(-2)).toEqual([
    'The caretaker must write within 2 days of issue raised. It is done when "written" is recorded. This is changed here.',
    'The caretaker must call. This is added here.',
  ])
})

test('a framework says how it is graded and what shows which grade', () => {
  const text = [
    'framework inspection "How we are judged"',
    'grades good, poor',
    'role manager',
    'manager must assess each area, with reasons',
    'area 5.1 "What it is like"',
    '> what people say',
    'evidence views',
    '> people are heard',
    'criterion good heard',
    '',
    'criterion poor harm',
    'good only if heard is shown',
    'poor only if harm or everything for poor is shown',
  ].join('\n')
  expect(sectionsOf(text)).toMatchObject({
    'How it is graded': ['The grades are good and poor.', 'The manager must assess each area, with reasons.'],
    '5.1 What it is like': [
      'Looked at: "what people say".',
      'It shows good: "people are heard".',
      'It shows poor: harm.',
      'The grade is good only if "heard" is shown.',
      'The grade is poor only if "harm" is shown or everything for poor is shown.',
    ],
  })
})

test('a scenario is a worked example', () => {
  const text = `${head}\nstage 1\nno time limit because "none"\nscenario "it is mended"\ngiven seen_on on 2026-01-02\ngiven issue_raised on 2026-01-05 at 09:30\ngiven urgent answered no on 2026-01-05\nexpect stage 1 from 2026-01-05\ngiven mended on 2026-01-06\nexpect closed as mended on 2026-01-06`
  expect(sectionsOf(text)['Worked examples']).toEqual([
    'It is mended. The answer to "When was it first seen?" is Friday 2 January 2026. On Monday 5 January 2026 at 09:30, "issue raised" is recorded. On Monday 5 January 2026, the answer to "Is it urgent?" is no. Then the case is in stage 1 from Monday 5 January 2026. On Tuesday 6 January 2026, "mended" is recorded. Then the case is closed as "mended" on Tuesday 6 January 2026.',
  ])
})

test('a scenario of an assessment says what was graded and what was shown', () => {
  const text = [
    'framework inspection "How we are judged"',
    'grades good, poor',
    'role manager',
    'manager must assess each area, with reasons',
    'area 5.1 "What it is like"',
    'criterion good heard',
    'criterion good told_why',
    'scenario "it is good"',
    'given assessment_begun on 2026-01-05',
    'given 5.1 graded poor on 2026-01-06',
    'expect the line above is refused',
    'given 5.1 graded good with everything for good and told_why shown, with reasons, on 2026-01-06',
  ].join('\n')
  expect(sectionsOf(text)['Worked examples']).toEqual([
    'It is good. On Monday 5 January 2026, "assessment begun" is recorded. On Tuesday 6 January 2026, area 5.1 is graded poor. Then that is refused. On Tuesday 6 January 2026, area 5.1 is graded good, with everything for good and "told why" shown, with reasons.',
  ])
})

test('a role that is called another brings its own article', () => {
  const text = `${head}\nrole another_surveyor\nstage 1 "First"\nowner must appoint another_surveyor`
  expect(sectionsOf(text)['Stage 1: First']!.join(' ')).toContain('must appoint another surveyor')
})

test('what ships can be read without a word of the language in it', () => {
  for (const compiled of compileFiles([shippedRulesets])) {
    const { title, sections } = readBack(compiled)
    expect(sections.length, title).toBeGreaterThan(3)
    for (const { sentences } of sections) for (const each of sentences) expect(each).not.toMatch(/[a-z]_[a-z]/)
  }
})

test('a page has a title, and a list under each heading', () => {
  expect(textOf({ title: 'Rules', sections: [{ heading: 'Who', sentences: ['One.', 'Two.'] }] })).toBe(
    'Rules\n=====\n\nWho\n\n- One.\n- Two.\n',
  )
})
