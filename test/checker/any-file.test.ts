/** Whatever a file says, it is checked and told so; the files that are shipped are told nothing worse than hints. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ruleFiles } from '../language/samples.ts'
import { shipped } from '../rulesets/shipped.ts'
import { compileOnShelf } from './shelf.ts'

test('random rules, as a sketch and as a ruleset, are checked in the order of the file and inside it', () => {
  const property = fc.property(ruleFiles, fc.constantFrom('', 'ruleset a "A"\nprocedure p\n'), (rules, head) => {
    const text = head + rules
    const { diagnostics } = compileOnShelf(text)
    let last = 0
    for (const { span, message, fix } of diagnostics) {
      expect(span.start).toBeGreaterThanOrEqual(last)
      expect(span.end).toBeLessThanOrEqual(text.length)
      expect(message).not.toMatch(/undefined|NaN|\[object/)
      for (const edit of fix?.edits ?? []) expect(edit.span.end).toBeLessThanOrEqual(text.length)
      last = span.start
    }
  })
  fc.assert(property, { numRuns: 300 })
})

test.each(shipped)('$path is told of nothing wrong or doubtful', ({ diagnostics }) => {
  const graver = diagnostics.filter(({ severity }) => severity !== 'hint')
  expect(graver.map(({ code, message }) => `${code} ${message}`)).toEqual([])
})
