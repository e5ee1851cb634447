/** A mistake costs its own line and no other. */
import { expect, test } from 'vitest'
import { applyEdits } from '../../dsl/src/editor/rename.ts'
import { parse } from '../../dsl/src/syntax/parse.ts'
import { nearest } from '../../dsl/src/text/nearest.ts'
import { render } from '../../dsl/src/text/render.ts'
import { sourceOf } from '../../dsl/src/text/source.ts'
import { slug } from '../../dsl/src/text/words.ts'
import type { Line } from '../../dsl/src/tree/nodes.ts'
import { print } from '../../dsl/src/tree/print.ts'

const good = 'owner must "write" within 5 days of asked'
const broken = [
  'prcedure a',
  'owner must write',
  'owner must "a" wihtin 5 days',
  '"loose"',
  'when a go',
  'role',
  '))',
  'stage',
  'in force from tomorrow',
]

test('nine broken lines give nine errors, and the lines between them are read', () => {
  const { tree, diagnostics } = parse(broken.flatMap((line) => [line, good]).join('\n'))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(9)
  const flat = kindsIn(tree.lines)
  expect(flat.filter((kind) => kind === 'unread')).toHaveLength(9)
  expect(flat.filter((kind) => kind === 'duty')).toHaveLength(9)
})

function kindsIn(lines: readonly Line[]): readonly string[] {
  return lines.flatMap(({ statement, under }) => [statement.kind, ...kindsIn(under)])
}

test('what a broken header was probably meant to open holds what stands below it, and is printed as it was written', () => {
  const text = ['prcedure a', 'stage 1 "One" kindly', 'stage2 resolve wihtin 3 days', good, ''].join('\n')
  const { tree, diagnostics } = parse(text)
  expect(diagnostics).toHaveLength(3)
  const [procedure] = tree.lines
  expect(procedure!.under.map(({ under }) => kindsIn(under))).toEqual([[], ['resolve', 'duty']])
  const mended = 'procedure a\nstage 1 "One"\nstage2 resolve within 3 days\n'
  expect(print(tree).replaceAll(/\s*\n\s*/g, '\n')).toBe(text)
  expect(print(parse(mended + good).tree)).toContain('stage2 resolve within 3 days\n')
})

test('whoever writes "every 6 months" behind a duty is shown the two lines that say it', () => {
  const source = sourceOf('owner must "review" every 6 months', 'plan.rules')
  expect(render(source, parse(source).diagnostics)).toContain('on a line below it: next within 6 months')
})

test.each([
  ['inspector may see records', 'inspector may see the records'],
  ['applicant may bring friend', 'applicant may bring a supporter'],
  ['if late, tell applicant "so"', 'if late or expected late, owner must tell'],
  ['if yes close it', 'if yes, go to stage 2'],
  ['go to stage 2', 'when letter_sent, go to stage 2'],
  ['close after 12 months', '12 months after request_made, close as lapsed'],
  ['go to stage 2 after 3 days', '3 days after request_made, go to stage 2'],
  ['given extension of stage 1 to 20 days', 'given extension of letter_sent to 20 working days agreed on'],
  ['starts again when changed', 'starts again from request_changed to change_agreed'],
  ['tell applicant "so"', 'when letter_sent, tell applicant'],
  ['changed owner must "write"', 'changed: owner must'],
  ['if not resolved in 3 days, escalate to manager', 'if not resolved within 3 working days'],
])('"%s" is answered with an example of its own kind', (line, example) => {
  const source = sourceOf(line, 'a.rules')
  expect(render(source, parse(source).diagnostics)).toContain(`  For example: ${example}`)
})

test('whoever writes what somebody may do is shown how it is set aside, and how a decision is owed', () => {
  const source = sourceOf('head may "exclude the pupil"', 'a.rules')
  const told = render(source, parse(source).diagnostics)
  expect(told).toContain('no rule needed because "it may be done and need not"')
  expect(told).toContain('head must decide "whether to exclude the pupil"')
})

test('names in two words and in three on one line are made one each, all at once', () => {
  const line = 'when letter sent, tell the social services worker "x" and close as not taken further'
  expect(applyEdits(line, parse(line).diagnostics[0]!.fix!.edits)).toBe(
    'when letter_sent, tell social_services_worker "x" and close as not_taken_further',
  )
})

test.each([
  ['resolve within 5 days of each asked', 'owner must "answer" within 5 days of each asked'],
  ['if not resolved within 5 days of each asked, close as b', 'owner must "answer" within 5 days of each asked'],
  ['accept if was_child', 'owner must decide "whether to accept it"'],
  ['counted from the day after asked', 'counted from asked'],
  ['reviewer must not be the manager', 'owner must appoint reviewer, never involved in the matter'],
  ['ask for an internal review', 'applicant may ask for stage 2'],
  ['case must be closed in 5 days', 'the case must be closed within 1 week of issue_raised'],
  ['otherwise chief should decide', 'otherwise manager must decide "whether to accept it"'],
])('whoever writes "%s" is shown what can be written', (line, instead) => {
  const [diagnostic] = parse(line).diagnostics
  expect(`${diagnostic!.code} ${diagnostic!.help}`).toContain(instead)
  expect(diagnostic!.code).toBe('CW111')
  expect(parse(instead).diagnostics.filter(({ code }) => code !== 'CW105')).toEqual([])
})

test('the fix of a misspelt word mends the line', () => {
  const text = 'owner must "write" wihtin 5 days of asked'
  const { fix } = parse(text).diagnostics[0]!
  const [edit] = fix!.edits
  const mended = text.slice(0, edit!.span.start) + edit!.text + text.slice(edit!.span.end)
  expect(mended).toBe('owner must "write" within 5 days of asked')
  expect(parse(mended).diagnostics).toEqual([])
})

test.each([
  ['pause from papers_asked to papers_got', 'stops from papers_asked to papers_got'],
  ['once written, close as done', 'when written, close as done'],
  ['contain within 1 day then escalate to boss', 'resolve within 1 day then escalate to boss'],
  ['after 28 days of asked, close as lapsed', '28 days after asked, close as lapsed'],
  ['close as lapsed 28 days after asked', '28 days after asked, close as lapsed'],
  ['go to stage 2 4 weeks from asked', '4 weeks after asked, go to stage 2'],
  [
    'within 3 days of asked, owner must tell x "y", done when z',
    'owner must tell x "y" within 3 days of asked, done when z',
  ],
  [
    'owner must "x" within 2 months of a, or the next working day',
    'owner must "x" within 2 months or the next working day of a',
  ],
  ['3 months after a or the next working day, close as b', '3 months or the next working day after a, close as b'],
  ['when a, b or c, close as d', 'when a, close as d\nwhen b, close as d\nwhen c, close as d'],
  ['owner must "x" within 10 days of entering the stage, done when y', 'owner must "x" within 10 days, done when y'],
  ['if not paid within 28 days of asked, close as b', '28 days after asked, unless paid, close as b'],
  ['owner must "x" within 5 days from asked, done when y', 'owner must "x" within 5 days of asked, done when y'],
  ['boss may ask for stage 2 within 20 days after asked', 'boss may ask for stage 2 within 20 days of asked'],
  ['the case should be closed within 1 week after asked', 'the case should be closed within 1 week of asked'],
  ['3 months from approved, close as b', '3 months after approved, close as b'],
  ['resolve within 5 days of asked # why', 'resolve within 5 days # why\n  counted from asked'],
  ['resolve within 5 days since asked then close as b', 'resolve within 5 days then close as b\n  counted from asked'],
  ['owner must "x" within 3 working days since asked', 'owner must "x" within 3 working days of asked'],
  ['if not resolved within 3 days of entering the stage, close as b', 'if not resolved within 3 days, close as b'],
  ['resolve within 3 days of entering then close as b', 'resolve within 3 days then close as b'],
  ['owner must "x" within 3 days from entering the stage', 'owner must "x" within 3 days'],
  ['starts when __proto__', 'starts when proto'],
  ['3 months after _over, close as b', '3 months after over, close as b'],
  ['when letter sent off, close as b', 'when letter_sent_off, close as b'],
  ['head of service must "x"', 'head_of_service must "x"'],
  ['accept if a within 1 year of b', 'accept if a is within 1 year of b'],
  ['accept if a is within 1 year of b, or c', 'accept if a is within 1 year of b, or if c'],
  ['accept if c, or if a is within 1 year of b', 'accept if a is within 1 year of b, or if c'],
  ['the applicant may ask for a review once b', 'applicant may ask for review once b'],
  ['when b, tell the applicant "c"', 'when b, tell applicant "c"'],
  ['if not resolved within 3 days, escalate to the chief', 'if not resolved within 3 days, escalate to chief'],
  ['the owner must "x"', 'owner must "x"'],
  ['an inspector may see the records', 'inspector may see the records'],
  ['the head of service must "x"', 'head_of_service must "x"'],
  ['applicant may ask for an internal review', 'applicant may ask for internal_review'],
  ['role a, also called the chief social worker', 'role a, also called chief_social_worker'],
  ['stops from more papers asked to all papers got', 'stops from more_papers_asked to all_papers_got'],
  ['otherwise chief should decide "x"', 'otherwise chief must decide "x"'],
  ['case must be closed in 5 days of b', 'the case must be closed within 5 days of b'],
])('"%s" is mended to "%s"', (line, mended) => {
  const [diagnostic] = parse(line).diagnostics
  expect(diagnostic!.code).toBe('CW111')
  expect(applyEdits(line, diagnostic!.fix!.edits)).toBe(mended)
  expect(parse(mended).diagnostics.filter(({ code }) => code !== 'CW105')).toEqual([])
})

test.each([
  'role __proto__',
  'contact __proto__ "a"',
  'question __proto__ "a"',
  'question a "b" one of __proto__ or c',
  'ruleset __proto__ "a"',
  'framework __proto__ "a"',
  'calendar __proto__',
  'procedure __proto__',
  'starts when __proto__',
  'stage __proto__',
  'stage a__proto__ resolve within 3 days then close as __proto__',
  'owner must "a", done when __proto__',
  'asker may ask for __proto__',
  'criterion good __proto__',
  'given __proto__ on 2026-01-05',
])('a name opens with a letter, which is said of "%s"', (line) => {
  const said = parse(line).diagnostics.filter(({ severity }) => severity === 'error')
  expect(said.map(({ message }) => message)).toContain('A name opens with a letter, and "__proto__" does not.')
})

test.each([
  ['when __b__, close as _9c', 'when b, close as c'],
  ['role _', null],
  ['changed: one only if everything for __b__ is shown', 'changed: one only if everything for b is shown'],
  ['stage _a resolve within', null],
])('the names of "%s" are mended where the line is read then', (line, mended) => {
  const { fix } = parse(line).diagnostics[0]!
  expect(fix === undefined ? null : applyEdits(line, fix.edits)).toBe(mended)
})

test.each([
  ['owner must send "the letter" within 5 days', 'owner must "send the letter" within 5 days'],
  ['owner must send "the letter" and “the form”', 'owner must "send the letter and the form"'],
  ['when a, tell b the news and close as x', 'when a, tell b "the news" and close as x'],
  ['when a, tell b the news and go to stage 2', 'when a, tell b "the news" and go to stage 2'],
  ['when a, tell b the news and escalate to c', 'when a, tell b "the news" and escalate to c'],
  ['when a, tell b the news and open referral', 'when a, tell b "the news" and open referral'],
  ['when a, tell b the news and chief must "x"', 'when a, tell b "the news" and chief must "x"'],
  ['when a, tell b the news and give b "a leaflet"', 'when a, tell b "the news" and give b "a leaflet"'],
  ['when a, tell b the news and the new date', 'when a, tell b "the news and the new date"'],
  ['owner must visit at least 3 times', 'owner must "visit at least 3 times"'],
  ['owner must send it at least 5 days before day_on', 'owner must "send it" at least 5 days before day_on'],
  ['owner must visit and give advice within 5 days', 'owner must "visit and give advice" within 5 days'],
  ['when a, the chief must send it within 3 days', 'when a, chief must "send it" within 3 days'],
  ["owner must re-send the clerk's “letter” when b", 'owner must "re-send the clerk\'s letter" when b'],
])('"%s" is put in quotation marks whole', (line, mended) => {
  const [diagnostic] = parse(line).diagnostics
  expect(applyEdits(line, diagnostic!.fix!.edits)).toBe(mended)
  expect(parse(mended).diagnostics).toEqual([])
})

test.each([
  'when a, tell b the news and the chief must "x"',
  'when a, tell b the news and give b the form',
  'resolve within 3 days then tell b the news then close as x',
  'owner must send it and close as x',
  'owner must tell the chief and the applicant "x"',
  'owner must tell chief and applicant "x"',
])('what may be more than its text is not put in quotation marks: "%s"', (line) => {
  expect(parse(line).diagnostics.map(({ fix }) => fix)).toEqual([undefined])
})

test.each(['a', 'an', 'the'])('no event is called "%s" before the name of a role', (article) => {
  for (const opening of ['when b,', '3 months after b,', 'if yes,', 'if nobody asks,', 'when b']) {
    const line = `${opening} ${article} chief must "x"`
    const [diagnostic] = parse(line).diagnostics
    expect(diagnostic!.message).toBe(`A name stands without "${article}".`)
    expect(applyEdits(line, diagnostic!.fix!.edits)).toBe(`${opening} chief must "x"`)
  }
  const { help } = parse(`when b and ${article} c, close as x`).diagnostics[0]!
  expect(help).toContain('before all_done require b and c,')
})

test('a text never becomes a name that opens with no letter or digit', () => {
  for (const text of ['__proto__', '_a', ' __proto__. ']) expect(slug(text)).not.toMatch(/^_/)
})

test('indentation never changes what a line belongs to', () => {
  const text = 'stage 1\nowner must "a" within 5 days\nmay be extended to 10 days\nno time limit because "b"\n'
  const indented = text.replaceAll(/^/gm, () => ' '.repeat(Math.floor(text.length % 7)))
  expect(print(parse(indented).tree)).toBe(print(parse(text).tree))
})

test('the nearest word is the one fewest edits away, and none that is too far', () => {
  const words = ['owner', 'otherwise', 'within', 'stage', 'stops']
  expect(nearest('ownre', words)).toBe('owner')
  expect(nearest('Within', words)).toBe('within')
  expect(nearest('stpge', words)).toBe('stage')
  expect(nearest('kindness', words)).toBeNull()
  expect(nearest('x'.repeat(100_000), words)).toBeNull()
})

test('a terminal shows the place, the line, a caret, the message and the help', () => {
  const source = sourceOf('pledge kind\n\townr manager\n', 'rules/a.rules')
  expect(render(source, parse(source).diagnostics)).toBe(
    [
      'rules/a.rules:2:2 error CW102',
      '2 |  ownr manager',
      '  |  ^^^^',
      '"ownr" is not a word of the language. Did you mean "owner"?',
      '  For example: owner line_manager',
      '',
    ].join('\n'),
  )
})
