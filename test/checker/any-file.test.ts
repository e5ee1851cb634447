/** Whatever a file says, it is checked and told so; the files that are shipped are told nothing worse than hints. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from '../../dsl/src/editor/rename.ts'
import { parse } from '../../dsl/src/syntax/parse.ts'
import type { DiagnosticKey } from '../../dsl/src/text/diagnostics.ts'
import type { Line } from '../../dsl/src/tree/nodes.ts'
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

// What took a time that grows with the square, or its cube, would not come back before the limit of every test.
const thousands = (many: number, line: (number: number) => string) =>
  `${Array.from({ length: many }, (_, number) => line(number)).join('\n')}\n`
const toldOf = (text: string, sought: DiagnosticKey) =>
  compileOnShelf(text).diagnostics.filter(({ key }) => key === sought).length

test('four thousand roles that manage each other are followed to the last, and a ring of them is found', () => {
  const managed = thousands(3999, (number) => `role r${number + 1}, who manages r${number}`)
  expect(toldOf(`role r0\n${managed}`, 'managesInARing')).toBe(0)
  expect(toldOf(`role r0, who manages r3999\n${managed}`, 'managesInARing')).toBe(4000)
  expect(toldOf('role a, who manages b\nrole b, who manages c\nrole c, who manages b\n', 'managesInARing')).toBe(2)
})

test('a thousand stages that lead each to the next are followed to the last, and a ring of them is found', () => {
  const head =
    'ruleset many "Many"\nin force from 2026-01-01\nrole worker\nprocedure p "P"\nstarts when e\nowner worker\n'
  const stages = thousands(
    1000,
    (number) => `stage s${number}\nno time limit because "none"\nwhen done${number}, go to stage s${number + 1}`,
  )
  const last = 'stage s1000\nno time limit because "none"\nwhen ended, close as ended\n'
  expect(toldOf(head + stages + last, 'loopWithoutCap')).toBe(0)
  expect(toldOf(`${head}${stages}${last}when begun_again, go to stage s0\n`, 'loopWithoutCap')).toBe(1)
  expect(toldOf(`${head}${stages}${last}when begun_again, go to stage s999\n`, 'loopWithoutCap')).toBe(1)
  expect(toldOf(`${head}when lost, go to stage s5\n${stages}${last}`, 'loopWithoutCap')).toBe(1)
})

test('three thousand lines that a local ruleset adds are each held against the base and each other', () => {
  const head = 'ruleset ours "Ours" extends letters of 2026-01-01\nin force from 2026-02-01\n'
  const added = thousands(3000, (number) => `added: role r${number}`)
  expect(toldOf(head + added, 'alreadyThere')).toBe(0)
  const again = `${head}${added}added: role manager\nadded: role r7\n`
  expect(toldOf(again, 'alreadyThere')).toBe(1)
  expect(toldOf(again, 'declaredTwice')).toBe(1)
  const pledges = thousands(1500, (number) => `added: pledge p${number}\ndropped: pledge p${number}`)
  expect(toldOf(`${head}${pledges}dropped: pledge p7\n`, 'declaredTwice')).toBe(1501)
})

/** Lines that are kept as they were written, since they could not be read. */
function unreadLines(text: string): number {
  const among = (lines: readonly Line[]): number =>
    lines.reduce((sum, { statement, under }) => sum + (statement.kind === 'unread' ? 1 : 0) + among(under), 0)
  return among(parse(text).tree.lines)
}

test.each(shipped)('$path is told of nothing wrong or doubtful', ({ diagnostics }) => {
  const graver = diagnostics.filter(({ severity }) => severity !== 'hint')
  expect(graver.map(({ code, message }) => `${code} ${message}`)).toEqual([])
})
