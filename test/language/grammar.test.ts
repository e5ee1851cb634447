/** The grammar says one thing at a time, and its own examples are true. */
import { expect, test } from 'vitest'
import { expectedAfter } from '../../dsl/src/syntax/expected.ts'
import { actForms, afterForm, forms, roleForms } from '../../dsl/src/syntax/forms.ts'
import { LineParser } from '../../dsl/src/syntax/grammar/line.ts'
import { linesOf } from '../../dsl/src/syntax/lines.ts'
import { parse } from '../../dsl/src/syntax/parse.ts'
import { sourceOf } from '../../dsl/src/text/source.ts'

test('the grammar has no ambiguity that it does not settle itself', () => {
  expect(() => new LineParser(true)).not.toThrow()
})

test.each([...forms.values(), ...roleForms.values(), ...actForms.values(), afterForm])(
  'the example "%s" is a line of the language',
  (form) => {
    const { tree, diagnostics } = parse(`owner must "a" within 1 day of b\n${form}`)
    expect(diagnostics.filter(({ key }) => key !== 'misplaced')).toEqual([])
    expect(
      tree.lines.flatMap(({ under, statement }) => [statement.kind, ...under.map((line) => line.statement.kind)]),
    ).not.toContain('unread')
  },
)

test.each([
  ['resolve', ['"within"']],
  ['owner must', ['"decide"', '"assess"', '"appoint"', '"tell"', 'a text in quotation marks']],
  ['in force', ['"from"']],
  ['stage 1', ['a text in quotation marks', '"resolve"', '"owner"', 'a name']],
  ['may be extended to 5 working', ['"day"', '"days"', '"hour"', '"hours"']],
])('after "%s" the grammar knows what may come', (text, expected) => {
  // What follows `must` decides that `owner` is a role here, so the words are given what any sentence would give them.
  const { tokens } = [...linesOf(sourceOf(`${text} x`))][0]!
  const { types } = expectedAfter(tokens.slice(0, -1))
  expect(types.map(({ LABEL }) => LABEL)).toEqual(expect.arrayContaining(expected))
})
