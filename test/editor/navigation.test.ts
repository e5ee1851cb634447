/** From a name to where it is declared, and to everywhere it stands. */
import { expect, test } from 'vitest'
import { definitionAt, referencesAt } from '../../dsl/src/editor/navigation.ts'
import { symbolsOf } from '../../dsl/src/editor/symbols.ts'
import { atMark, framework, head, opened, textAt } from './support.ts'

function definition(text: string, base: string | null = null): string | null {
  const { document, offset } = atMark(text, base)
  const found = definitionAt(document, offset)
  if (found === null) return null
  const whole = found.file === 'file.rules' ? document.text : base!
  return `${found.file}:${whole.slice(0, found.span.start).split('\n').length} ${whole.slice(found.span.start, found.span.end)}`
}

function lines(text: string): number[] {
  const { document, offset } = atMark(text)
  return referencesAt(document, offset).map(({ span }) => document.text.slice(0, span.start).split('\n').length)
}

test('a role leads to its declaration, by either of its names', () => {
  expect(definition(`${head}\nstage 1\nowner care|taker`)).toBe('file.rules:4 caretaker')
  expect(definition(`${head}\nstage 1\nowner chi|ef`)).toBe('file.rules:5 chief')
})

test('a stage leads to its header in the same procedure', () => {
  const text = 'procedure a\nstage 2\nprocedure b\nstage 2\nwhen x, go to stage 2|'
  expect(definition(text)).toBe('file.rules:4 2')
})

test('an event leads to the duty it ends, also where a duty is known by its own words', () => {
  expect(definition(`${head}\nowner must "a", done when b\nbefore closed require b|`)).toBe('file.rules:12 b')
  expect(definition(`${head}\nowner must "look in"\nbefore closed require look|_in`)).toBe(
    'file.rules:12 owner must "look in"',
  )
})

test('what the base declares is found in the base', () => {
  const local = 'ruleset local "L" extends base of 2020-01-01\nadded: care|taker must "look"'
  expect(definition(local, 'ruleset base "B"\nrole caretaker')).toBe('base.rules:2 caretaker')
})

test('a word of the language leads nowhere', () => {
  expect(definition(`${head}\nst|age 1`)).toBeNull()
})

test('the references of a role are all its mentions, its other name included', () => {
  expect(lines(`${head}\nstage 1\nowner head_care|taker\ncopy everything to chief`)).toEqual([5, 5, 13, 14])
})

test('the references of an event include the scenario that expects it', () => {
  expect(lines('owner must "a", done when b|\nwhen b, open c\nscenario "s"\nexpect b done')).toEqual([1, 2, 4])
})

test('what a scenario grades and shows leads to where the framework says it', () => {
  const scenario = '\nscenario "s"\ngiven 5.1 graded good with heard and everything for good shown on 2026-01-06'
  const at = (line: string) => definition(`${framework}${line}`)
  expect(at(scenario.replace('5.1', '5.|1'))).toBe('file.rules:5 5.1')
  expect(at(scenario.replace('heard', 'he|ard'))).toBe('file.rules:6 heard')
  expect(at(scenario.replace('for good', 'for go|od'))).toBe('file.rules:3 good')
  expect(lines(`${framework}${scenario.replace('graded good', 'graded go|od')}`)).toEqual([3, 6, 7, 9, 9])
})

test('the outline of a file is its blocks, with what they hold and where they end', () => {
  const document = opened(
    'role a\nprocedure p "P"\nstage 1 "One"\nowner must "look", done when seen\nscenario "s"\ngiven x on 2026-01-05',
  )
  const shown = (symbols: ReturnType<typeof symbolsOf>): unknown =>
    symbols.map(({ kind, name, title, children }) => [`${kind} ${name} ${title}`.trim(), ...(shown(children) as [])])
  expect(shown(symbolsOf(document))).toEqual([
    ['role a'],
    ['procedure p P', ['stage 1 One', ['duty seen look']], ['scenario s']],
  ])
  const [, procedure] = symbolsOf(document)
  expect(textAt(document, procedure!.nameSpan)).toBe('p')
  expect(procedure!.span.end).toBe(document.text.length)
})
