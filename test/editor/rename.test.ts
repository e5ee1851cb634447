/** A name is changed everywhere it stands, or not at all. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { libraryOf, readRuleFiles, shippedRulesets } from '../../dsl/src/cli/rule-files.ts'
import { compile } from '../../dsl/src/compile.ts'
import { openDocument } from '../../dsl/src/editor/document.ts'
import { mentionsIn } from '../../dsl/src/editor/mentions.ts'
import { applyEdits, type Rename, renameAt } from '../../dsl/src/editor/rename.ts'
import { ownEvents } from '../../dsl/src/model/own-events.ts'
import { parse } from '../../dsl/src/syntax/parse.ts'
import { wordTypes } from '../../dsl/src/syntax/tokens.ts'
import { print } from '../../dsl/src/tree/print.ts'
import { ruleFiles } from '../language/samples.ts'
import { atMark, head } from './support.ts'

function renamed(text: string, name: string, base: string | null = null): string | Rename {
  const { document, offset } = atMark(text, base)
  const rename = renameAt(document, offset, name)
  return rename.kind === 'renamed' ? applyEdits(document.text, rename.edits) : rename.reason
}

test('a role is renamed where it is declared, owns, acts and is told', () => {
  const text = 'role care|taker\nstage 1\nowner caretaker\nowner must tell caretaker "why"\ncaretaker must "look"\n'
  expect(renamed(text, 'janitor')).toBe(
    'role janitor\nstage 1\nowner janitor\nowner must tell janitor "why"\njanitor must "look"\n',
  )
})

test('a stage is renamed in its own procedure only, and keeps apart from the word before it', () => {
  const text = 'procedure a\nstage1 resolve within 1 day then go to stage 2\nstage 2|\nprocedure b\nstage 2\n'
  expect(renamed(text, '7')).toBe(
    'procedure a\nstage1 resolve within 1 day then go to stage 7\nstage 7\nprocedure b\nstage 2\n',
  )
  expect(renamed('stage1| resolve within 1 day', 'first')).toBe('stage first resolve within 1 day')
})

test('an event is renamed in the duty it ends, the gate it opens and the scenario that gives it', () => {
  const text = `${head}\nowner must "write" within 2 days of fault_reported, done when written\nbefore closed require writ|ten\nscenario "s"\ngiven written on 2026-01-05\nexpect written due by the end of 2026-01-06\n`
  const after = renamed(text, 'letter_sent')
  expect(after).not.toContain('written')
  expect(String(after).match(/letter_sent/g)).toHaveLength(4)
})

test('an answer is renamed where its question is asked, and not where another one is', () => {
  const text =
    'question a "A?" one of red or blue\nquestion b "B?" one of red or green\nwhen x, close as y if a is r|ed\nwhen x, close as z if b is red'
  expect(renamed(text, 'pink')).toBe(
    'question a "A?" one of pink or blue\nquestion b "B?" one of red or green\nwhen x, close as y if a is pink\nwhen x, close as z if b is red',
  )
})

describe('a rename is refused, with a reason', () => {
  test.each([
    ['to what another role is called', 'role a|\nrole b', 'b', '"b" is taken.'],
    ['to another role’s other name', 'role a|\nrole b, also called c', 'c', '"c" is taken.'],
    ['to what is no name', 'role a|', 'two words', /is no name/],
    ['to what opens with a digit', 'role a|', '2nd', /is no name/],
    ['to what opens with no letter', 'role a|', '__proto__', /opens with a letter\.$/],
    [
      'to a word of the language',
      'role a|',
      'Within',
      '"within" is a word of the language; take another name, or make it longer with a word of your own: within_here.',
    ],
    ['to a number in words', 'role a|', 'three', /^"three" is a word of the language/],
    ['to what is counted', 'owner must "a" within 4 rings of each ca|ll', 'rings', '"rings" is taken.'],
    ['to a day of the week', 'hours 09:00 to 17:00 Monday to Friday\nrole a|', 'monday', '"monday" is taken.'],
    [
      'of an event to one of the language’s own',
      'procedure p\nwhen call|ed, close as done',
      'held',
      '"held" is an event of the language\'s own; take another name.',
    ],
    [
      'of what would wait for one of the language’s own',
      'procedure p\nwhen call|ed, close as done',
      'not_resolved',
      '"not_resolved" is an event of the language\'s own; take another name.',
    ],
    [
      'of a question to an event of the language’s own',
      'question q| "Q?"',
      'linked',
      '"linked" is an event of the language\'s own; take another name.',
    ],
    ['of the owner', 'stage 1\nown|er must "a"', 'boss', '"owner" is a word of the language.'],
    ['of what closes a case', 'when clo|sed, open a', 'shut', '"closed" is a word of the language.'],
    ['where there is no name', '# nothing| here', 'a', 'There is no name here.'],
    ['of a ruleset', 'ruleset a| "A"', 'b', '"a" is how other files know it.'],
    ['of a procedure declared elsewhere', 'when a, open b|', 'c', '"b" is declared elsewhere.'],
    [
      'of what comes from the words of a duty',
      'procedure p\nowner must "look in"\nscenario "s"\nexpect look|_in still not done',
      'b',
      /comes from the words/,
    ],
    ['of an event to the name of a question', 'question q "Q?" a date\nwhen a|, open b', 'q', '"q" is taken.'],
  ])('%s', (_, text, name, reason) => {
    expect(renamed(text, name)).toEqual(typeof reason === 'string' ? reason : expect.stringMatching(reason))
  })

  test('of what the base declares', () => {
    const local = 'ruleset local "L" extends base of 2020-01-01\nadded: care|taker must "look"'
    expect(renamed(local, 'janitor', 'ruleset base "B"\nrole caretaker')).toBe(
      '"caretaker" is a name of the base; rename it there.',
    )
  })
})

/** Names that the language gives, which nothing may be renamed to. */
const isOfTheLanguage = (name: string) => ownEvents.has(name) || wordTypes.has(name)

test('renaming there and back gives the same text', () => {
  fc.assert(
    fc.property(ruleFiles, fc.nat(), (text, pick) => {
      // Letter case is not kept, and a number may close up to its stage: both as the formatter writes them.
      const written = print(parse(text).tree)
      const mentions = mentionsIn(parse(written).tree)
      const mention = mentions[pick % Math.max(1, mentions.length)]
      if (mention === undefined || isOfTheLanguage(mention.text)) return
      const document = openDocument({ name: 'a', text: written }, { base: () => null })
      const there = renameAt(document, mention.span.start, 'quite_another')
      if (there.kind === 'refused') return
      const between = openDocument({ name: 'a', text: applyEdits(written, there.edits) }, { base: () => null })
      expect(between.text).not.toBe(written)
      // What bore the same name and is something else keeps it, and then it is taken.
      if (mentionsIn(between.compiled.tree).some((each) => each.text === mention.text)) return
      const moved = there.edits.find(({ span }) => span.start === mention.span.start)!
      const shift = there.edits
        .filter(({ span }) => span.start < moved.span.start)
        .reduce((sum, { span, text: to }) => sum + to.length - (span.end - span.start), 0)
      const back = renameAt(between, moved.span.start + shift + moved.text.length, mention.text)
      if (back.kind === 'refused') throw new Error(`${back.reason}\n${written}`)
      expect(print(parse(applyEdits(between.text, back.edits)).tree)).toBe(written)
    }),
    { numRuns: 500 },
  )
})

describe('what names a thing in other words is renamed with it', () => {
  const library = libraryOf(readRuleFiles([shippedRulesets]))
  const grave = (name: string, text: string) =>
    compile({ name, text }, library).diagnostics.filter(({ severity }) => severity !== 'hint')

  test.each([
    ['fostering/2020-01-01', 'role operational_lead'],
    ['national/2016-05-01', 'role applicant'],
    ['core-assets/2015-01-01', 'role complainant'],
    ['safeguarding/2020-01-01', 'role director_of_childrens_services'],
  ])('in %s %s is told so in scenarios too', (file, declared) => {
    const { name, text } = readRuleFiles([shippedRulesets]).find((each) => each.name.endsWith(`${file}.rules`))!
    const offset = text.indexOf(declared) + 'role '.length
    const rename = renameAt(openDocument({ name, text }, library), offset, 'somebody_else')
    if (rename.kind !== 'renamed') throw new Error(rename.reason)
    expect(grave(name, applyEdits(text, rename.edits))).toEqual([])
  })

  test('a procedure that is opened instead of another ends that one by its new name', () => {
    const text = `${head}\nif urgent, open sa|fety instead\nwhen closed as safety_instead, tell tenant "so"\nwhen done, close as done\nprocedure safety "Safety"\nstarts when smelt\nowner caretaker\nwhen aired, close as aired`
    expect(String(renamed(text, 'danger')).match(/danger\w*/g)).toEqual(['danger', 'danger_instead', 'danger'])
  })

  test('a stage in a scenario is that of the procedure it opens', () => {
    const end = 'stage one\nno time limit because "x"\nwhen ended, close as ended'
    const text = `${head}\n${end}\nprocedure safety "Safety"\nstarts when smelt\nowner caretaker\n${end}\nscenario "s"\ngiven fault_reported on 2026-01-05\nexpect stage o|ne from 2026-01-05`
    const after = String(renamed(text, 'first'))
    expect(after.indexOf('first')).toBeLessThan(after.indexOf('procedure safety'))
    expect(after.match(/stage \w+/g)).toEqual(['stage first', 'stage one', 'stage first'])
  })

  test('what the language itself records keeps its name', () => {
    expect(renamed(`${head}\nwhen exten|ded, tell tenant "so"`, 'stretched')).toBe(
      '"extended" is a word of the language.',
    )
  })
})
