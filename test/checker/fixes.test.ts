/** What the page of a code says a quick fix does, an editor offers for its example; applied, it mends it and breaks nothing. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../dsl/src/editor/rename.ts'
import { frames } from '../../dsl/src/text/pages/frames.ts'
import { type ExplainedCode, explainedCodes } from '../../dsl/src/text/pages/pages.ts'
import { compileOnShelf } from './shelf.ts'

/** What is told of the example with that code; what stands above an example may be told so too. */
function toldOf({ code, under, before }: ExplainedCode) {
  const text = `${frames[under]}${before}\n`
  const told = compileOnShelf(text).diagnostics.filter((each) => each.code === code)
  const diagnostic = told.find(({ span }) => span.start >= frames[under].length) ?? told[0]!
  return { text, diagnostic }
}

const [fixable, left] = [true, false].map((isFixable) =>
  explainedCodes.filter(({ fix }) => (fix !== undefined) === isFixable),
) as [ExplainedCode[], ExplainedCode[]]

describe.each(fixable)('$code: $fix', (page) => {
  const { text, diagnostic } = toldOf(page)
  const mended = applyEdits(text, diagnostic.fix?.edits ?? [])
  const after = compileOnShelf(mended).diagnostics

  test('mends what it is offered for', () => {
    expect(mended).not.toBe(text)
    const stillSo = after.filter(({ code, message }) => code === page.code && message === diagnostic.message)
    expect(stillSo).toEqual([])
  })

  test('leaves a file that is read and has no error', () => {
    expect(after.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
  })

  test('says in a few words what it does', () => {
    expect(diagnostic.fix?.title).toMatch(/^[A-Z].{3,70}$/)
  })
})

test.each(left)('$code is its author’s to mend: $author', (page) => {
  expect(toldOf(page).diagnostic.fix).toBeUndefined()
})
