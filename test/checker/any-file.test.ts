/** Whatever a file says, it is checked and told so; the files that are shipped are told nothing worse than hints. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from '../../dsl/src/editor/rename.ts'
import { parse } from '../../dsl/src/syntax/parse.ts'
import { ruleFiles } from '../language/samples.ts'
import { shipped } from '../rulesets/shipped.ts'
import { compileOnShelf } from './shelf.ts'

test('random rules, as a sketch and as a ruleset, are checked in the order of the file and inside it, and no fix leaves a line unread', () => {
  const property = fc.property(ruleFiles, fc.constantFrom('', 'ruleset a "A"\nprocedure p\n'), (rules, head) => {
    const text = head + rules
    const { diagnostics } = compileOnShelf(text)
    const unread = unreadLines(text)
    let last = 0
    for (const { span, message, fix } of diagnostics) {
      expect(span.start).toBeGreaterThanOrEqual(last)
      expect(span.end).toBeLessThanOrEqual(text.length)
      expect(message).not.toMatch(/undefined|NaN|\[object/)
      last = span.start
      if (fix === undefined) continue
      for (const edit of fix.edits) expect(edit.span.end).toBeLessThanOrEqual(text.length)
      expect(unreadLines(applyEdits(text, fix.edits)), fix.title).toBeLessThanOrEqual(unread)
    }
  })
  fc.assert(property, { numRuns: 300 })
})

test('a chain of ten thousand requirements is walked to its end, and one that closes it is found', () => {
  const chain = Array.from({ length: 10_000 }, (_, place) => `before e${place} require e${place + 1}`)
  const text = `procedure p\nstarts when e10000\nwhen e0, close as done\n${chain.join('\n')}\n`
  const ringsIn = (rules: string) => compileOnShelf(rules).diagnostics.filter(({ key }) => key === 'gateRing')
  expect(ringsIn(text)).toEqual([])
  expect(ringsIn(`${text}before e10000 require e0\n`)).toHaveLength(1)
})

/** Lines in which a word, a mark or an end is not understood. */
function unreadLines(text: string): number {
  return parse(text).diagnostics.filter(({ key }) => unreadable.has(key)).length
}

const unreadable = new Set(['unread', 'unknownKeyword', 'unterminatedText', 'dateForm'])

test.each(shipped)('$path is told of nothing wrong or doubtful', ({ diagnostics }) => {
  const graver = diagnostics.filter(({ severity }) => severity !== 'hint')
  expect(graver.map(({ code, message }) => `${code} ${message}`)).toEqual([])
})
