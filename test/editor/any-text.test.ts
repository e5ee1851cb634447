/** An editor asks while the text is half written, so no text and no place in it is too odd to answer. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokensOf } from '../../dsl/src/editor/colours.ts'
import { completionAt } from '../../dsl/src/editor/completion.ts'
import { hoverAt } from '../../dsl/src/editor/hover.ts'
import { definitionAt, referencesAt } from '../../dsl/src/editor/navigation.ts'
import { quickFixesOf } from '../../dsl/src/editor/quick-fixes.ts'
import { renameAt } from '../../dsl/src/editor/rename.ts'
import { symbolsOf } from '../../dsl/src/editor/symbols.ts'
import { ruleFiles } from '../language/samples.ts'
import { opened } from './support.ts'

test('every service answers at every place of a text that is half written', () => {
  fc.assert(
    fc.property(ruleFiles, fc.nat(), fc.nat(), fc.nat(), (text, from, length, place) => {
      const cut = from % (text.length + 1)
      const half = text.slice(0, cut) + text.slice(cut + (length % 30))
      const document = opened(half)
      const offset = place % (half.length + 1)
      const { span } = completionAt(document, offset)
      expect(span.start).toBeLessThanOrEqual(offset)
      expect(span.end).toBeGreaterThanOrEqual(offset)
      hoverAt(document, offset)
      definitionAt(document, offset)
      renameAt(document, offset, 'another')
      symbolsOf(document)
      quickFixesOf(document, { start: 0, end: half.length })
      for (const { span: found } of referencesAt(document, offset)) expect(found.end).toBeGreaterThan(found.start)
      const coloured = tokensOf(document)
      for (const [index, token] of coloured.entries()) {
        expect(token.span.start).toBeGreaterThanOrEqual(index === 0 ? 0 : coloured[index - 1]!.span.end)
        expect(token.span.end).toBeLessThanOrEqual(half.length)
      }
    }),
    { numRuns: 400 },
  )
})
