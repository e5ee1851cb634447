/** Turns two models into a comparison: rule by rule, which asks more, with both texts and a date that shows it. */
import type { WorkingCalendar } from '../calendar/calendar.ts'
import { examplesFrom } from '../calendar/starts.ts'
import type { Block, Rule } from '../model/blocks.ts'
import type { Model } from '../model/model.ts'
import { words } from '../text/words.ts'
import type { Statement } from '../tree/nodes.ts'
import { printRule } from '../tree/print.ts'
import type { ComparedRule, Comparison, ComparisonRow, Verdict } from './comparison.ts'
import { blockName, ruleName } from './rule-name.ts'
import { compareRules } from './rules.ts'
import { type Pair, sideOf } from './side.ts'

/** What the other asks compared with the one: `stricter` means that the other is. Each is counted by its own calendar. */
export function compare(
  one: Model,
  other: Model,
  calendars: { readonly one: WorkingCalendar; readonly other: WorkingCalendar },
): Comparison {
  const whole: Whole = { one, other, calendars, rows: [] }
  compareBlocks(whole, { one: one.file, other: other.file }, null, '')
  const { rows } = whole
  const counts: Record<Verdict, number> = { ...none }
  for (const { verdict } of rows) counts[verdict]++
  return { one: headOf(one), other: headOf(other), rows, counts }
}

/** What a file says of itself, and of its source, is not a standard. */
export const aboutTheFile: ReadonlySet<Statement['kind']> = new Set([
  'ruleset',
  'framework',
  'inForce',
  'source',
  'noRule',
  'notEncoded',
  'move',
])

const none: Readonly<Record<Verdict, number>> = {
  same: 0,
  reworded: 0,
  stricter: 0,
  weaker: 0,
  incomparable: 0,
  added: 0,
  dropped: 0,
}

interface Whole {
  readonly one: Model
  readonly other: Model
  readonly calendars: { readonly one: WorkingCalendar; readonly other: WorkingCalendar }
  readonly rows: ComparisonRow[]
}

interface Both<T> {
  readonly one: T | undefined
  readonly other: T | undefined
}

/** The procedure on either side that a stage stands in. */
type Procedures = Both<Block>

function compareBlocks(whole: Whole, blocks: Both<Block>, procedures: Procedures | null, path: string): void {
  const { one, other } = blocks
  const pair: Pair = {
    one: sideOf(whole.one, whole.calendars.one, procedures?.one, one),
    other: sideOf(whole.other, whole.calendars.other, procedures?.other, other),
    examplesAfter: examplesFrom(whole.one.inForceFrom, whole.other.inForceFrom),
  }
  const place = placeOf(procedures, blocks)
  if (path !== '') addBlockRow(whole, blocks, place, path)
  const seen = new Set<string>()
  for (const { key, ...rules } of paired(one?.rules ?? [], other?.rules ?? [])) {
    if (aboutTheFile.has((rules.one ?? rules.other)!.statement.kind)) continue
    whole.rows.push(ruleRow(pair, rules, place, unique(`${path}${key}`, seen)))
  }
  addOrderRow(whole, blocks, place, path)
  for (const { key, ...inner } of pairedBlocks(one?.blocks ?? [], other?.blocks ?? [])) {
    const kind = (inner.one ?? inner.other)!.kind
    compareBlocks(whole, inner, kind === 'procedure' ? inner : (procedures ?? blocks), `${path}${key} / `)
  }
}

type Place = Pick<ComparisonRow, 'procedure' | 'stage'>

function placeOf(procedures: Procedures | null, blocks: Both<Block>): Place {
  const block = (blocks.one ?? blocks.other)!
  const procedure = procedures?.one ?? procedures?.other
  return {
    procedure: procedure?.kind === 'procedure' ? procedure.name : null,
    stage: block.kind === 'stage' || block.kind === 'area' ? block.name : null,
  }
}

/** A block has a row of its own where only one side has it, or where its title differs. */
function addBlockRow({ rows }: Whole, { one, other }: Both<Block>, place: Place, path: string): void {
  if (one !== undefined && other !== undefined && one.title === other.title) return
  const verdict = one === undefined ? 'added' : other === undefined ? 'dropped' : 'reworded'
  const difference = {
    added: 'New.',
    dropped: 'Left out.',
    reworded: `Called "${other?.title}" instead of "${one?.title}".`,
  }[verdict]
  const about = blockName((other ?? one)!)
  const key = path.slice(0, -' / '.length)
  const row = { key, ...place, about, verdict, difference, examples: [], unitChanged: false } as const
  rows.push({ ...row, one: header(one), other: header(other) })
}

/** Escalating goes to the next stage in the file, so their order is a rule like any other. */
function addOrderRow({ rows }: Whole, { one, other }: Both<Block>, place: Place, path: string): void {
  const stages = (block: Block | undefined) => block?.blocks.filter(({ kind }) => kind === 'stage') ?? []
  const shared = (here: Block | undefined, there: Block | undefined) =>
    stages(here).flatMap(({ name }) => (stages(there).some((stage) => stage.name === name) ? [words(name)] : []))
  const [before, after] = [shared(one, other).join(', '), shared(other, one).join(', ')]
  if (one === undefined || other === undefined || before === after) return
  const difference = `The stages come in the order ${after} instead of ${before}.`
  const row = {
    key: `${path}order`,
    ...place,
    about: 'Order of the stages',
    verdict: 'incomparable',
    difference,
  } as const
  rows.push({ ...row, examples: [], unitChanged: false, one: header(one), other: header(other) })
}

/** How a block stands to a base is not part of what it says. */
function header(block: Block | undefined): ComparedRule | null {
  if (block === undefined) return null
  return { rule: block.clause.rule.replace(/^(?:unchanged|changed|added): */i, ''), clause: block.clause }
}

function ruleRow(pair: Pair, { one, other }: Both<Rule>, place: Place, key: string): ComparisonRow {
  const row = { key, ...place, about: ruleName((other ?? one)!), one: said(one), other: said(other) }
  if (one !== undefined && other !== undefined) {
    const { verdict, difference, examples, unitChanged } = compareRules(pair, one, other)
    return { ...row, verdict, difference, examples, unitChanged }
  }
  const verdict = one === undefined ? 'added' : 'dropped'
  const difference = one === undefined ? 'New.' : 'Left out.'
  return { ...row, verdict, difference, examples: [], unitChanged: false }
}

function said(rule: Rule | undefined): ComparedRule | null {
  return rule === undefined ? null : { rule: printRule(rule), clause: rule.clause }
}

/** The one's rules in order, each with the other's of its name, then what only the other has. */
function paired(one: readonly Rule[], other: readonly Rule[]): readonly (Both<Rule> & { readonly key: string })[] {
  const left = [...other]
  const both = one.map((rule) => {
    const place = left.findIndex((each) => each.key === rule.key)
    return { key: rule.key, one: rule, other: place < 0 ? undefined : left.splice(place, 1)[0] }
  })
  return [...both, ...left.map((rule) => ({ key: rule.key, one: undefined, other: rule }))]
}

function pairedBlocks(one: readonly Block[], other: readonly Block[]) {
  const nameOf = (block: Block) => `${block.kind} ${block.name}`
  const both = one.map((block) => ({
    key: nameOf(block),
    one: block as Block | undefined,
    other: other.find((each) => nameOf(each) === nameOf(block)),
  }))
  const added = other.filter((block) => !one.some((each) => nameOf(each) === nameOf(block)))
  return [...both, ...added.map((block) => ({ key: nameOf(block), one: undefined, other: block as Block | undefined }))]
}

/** Several rules of one name are told apart by their number. */
function unique(key: string, seen: Set<string>): string {
  let name = key
  for (let number = 2; seen.has(name); number++) name = `${key} (${number})`
  seen.add(name)
  return name
}

function headOf({ name, title, inForceFrom }: Model) {
  return { name, title, inForceFrom }
}
