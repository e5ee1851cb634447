/** Whatever part of a rule changes, of whatever kind it is, the two are not called the same. */
import { describe, expect, test } from 'vitest'
import { aboutTheFile } from '../../dsl/src/compare/compare.ts'
import { compareRules } from '../../dsl/src/compare/rules.ts'
import { sideOf } from '../../dsl/src/compare/side.ts'
import { type Rule, withDescendantsAndSelf } from '../../dsl/src/model/blocks.ts'
import { keyOf } from '../../dsl/src/model/keys.ts'
import type { Line, Statement } from '../../dsl/src/tree/nodes.ts'
import { printRule } from '../../dsl/src/tree/print.ts'
import { compiled, england, rulesetOf } from './side-by-side.ts'

type Kind = Statement['kind']
type NoRule =
  | 'blank'
  | 'comment'
  | 'unread'
  | 'quote'
  | 'procedure'
  | 'stage'
  | 'area'
  | 'scenario'
  | 'given'
  | 'expect'
  | 'ruleset'
  | 'framework'
  | 'inForce'
  | 'source'
  | 'noRule'
  | 'notEncoded'
  | 'move'
type UnderAnother =
  | 'extension'
  | 'stops'
  | 'startsAgain'
  | 'series'
  | 'ifLate'
  | 'repeats'
  | 'shows'
  | 'countedFrom'
  | 'minimum'
  | 'ifAnswer'
  | 'ifNobodyAsks'

/** Under any rule with a time; what names no start may be counted from another one. */
const below = `[
  may be extended to 2 months[ with the agreement of asker]][
  stops from asked to answered][
  starts again from asked to answered][
  next within 3 months[, then every 6 months][, until over]][
  if late[ or expected late], manager must [tell asker ]"why"[
  every 1 month because "so long"]][
  counts as evidence of trust, for the grade good in inspection][
  this is a minimum]`

/** What can be left out stands between [ and ]. */
const samples: Readonly<Record<Exclude<Kind, NoRule | UnderAnother>, readonly string[]>> = {
  calendar: ['calendar england_and_wales[ and scotland]'],
  hours: ['hours 09:00 to 17:00 Monday to Friday'],
  daysAre: ['days are calendar days[ because "so"]'],
  role: ['role clerk[, also called scribe][, who manages worker][, outside the agency]'],
  question: ['question kind_of "Which?"[ one of slight or grave]', 'question met_again "When?" a date'],
  contact: ['contact ombudsman "Ombudsman, London"'],
  pledge: ['pledge fairness'],
  starts: ['starts when letter_received[ or call_received]'],
  owner: ['owner manager'],
  accept: ['accept if letter_received is within 2 months of met_on[, or if urgent]'],
  otherwise: [
    'otherwise manager must decide "whether to take it"[, in writing][, with reasons][\nif yes, tell asker "so"][\nif no, close as refused]',
  ],
  instead: ['if urgent and grave, open other instead'],
  closedWithin: [`the case must be closed within 2 months of [the day after ]letter_received${below}`],
  keep: ['keep records for at least 2 years from closing'],
  maySee: ['manager may see the records'],
  noLimit: ['no time limit because "it takes what it takes"[\n  this is a minimum]'],
  copy: ['copy everything to manager[ and asker]'],
  cutOff: ['letter_received after 16:00[ or on a day off] is counted from the next working day'],
  resolve: [
    `if not resolved within 2 months[ or the next working day], go to stage 2[
  counted from met]${below}`,
  ],
  duty: [
    `worker must [tell asker ]"write"[ within 2 months][ if urgent and grave][, done when written][
  counted from met]${below}`,
    `worker should "write" within 2 months[ of [the day after ]letter_received], done when written${below}`,
    'worker must "write" within 2 months of [each ]letter_received',
    'worker must "write"[ when call_received]',
    'worker must "pick up" within 4 rings[ of [each ]call_received], done when picked_up',
    'worker must "invite" at least 2 months before met_on[ if urgent]',
  ],
  when: [
    'when letter_received, tell asker "so" and give asker the contact details of ombudsman and inspector[ if urgent and grave]',
    'when closed[ as refused], worker must "write"[ within 2 months][, done when written]',
    'when letter_received, open other and close as moved[ unless urgent is not yes]',
    `when letter_received, worker must "write" within 2 months, done when written${below}`,
  ],
  notResolved: [
    'if not resolved, tell asker "so"[ and go to stage 2]',
    `if not resolved, worker must "write" within 2 months${below}`,
  ],
  after: [`2 months after letter_received[, unless answered], tell asker "so"[ if urgent or grave]${below}`],
  mayAsk: [
    `asker may ask for stage 2[ once answered][, in writing][, with reasons][, within 2 months[ of letter_received]][ if urgent][\n  if nobody asks, close as lapsed]`,
    'asker may ask for a_talk at any time',
    `asker may ask for stage 2 within 2 months\n  if nobody asks, worker must "write" within 2 months${below}`,
  ],
  decide: [
    `worker must decide "whether to go on"[, in writing][, with reasons][, within 2 months[ of call_received]][ if urgent][\nif yes, tell asker "so" and worker must "go on" within 2 months][\n  stops from asked to answered][\nif no, close as refused]`,
    'worker should decide "whether to go on"[ when answered]',
    `worker must decide "whether to go on"\nif yes, worker must "go on"\nif yes, worker must "write" within 2 months${below}`,
  ],
  before: ['before answered require met[ and heard]'],
  supporter: ['asker may bring a supporter[ who is not a clerk[ or judge]]'],
  appoint: ['manager should appoint clerk[, never involved in the matter][, outside the agency]'],
  appointPanel: [
    'manager must appoint bench of a clerk[ never involved in stage 1] and a judge[ outside the agency][ and a judge]',
  ],
  grades: ['grades good, poor'],
  evidence: ['evidence letters'],
  criterion: ['criterion good trust'],
  gradeRequires: ['good only if trust and help are shown', 'poor only if trust[ or everything for good] is shown'],
  assess: ['manager must assess each area[, in writing][, with reasons]'],
}

describe.each(Object.entries(samples) as [keyof typeof samples, readonly string[]][])('%s', (kind, texts) => {
  test.each(texts)('%#', (text) => {
    const whole = written(text, kind)
    for (const less of withoutOne(text)) differ(whole, written(less, kind), less)
    for (const [part, changed] of changedRules(whole)) differ(whole, changed, part)
  })
})

test('what is no rule is told of the file, or has a row of its own', () => {
  for (const kind of Object.keys(samples)) expect(aboutTheFile.has(kind as Kind), kind).toBe(false)
})

function differ(one: Rule, other: Rule, what: string): void {
  // Another name makes another rule, and of a single question neither "and" nor "or" is written.
  if (keyOf(one.statement) !== keyOf(other.statement) || printRule(one) === printRule(other)) return
  const { verdict, difference } = compareRules(pair, one, other)
  expect([verdict, difference], what).not.toEqual(['same', difference])
}

const { model } = compiled(rulesetOf(''))
const [procedure] = model.file.blocks
const side = sideOf(model, england, procedure, procedure)
const pair = { one: side, other: side, examplesAfter: 0 }

function written(text: string, kind: Kind): Rule {
  const file = compiled(rulesetOf(text.replace(/[[\]]/g, ''))).model.file
  const rule = withDescendantsAndSelf(file)
    .flatMap(({ rules }) => rules)
    .findLast(({ statement }) => statement.kind === kind)
  if (rule === undefined) throw new Error(`It is not read as ${kind}: ${text}`)
  return rule
}

/** Each with one of the bracketed parts left out. */
function withoutOne(text: string): readonly string[] {
  return [...text].flatMap((mark, start) => {
    if (mark !== '[') return []
    let depth = 0
    const end = [...text].findIndex((each, at) => {
      if (at >= start) depth += each === '[' ? 1 : each === ']' ? -1 : 0
      return at > start && depth === 0
    })
    return [text.slice(0, start) + text.slice(end + 1)]
  })
}

/** Each with one part changed, here or in a line under it. */
function changedRules(rule: Rule): readonly (readonly [string, Rule])[] {
  return [
    ...variants(rule.statement, rule.statement.kind).map(
      ([part, statement]) => [part, { ...rule, statement: statement as Statement }] as const,
    ),
    ...changedLines(rule.under).map(([part, under]) => [part, { ...rule, under }] as const),
  ]
}

function changedLines(lines: readonly Line[]): readonly (readonly [string, readonly Line[]])[] {
  return lines.flatMap((line, at) => [
    ...variants(line.statement, line.statement.kind).map(
      ([part, statement]) => [part, lines.with(at, { ...line, statement: statement as Statement })] as const,
    ),
    ...changedLines(line.under).map(([part, under]) => [part, lines.with(at, { ...line, under })] as const),
  ])
}

function variants(of: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (onlySay.has(path)) return []
  if (typeof of === 'number') return [[path, of + 1]]
  if (typeof of === 'boolean') return [[path, !of]]
  if (typeof of === 'string') return [[path, others.get(of) ?? `${of}_too`]]
  if (Array.isArray(of)) return of.flatMap((each, at) => variantsIn(each, `${path}.${at}`, (put) => of.with(at, put)))
  if (of === null || typeof of !== 'object') return []
  return Object.entries(of).flatMap(([key, field]) =>
    key === 'kind' || key === 'span' ? [] : variantsIn(field, `${path}.${key}`, (put) => ({ ...of, [key]: put })),
  )
}

function variantsIn(field: unknown, path: string, put: (changed: unknown) => unknown) {
  return variants(field, path).map(([part, changed]) => [part, put(changed)] as const)
}

/** They add nothing to what holds. */
const onlySay: ReadonlySet<string> = new Set(['mayAsk.also', 'mayAsk.atAnyTime'])

const others: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['must', 'should'],
  ['should', 'must'],
  ['and', 'or'],
  ['or', 'and'],
  ['month', 'week'],
  ['year', 'week'],
  ['calendar', 'working'],
  ['matter', { stage: { text: '1', span: { start: 0, end: 0 } } }],
  ['yes_no', 'date'],
  ['date', 'yes_no'],
  ['09:00', '08:00'],
  ['16:00', '15:00'],
  ['17:00', '18:00'],
])
