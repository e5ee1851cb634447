/** A fix that comes with a diagnostic mends what it is about. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../dsl/src/editor/rename.ts'
import type { Fix } from '../../dsl/src/text/diagnostics.ts'
import { frames } from '../../dsl/src/text/pages/frames.ts'
import { explainedCodes } from '../../dsl/src/text/pages/pages.ts'
import { compileOnShelf } from './shelf.ts'

const fixable = explainedCodes.flatMap(({ code, under, before }) => {
  const text = `${frames[under]}${before}\n`
  const fix = compileOnShelf(text).diagnostics.find((each) => each.code === code)?.fix
  return fix === undefined ? [] : [{ code, text, fix }]
})

describe.each(fixable)('$code: $fix.title', ({ code, text, fix }: { code: string; text: string; fix: Fix }) => {
  test('mends the line', () => {
    const mended = applyEdits(text, fix.edits)
    expect(mended).not.toBe(text)
    expect(compileOnShelf(mended).diagnostics.map((each) => each.code)).not.toContain(code)
  })
})

test('misspellings, marks, strengths, editions and reasons come with a fix', () => {
  const codes = fixable.map(({ code }) => code)
  expect(codes).toEqual(
    expect.arrayContaining(['CW102', 'CW103', 'CW106', 'CW109', 'CW301', 'CW309', 'CW404', 'CW415', 'CW505', 'CW603']),
  )
})
