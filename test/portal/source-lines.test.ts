/** From a sentence of a source each line that was made of it is led to once. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, sourceSentences } from '@casewright/dsl'
import { expect, test } from 'vitest'
import { onePerLine } from '../../admin/src/rules/beside/place.ts'

test('a stage that is a whole line is one place, though it is a stage and a rule', () => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, '../../rulesets', file), 'utf8')
  const text = read('fostering/2020-01-01.rules')
  const compiled = compile({ name: 'fostering.rules', text }, { base: () => null })
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const sentences = sourceSentences(compiled, read('sources/foster-carer-issues.txt'))
  const { rules } = sentences.find(({ text }) => text.startsWith('Resolution at this stage should be achieved'))!
  const lines = (spans: typeof rules) => spans.map(({ start }) => text.split('\n')[lineOf(start) - 1])
  const whole = 'stage1 resolve within 3 working days then escalate to line_manager'
  expect(lines(rules)).toEqual([whole, whole, 'owner supervising_social_worker'])
  expect(lines(onePerLine(rules, { lineOf }))).toEqual([whole, 'owner supervising_social_worker'])
})
