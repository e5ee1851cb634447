/** What is offered at a place is what may stand there. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { completionAt } from '../../dsl/src/editor/completion.ts'
import { parse } from '../../dsl/src/syntax/parse.ts'
import type { Line } from '../../dsl/src/tree/nodes.ts'
import { atMark, framework, head, opened } from './support.ts'

function offered(text: string): string[] {
  const { document, offset } = atMark(text)
  return completionAt(document, offset).items.map((item) => item.text)
}

const below = `${head}\nstage 1 "First"\nif not resolved within 3 working days, go to stage 2\nstage 2 "Second"\n`

describe('a name is offered where such a name fits, and no other', () => {
  test.each([
    ['owner |', ['tenant', 'caretaker', 'head_caretaker', 'chief', 'owner', 'must', 'should', 'may']],
    ['copy everything to |', ['tenant', 'caretaker', 'head_caretaker', 'chief', 'owner']],
    ['when fault_reported, go to stage |', ['1', '2']],
    ['when fault_reported, close as done if |', ['not', 'urgent', 'kind_of_fault']],
    ['when fault_reported, close as done if kind_of_fault is |', ['not', 'water', 'power', 'other']],
    ['when fault_reported, give tenant the contact details of |', ['council']],
    ['calendar |', ['england_and_wales', 'scotland', 'northern_ireland']],
    ['when |', ['fault_reported', 'closed', 'resolved', 'not_resolved']],
  ])('%s', (line, expected) => {
    expect(offered(below + line).sort()).toEqual([...expected].sort())
  })
})

test('a role is offered as a line opens, and after a change', () => {
  expect(offered(`${below}|`)).toEqual(expect.arrayContaining(['tenant', 'when', 'stage', 'if', 'keep']))
  expect(offered(`${below}changed: |`)).toEqual(expect.arrayContaining(['tenant', 'when', 'stage']))
})

test('a clock may be expected of by the name of its duty or its stage', () => {
  const duty = `${below}owner must "mend it" within 3 days of fault_reported, done when mended\nscenario "s"\nexpect |`
  expect(offered(duty)).toEqual(expect.arrayContaining(['mended', 'stage', 'closed', 'tenant', 'the']))
})

test('only a scenario may give and expect', () => {
  expect(offered(`${below}|`)).not.toContain('given')
  expect(offered(`${below}scenario "s"\n|`)).toEqual(expect.arrayContaining(['given', 'expect', 'stage']))
  expect(offered(`${below}scenario "s"\n|`)).not.toContain('tenant')
})

test('a scenario may grade an area by the grades, and show what the framework asks for', () => {
  const graded = `${framework}\nscenario "s"\ngiven assessment_begun on 2026-01-05\ngiven 5.1 graded `
  expect(offered(`${graded}|`).sort()).toEqual(['good', 'outstanding'])
  expect(offered(`${graded}good |`)).toEqual(expect.arrayContaining(['with', 'in', 'on']))
  expect(offered(`${graded}good with |`)).toEqual(
    expect.arrayContaining(['everything', 'heard', 'told_why', 'reasons']),
  )
  expect(offered(`${graded}good with everything for |`).sort()).toEqual(['good', 'outstanding'])
  expect(offered(`${graded}good with heard and |`)).toContain('told_why')
})

test('where an event is wanted no question is offered, though the rules name one there already', () => {
  const named = `${below}when urgent, close as done\nowner must "mend it" within 3 days of |`
  expect(offered(named)).toContain('fault_reported')
  expect(offered(named)).not.toContain('urgent')
})

test('what is said already is not offered a second time', () => {
  expect(offered(`${below}owner must "mend it" |`)).toContain('within')
  expect(offered(`${below}owner must "mend it" within 3 days |`)).not.toContain('within')
})

test('nothing is offered within a text, a quote or a comment', () => {
  for (const line of ['owner must "mend |', '> words of the |', '# a |', 'owner caretaker # a |'])
    expect(offered(below + line)).toEqual([])
})

test('a new name is made up, not chosen', () => {
  for (const line of ['role |', 'procedure |', 'question |']) expect(offered(below + line)).toEqual([])
})

test('the word being typed is what is replaced, and an example says what a line that opens so looks like', () => {
  const { document, offset } = atMark(`${below}ow|n`)
  const { span, items } = completionAt(document, offset)
  expect(document.text.slice(span.start, span.end)).toBe('own')
  expect(items.find(({ text }) => text === 'owner')?.example).toBe('owner line_manager')
})

/** Those of the corpus that are nobody's name there. */
// biome-ignore format: one group of words a line
const keywords = new Set([
  'ruleset', 'extends', 'calendar', 'force', 'from', 'days', 'working', 'called', 'manages', 'outside', 'agency', 'procedure',
  'starts', 'accept', 'otherwise', 'instead', 'records', 'least', 'closing', 'everything', 'resolve', 'then', 'within', 'done',
  'when', 'each', 'after', 'unless', 'go', 'escalate', 'close', 'as', 'tell', 'give', 'contact', 'details', 'decide', 'writing',
  'reasons', 'once', 'nobody', 'before', 'require', 'bring', 'supporter', 'appoint', 'never', 'involved', 'matter', 'extended',
  'agreement', 'stops', 'again', 'next', 'every', 'until', 'counts', 'counted', 'minimum', 'grades', 'grade', 'only', 'shown', 'any', 'because',
  'assumed', 'must', 'should', 'may', 'be', 'given', 'expect', 'due', 'told', 'by', 'end', 'still', 'refused', 'keep', 'no', 'if', 'or', 'and', 'not', 'is',
])

/** Every sentence of the corpus, cut before each of its words. */
const sentences = readFileSync(new URL('../corpus/good/constructs.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  // There every keyword is a name, which is no place for the keyword.
  .filter((sample) => !sample.startsWith('Keywords are names'))
  .map((sample) => sample.slice(sample.indexOf('\n')))
  .flatMap((sample) => sample.split(/^--- /m)[0]!.split('\n'))
  .map((line) => line.trim())
  .filter((line) => line !== '' && !/^[>#]/.test(line) && !/["“”].*#/.test(line))

test('whatever keyword comes next in a sentence of the corpus was offered there', () => {
  const missing = sentences.flatMap((line) =>
    cutsOf(line).flatMap(({ before, word }) => {
      const inScenario = /^(given|expect)\b/i.test(line) ? 'scenario "s"\n' : ''
      const items = completionAt(opened(inScenario + before), inScenario.length + before.length).items
      return items.some(({ text }) => text === word.toLowerCase()) ? [] : [`${before}|${word}`]
    }),
  )
  expect(missing).toEqual([])
})

test('after whatever is offered the line can still be ended', () => {
  // The same place in many sentences offers the same, so one sentence of each beginning is enough.
  const beginnings = new Map(sentences.flatMap(cutsOf).map(({ before }) => [before.replace(/"[^"]*"/g, '""'), before]))
  const stuck: string[] = []
  for (const before of beginnings.values()) {
    for (const { text } of completionAt(opened(`${head}\n${before}`), head.length + 1 + before.length).items) {
      if (!canEnd(`${before}${text}`, text)) stuck.push(`${before}${text}`)
    }
  }
  expect(stuck).toEqual([])
})

/** A stretch of the line before each of its keywords; the texts and the names of the corpus are none. */
function cutsOf(line: string): { before: string; word: string }[] {
  return [...line.matchAll(/"[^"]*"|[A-Za-z]\w*/g)].flatMap(({ 0: word, index }) => {
    return keywords.has(word.toLowerCase()) ? [{ before: line.slice(0, index), word }] : []
  })
}

/** Whether some end of a sentence of the corpus makes it a line that is read: one that follows the same word, or any. */
function canEnd(beginning: string, word: string): boolean {
  const fits = (end: string) => isRead(`${beginning}${end}`)
  return fits('') || (endsAfter.get(word) ?? []).some(fits) || allEnds.some(fits)
}

function isRead(line: string): boolean {
  const unread = (lines: readonly Line[]): boolean =>
    lines.some(({ statement, under }) => statement.kind === 'unread' || unread(under))
  return !unread(parse(line).tree.lines)
}

const endsAfter = new Map<string, string[]>()
for (const line of sentences) {
  for (const { 0: word, index } of line.matchAll(/"[^"]*"|\w+/g)) {
    const ends = endsAfter.get(word.toLowerCase()) ?? []
    endsAfter.set(word.toLowerCase(), [...ends, line.slice(index + word.length)])
  }
}
const afterPeriods = ['days', 'week', 'months', 'years'].flatMap((unit) => endsAfter.get(unit)!)
endsAfter.set('or', [
  ...endsAfter.get('or')!.filter((end) => end.startsWith(' on a day off')),
  ...afterPeriods.map((end) => ` the next working day${end}`),
])
const allEnds = [...new Set([...endsAfter.values()].flat())].sort((a, b) => a.length - b.length)
