/** Every code has a page, and its example is told just that, and no longer once it is mended. */
import { describe, expect, test } from 'vitest'
import { frames } from '../../dsl/src/text/pages/frames.ts'
import { explainedCode, explainedCodes } from '../../dsl/src/text/pages/pages.ts'
import { compileOnShelf } from './shelf.ts'

describe.each(explainedCodes)('$code', ({ code, severity, under, before, after, means, why, fix, author }) => {
  const told = (rules: string) => compileOnShelf(`${frames[under]}${rules}\n`).diagnostics

  test('is told of the example before', () => {
    const found = told(before)
    expect(found.map((each) => each.code)).toContain(code)
    // Nothing else is wrong with it; what an author should know may be said beside it.
    const graver = found.filter((each) => each.code !== code && each.severity !== 'hint')
    expect(graver.map((each) => `${each.code} ${each.message}`)).toEqual([])
    expect(found.find((each) => each.code === code)!.severity).toBe(severity)
  })

  test('is not told of the example after, nor anything graver', () => {
    const inExample = ({ span }: { readonly span: { readonly start: number } }) => span.start >= frames[under].length
    const found = told(after).filter((each) => each.severity !== 'hint' || (each.code === code && inExample(each)))
    expect(found.map((each) => `${each.code} ${each.message}`)).toEqual([])
  })

  test('is explained in sentences', () => {
    expect(means).toMatch(/^["A-Z].*\.$/)
    expect(why).toMatch(/^["A-Z0-9].*\.$/)
    expect(fix ?? author).toMatch(/^[A-Z].*\.$/)
  })
})

test('a code is found in any case, and no other is', () => {
  expect(explainedCode('cw404')?.key).toBe('noLimitAndNoReason')
  expect(explainedCode('CW000')).toBeNull()
})
