/** A broken line of a shipped file is one error, wherever it stands and however it is broken; nine are nine. */
import { describe, expect, test } from 'vitest'
import { libraryOf, readRuleFiles, shippedRulesets } from '../../dsl/src/cli/rule-files.ts'
import { compile, type Library } from '../../dsl/src/compile.ts'
import { parse } from '../../dsl/src/syntax/parse.ts'
import { compileOnShelf } from '../checker/shelf.ts'
import { type Shipped, shipped } from './shipped.ts'

/** Ways in which a line comes to be wrong while somebody writes: each gives what the line becomes. */
const slips: Readonly<Record<string, (line: string) => string>> = {
  'with its first word misspelt': (line) => line.replace(/^(\s*(?:\w+: )?\w)(\w)(\w)/, '$1$3$2'),
  'with a later word misspelt': (line) => line.replace(/ (within|must|then|of|when|resolve|may|if|as)\b/, ' $1q'),
  'that says "in" for "within"': (line) => line.replace(/ within (?=\d)/, ' in '),
  'with words too many': (line) => `${line} kindly yours`,
  'whose end is cut off': (line) => line.slice(0, Math.max(3, line.trimEnd().length - 7)),
  'with a bracket in it': (line) => line.replace(/(?<=\S) /, ' ( '),
  'that lost a quotation mark': (line) => line.replace(/"(?=[^"]*$)/, ''),
}

const { base, editions, calendar }: Library = libraryOf(readRuleFiles([shippedRulesets]))

function errorsOf({ source }: Shipped, lines: readonly string[]): readonly string[] {
  return compile({ name: source.name, text: lines.join('\n') }, { base, editions: editions!, calendar: calendar! })
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`)
}

const isStatement = (line: string) => /^\s*[^\s>#]/.test(line)
const isUnread = (line: string) =>
  parse(line).diagnostics.some(({ key }) => key === 'unread' || key === 'unknownKeyword' || key === 'saidOtherwise')
// Some hundred compiles a file suffice; which lines they are matters little.
const every = 11
// A short file is tried line by line.
const few = 40
const ways = Object.entries(slips)

/** What the shipped files have little of: rules that wait for what the language itself says has happened. */
const waiting = compileOnShelf(`ruleset waiting "What waits for events of the language's own"
in force from 2026-01-01
role clerk
role manager who manages clerk
role person outside the agency

procedure request "Request"
starts when asked_for
owner clerk
when extended, owner must tell person "why"
when expected_late, tell manager "that it will be late"
when moved, tell person "where it is now"
when decided, tell person "what was decided"
when closed, tell person "how it ended"
12 months after asked_for, close as lapsed

stage 1 resolve within 5 working days then go to stage 2
when not_resolved, tell manager "that it was not resolved"
before resolved require supporter_named
person may bring a supporter who is not a solicitor

stage 2 "Looked into"
if not resolved within 3 working days, go to stage 3

stage 3 "Answer"
owner must "answer" within 10 working days of asked_for, done when answer_sent
  may be extended to 20 working days
  if late or expected late, owner must tell person "when it will come"
manager must decide "whether to go on"
  if no, close as refused
when answer_sent, close as answered
no time limit because "the answer has one"
`)
const files = [...shipped, { ...waiting, path: 'what waits', text: waiting.source.text }]

describe.each(files.map((file) => [file.path, file] as const))('%s', (_, file) => {
  const written = file.text.split('\n')
  const places = written.flatMap((line, at) => (isStatement(line) ? [at] : []))

  test.each(ways)('a line %s is one error', (_slip, slip) => {
    const found = places
      .filter((_place, nth) => places.length < few || nth % every === 0)
      .flatMap((at) => {
        const broken = slip(written[at]!)
        const errors = isUnread(broken) ? errorsOf(file, written.with(at, broken)) : ['none']
        return errors.length === 1 ? [] : [`${at + 1}: ${broken} -> ${errors.join(' | ')}`]
      })
    expect(found).toEqual([])
  })

  test('nine broken lines are nine errors', () => {
    for (let turn = 0; turn < 10; turn++) {
      const lines = [...written]
      const broken = new Set<number>()
      for (let nth = 0; broken.size < 9 && nth < 500; nth++) {
        const at = places[(turn * 37 + nth * 53) % places.length]!
        const line = ways[(turn + nth) % ways.length]![1](written[at]!)
        if (broken.has(at) || !isUnread(line)) continue
        lines[at] = line
        broken.add(at)
      }
      const errors = errorsOf(file, lines)
      expect(errors.length, errors.join('\n')).toBe(broken.size)
    }
  })
})
