/** Reads the samples beside it: each a title, the rules, and what they are at each stage, print as, are told and checked to be. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../dsl/src/syntax/lines.ts'
import { parse } from '../../dsl/src/syntax/parse.ts'
import { explainedCodes } from '../../dsl/src/text/pages/pages.ts'
import { positionsIn, sourceOf } from '../../dsl/src/text/source.ts'
import { print } from '../../dsl/src/tree/print.ts'
import { compileOnShelf } from '../checker/shelf.ts'
import { compact } from './compact.ts'
import { machineOf, modelOf, tokensIn } from './stages.ts'

for (const folder of ['good', 'bad']) {
  for (const file of readdirSync(new URL(folder, import.meta.url)).sort()) {
    describe(`${folder}/${file}`, () => {
      for (const sample of samplesIn(readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8'))) {
        test(sample.title, () => checkSample(sample))
      }
    })
  }
}

interface Sample {
  readonly title: string
  readonly rules: string
  /** `tokens`, `tree`, `text` (where it differs from the rules), `model`, `machine`, `told` and `checked`, as far as the sample gives them. */
  readonly parts: ReadonlyMap<string, string>
}

function samplesIn(text: string): Sample[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((sample) => {
      const [head, ...rest] = sample.split(/^--- (?=(?:tokens|tree|text|model|machine|told|checked)$)/m)
      const [title, ...rules] = head!.split('\n')
      const parts = rest.map((part) => {
        const [name, ...lines] = part.trimEnd().split('\n')
        return [name!, lines.map((line) => `${line}\n`).join('')] as const
      })
      return { title: title!, rules: `${rules.join('\n').trim()}\n`, parts: new Map(parts) }
    })
}

/** All that is said of the rules, and what an editor offers to do about it. */
function checked(rules: string): string {
  const { source, diagnostics } = compileOnShelf(rules)
  const positionOf = positionsIn(source)
  return diagnostics
    .map(({ code, severity, span, message, fix }) => {
      const { line, column } = positionOf(span.start)
      return `${line}:${column} ${severity} ${code} ${message}${fix === undefined ? '' : ` (${fix.title})`}\n`
    })
    .join('')
}

test('every code is told of some sample', () => {
  const bad = readdirSync(new URL('bad', import.meta.url))
    .map((file) => readFileSync(new URL(`bad/${file}`, import.meta.url), 'utf8'))
    .join('')
  const told = new Set(bad.match(/(?<=^\d+:\d+ (?:\w+ )?)CW\d+/gm))
  expect(explainedCodes.map(({ code }) => code).filter((code) => !told.has(code))).toEqual([])
})

test('the samples of every stage have all constructs between them', () => {
  const all = samplesIn(readFileSync(new URL('good/constructs.txt', import.meta.url), 'utf8'))
  const staged = readdirSync(new URL('good', import.meta.url))
    .flatMap((file) => samplesIn(readFileSync(new URL(`good/${file}`, import.meta.url), 'utf8')))
    .filter(({ parts }) => stages.every((stage) => parts.has(stage)))
  const shown = new Set(staged.flatMap(({ rules }) => kindsIn(parse(rules).tree.lines)))
  const known = new Set(all.flatMap(({ rules }) => kindsIn(parse(rules).tree.lines)))
  expect(known.size).toBeGreaterThan(70)
  expect([...known].filter((kind) => !shown.has(kind))).toEqual([])
})

const stages = ['tokens', 'tree', 'model', 'machine']

/** The kinds of statements, and of what stands in them: actions, what is given and expected, what is spoken of. */
function kindsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.values(part).flatMap(kindsIn)
  return 'kind' in part ? [String(part.kind), ...inner] : inner
}

function checkCompiled(rules: string, parts: Sample['parts']): void {
  const { model, machines, diagnostics } = compileOnShelf(rules)
  expect(diagnostics.filter(({ severity }) => severity !== 'hint')).toEqual([])
  expect(modelOf(model)).toBe(parts.get('model'))
  expect(machines.map(machineOf).join('')).toBe(parts.get('machine'))
}

function checkSample({ rules, parts }: Sample): void {
  const source = sourceOf(rules)
  const { tree, diagnostics } = parse(source)
  const positionOf = positionsIn(source)
  const told = diagnostics.map(({ code, span, message }) => {
    const { line, column } = positionOf(span.start)
    return `${line}:${column} ${code} ${message}\n`
  })
  expect(told.join('')).toBe(parts.get('told') ?? '')
  if (parts.has('checked')) expect(checked(rules)).toBe(parts.get('checked'))
  if (parts.has('tokens')) expect(tokensIn([...linesOf(source)])).toBe(parts.get('tokens'))
  if (parts.has('tree')) expect(compact(tree.lines)).toBe(parts.get('tree'))
  if (parts.has('machine')) checkCompiled(rules, parts)
  const printed = print(tree)
  expect(printed).toBe(parts.get('text') ?? (parts.has('tree') ? rules : printed))
  // Printing changes nothing but the layout, and a second time not even that.
  const again = parse(printed)
  expect(compact(again.tree.lines)).toBe(compact(tree.lines))
  expect(print(again.tree)).toBe(printed)
}
