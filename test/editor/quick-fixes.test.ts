/** A fix does away with what it was offered for. */
import { describe, expect, test } from 'vitest'
import { calendarsFolder, calendarsIn } from '../../dsl/src/cli/calendars.ts'
import { compile } from '../../dsl/src/compile.ts'
import { diagnosticsOf, edit, openDocument } from '../../dsl/src/editor/document.ts'
import { quickFixesOf } from '../../dsl/src/editor/quick-fixes.ts'
import { applyEdits } from '../../dsl/src/editor/rename.ts'
import { head, opened } from './support.ts'

const base = `${head.replace('ruleset repairs', 'ruleset base')}
owner must "write" within 2 days of fault_reported, done when written
stage 1
no time limit because "none"
when mended, close as mended
`
const local = 'ruleset local "Local" extends base of 2020-01-01\nin force from 2021-01-01\nprocedure repair\n'
const find = calendarsIn(calendarsFolder)
const library = {
  base: () => ({ name: 'base.rules', text: base }),
  calendar: (names: readonly string[]) => {
    try {
      return find(names.join(' and '))
    } catch {
      return null
    }
  },
}

describe('applying the fix leaves no such diagnostic, and the text as it would have been written', () => {
  test.each([
    ['a role that was misspelt', `${head}\nstage 1\nowner caretakr`, 'CW301', 'owner caretaker'],
    ['a stage that was misspelt', `${head}\nstage first\nwhen a, go to stage frist`, 'CW302', 'go to stage first'],
    ['a question that was misspelt', `${head}\nwhen a, close as b if urgnt`, 'CW303', 'if urgent'],
    [
      'a contact that was misspelt',
      `${head}\nwhen a, give tenant the contact details of concil`,
      'CW304',
      'of council',
    ],
    ['a calendar that was misspelt', `calendar scotlnd\n${head}`, 'CW305', 'calendar scotland'],
    ['a keyword that was misspelt', `${head}\nstgae 1`, 'CW102', 'stage 1'],
    [
      'a reason that does not say whose it is',
      `${head}\nowner must "a" because "b"`,
      'CW106',
      '"a" assumed because "b"',
    ],
    ['a word of the language for another', `${head}\nowner must "a" by 5 days of b`, 'CW101', '"a" within 5 days of b'],
    [
      'a time of a stage that counts from elsewhere',
      `${head}\nstage 1\nresolve within 5 days of assessed then close as b # why`,
      'CW111',
      'resolve within 5 days then close as b # why\n  counted from assessed',
    ],
    [
      'a stage with no limit',
      `${head}\nstage 1 "One" # why\nwhen a, close as b`,
      'CW404',
      '# why\nno time limit because ""',
    ],
    ['a mark that turns the direction', `${head}\n# a\u202e comment`, 'CW103', '# a comment'],
    [
      'a change that changes nothing',
      `${local}changed: owner must "write" within 2 days of fault_reported, done when written`,
      'CW503',
      'unchanged: owner',
    ],
    [
      'something unchanged that is changed',
      `${local}unchanged: owner must "write" within 1 day of fault_reported, done when written`,
      'CW504',
      '\nchanged: owner',
    ],
    ['a change of what is not there', `${local}changed: owner must "wave"`, 'CW501', 'added: owner'],
    [
      'something added that is there',
      `${local}added: owner must "write" within 1 day of fault_reported, done when written`,
      'CW502',
      'changed: owner',
    ],
    [
      'a line that does not say how it stands to the base',
      `${local}owner must "wave"`,
      'CW505',
      'added: owner must "wave"',
    ],
    [
      'a line that says it is new where nothing is extended',
      `${head}\nadded:  owner must "wave" # hello`,
      'CW512',
      '\nowner must "wave" # hello',
    ],
    [
      'a line that drops something where nothing is extended, with what stands under it',
      `${head}\ndropped: owner must "wave" within 2 days of fault_reported because "b"\n  this is a minimum\nowner must "b"`,
      'CW512',
      '\nowner must "b"',
    ],
    ['a base without its edition', local.replace(' of 2020-01-01', ''), 'CW701', 'extends base of 2020-01-01'],
    ['a day that stands first', `${head}\nscenario "s"\ngiven a on 05.01.26`, 'CW202', 'given a on 2026-01-05'],
    ['a day that can only be the second', `${head}\nscenario "s"\ngiven a on 1/31/2026`, 'CW202', 'on 2026-01-31'],
    ['a year that stands first', `${head}\nscenario "s"\ngiven a on 2026/01/05`, 'CW202', 'on 2026-01-05'],
    ['a day past the end of its month', `${head}\nscenario "s"\ngiven a on 2028-02-30`, 'CW201', 'on 2028-02-29'],
    ['a month and a day changed over', `${head}\nscenario "s"\ngiven a on 2026-31-01`, 'CW201', 'on 2026-01-31'],
    [
      'a text left open before a time',
      `${head}\nowner must "write back within 2 days of a, done when b`,
      'CW104',
      'owner must "write back" within 2 days of a, done when b',
    ],
    ['a text left open before a comment', `${head}\nowner must "write # soon`, 'CW104', 'must "write" # soon'],
    [
      'a text without marks before a time',
      `${head}\nowner must write back within 2 days of a`,
      'CW101',
      'owner must "write back" within 2 days of a',
    ],
    [
      'a time said twice behind a comma',
      `${head}\nowner must "a" within 2 working days of b, within 1 week of b, done when c`,
      'CW107',
      'within 2 working days of b, done when c',
    ],
    [
      'the same rule twice, with what stands under it',
      `${head}\nowner must "a" within 2 working days\nowner must "a" within 2 working days\n  this is a minimum\nowner must "b"`,
      'CW306',
      'within 2 working days\nowner must "b"',
    ],
    [
      'an escalation to whoever owns a later stage',
      `${head}\nstage 1\nresolve within 1 week then escalate to head_caretaker\nstage 2\nowner caretaker\nno time limit because "b"\nstage 3\nowner head_caretaker\nno time limit because "c"`,
      'CW403',
      'resolve within 1 week then go to stage 3',
    ],
    [
      'a procedure that nothing closes, before a quote',
      `${head}\nowner must "a" within 2 working days of fault_reported\n\n> what is said\nstage 1\nno time limit because "b"`,
      'CW405',
      'of fault_reported\nwhen a, close as finished\n\n> what is said\nstage 1',
    ],
    [
      'a limit that leads nowhere before a further stage',
      `${head}\nstage 1\nresolve within 1 week\nstage 2\nno time limit because "b"`,
      'CW409',
      'resolve within 1 week then go to stage 2',
    ],
    [
      'a procedure that nothing opens, whose times count from something',
      `${head.replace('starts when fault_reported\n', '')}\nowner must "a" within 2 working days of fault_seen, done when b\nwhen b, close as c`,
      'CW406',
      'starts when fault_seen\nowner caretaker',
    ],
  ])('%s', (_, text, code, expected) => {
    const document = openDocument({ name: 'file.rules', text }, library)
    const found = diagnosticsOf(document).filter((each) => each.code === code)
    expect(found).toHaveLength(1)
    const [fix] = quickFixesOf(document, found[0]!.span).filter(({ diagnostic }) => diagnostic.code === code)
    const mended = applyEdits(text, fix!.edits)
    expect(mended).toContain(expected)
    expect(compile({ name: 'file.rules', text: mended }, library).diagnostics.map((each) => each.code)).not.toContain(
      code,
    )
  })
})

test.each([
  [
    'what ends a case',
    'stage 1\ndropped: when mended, close as mended because "another word"',
    'CW405',
    'added: when ',
  ],
  [
    'what days are',
    'changed: owner must "write" within 1 day of fault_reported, done when written',
    'CW206',
    'added: days',
  ],
  [
    'a stage that is made',
    'stage 1\nadded: if not resolved within 1 week, escalate to head_caretaker\ndropped: no time limit because "it has one"',
    'CW402',
    'added: stage 2 "Head caretaker"',
  ],
])('what is written into a local ruleset says that it is new: %s', (_, rules, code, expected) => {
  const document = openDocument({ name: 'local.rules', text: `${local}${rules}` }, library)
  const { fix } = diagnosticsOf(document).find((each) => each.code === code)!
  const mended = applyEdits(document.text, fix!.edits)
  expect(mended).toContain(expected)
  const after = compile({ name: 'local.rules', text: mended }, library).diagnostics
  expect(after.filter((each) => each.severity === 'error' || each.code === code)).toEqual([])
})

test('a fix is offered only where its diagnostic stands', () => {
  const document = opened(`${head}\nstgae 1\n\n# far away`)
  expect(quickFixesOf(document, { start: document.text.length, end: document.text.length })).toEqual([])
  expect(quickFixesOf(document, { start: 0, end: document.text.length })).toHaveLength(1)
})

test('editing gives another document and leaves the first as it was', () => {
  const before = opened(`${head}\nstgae 1`)
  const at = before.text.indexOf('stgae')
  const after = edit(before, { span: { start: at, end: at + 5 }, text: 'stage' })
  expect(diagnosticsOf(after).some(({ code }) => code === 'CW102')).toBe(false)
  expect(diagnosticsOf(before).some(({ code }) => code === 'CW102')).toBe(true)
})

test('a framework with stages in it is opened like any other text', () => {
  expect(opened('framework a "A"\nstage 1\nstage 2').compiled.machines).toHaveLength(1)
})

test('names in two words on one line are joined one after the other', () => {
  const joined = (text: string): string => {
    const fix = compile({ name: 'file.rules', text }, library).diagnostics.find(({ code }) => code === 'CW111')?.fix
    return fix === undefined ? text : joined(applyEdits(text, fix.edits))
  }
  expect(joined(`${head}\nline manager must "write" within 3 days of letter sent, done when reply sent`)).toContain(
    '\nline_manager must "write" within 3 days of letter_sent, done when reply_sent',
  )
})
