/** Hours that count from entering a stage: what their author is advised can be written, and mends it. */
import { expect, test } from 'vitest'
import { compileOnShelf } from './shelf.ts'

const told = (rule: string) => {
  const text = `role boss\nstage 1\nwhen called_off, close as called_off\n${rule}\nstage 2\nowner boss\nno time limit because "a sample"\n`
  return compileOnShelf(text).diagnostics.filter(({ code, severity }) => code === 'CW208' || severity === 'error')
}

const below = 'counted from panel_met'
const behind = 'within 24 hours of panel_met'

test.each([
  ['resolve within 24 hours then escalate to boss', below],
  ['if not resolved within 24 hours, escalate to boss', below],
  ['owner must "ring" within 24 hours, done when rung', behind],
  ['owner must decide "whether to go on" within 24 hours', behind],
  ['boss may ask for stage 2 within 24 hours', behind],
])('%s', (rule, advice) => {
  expect(told(rule).map(({ code, help }) => `${code} ${help.split(': ')[1]}`)).toEqual([`CW208 ${advice}`])
  const mended = advice === below ? `${rule}\n  ${below}` : rule.replace('within 24 hours', behind)
  expect(told(mended)).toEqual([])
})
