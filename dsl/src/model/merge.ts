/** Lays a local ruleset over its base: what it changes, adds and drops, and what it says is unchanged. */
import { type Diagnostic, type Fix, report } from '../text/diagnostics.ts'
import { nearest } from '../text/nearest.ts'
import { slug } from '../text/words.ts'
import type { Change } from '../tree/nodes.ts'
import { printRule } from '../tree/print.ts'
import { type Block, markOf, type Rule, secondsAmong } from './blocks.ts'
import { conditionOf } from './keys.ts'
import type { Model } from './model.ts'
import { standingRules } from './standing-rules.ts'

export function merge(base: Block, local: Block, diagnostics: Diagnostic[]): Block {
  const rules = mergeRules(base, local, diagnostics)
  const blocks = [...base.blocks]
  for (const block of local.blocks) {
    const place = blocks.findIndex((each) => each.kind === block.kind && each.name === block.name)
    const under = blocks[place]
    if (block.change === 'dropped') {
      if (under === undefined) diagnostics.push(nothingTo(block.change, `${block.kind} ${block.name}`, block, blocks))
      else blocks.splice(place, 1)
    } else if (under === undefined) {
      if (block.change !== 'added')
        diagnostics.push(nothingTo(block.change ?? 'changed', `${block.kind} ${block.name}`, block, blocks, 'added'))
      blocks.push(block)
    } else if (block.change === 'added') {
      const what = `${block.kind} ${block.name}`
      diagnostics.push(report('alreadyThere', block.span, { what }, marked(block, 'changed')))
    } else blocks[place] = merge(under, block, diagnostics)
  }
  const title = local.title === '' ? base.title : local.title
  return { ...base, title, rules, blocks, source: local.source, span: local.span, end: local.end }
}

/** What every file says for itself, with where the cases of its own changes stand; the local line simply stands in the base's place. */
const ownHead = new Set([
  'ruleset',
  'framework',
  'inForce',
  'source',
  'calendar',
  'hours',
  'noRule',
  'notEncoded',
  'move',
])

function setsAside({ statement: { kind } }: Rule): boolean {
  return kind === 'noRule' || kind === 'notEncoded'
}

function mergeRules(base: Block, local: Block, diagnostics: Diagnostic[]): Rule[] {
  // What the base set aside, it set aside of its own source.
  const rules = standingRules(base.rules.filter((rule) => !setsAside(rule)))
  const seconds = secondsAmong(local.rules)
  for (const rule of local.rules) {
    // Which of the two is meant is asked of the author, and only the first stands to the base.
    if (seconds.has(rule)) continue
    const place = rules.placeOf(rule)
    const under = place === null ? undefined : rules.at(place)
    if (ownHead.has(rule.statement.kind)) {
      // Several sentences may be set aside for one reason.
      rules.lay(rule, setsAside(rule) ? null : place)
      continue
    }
    switch (rule.change) {
      case 'added':
        if (under !== undefined && toldApart(under, rule)) {
          rules.lay({ ...rule, key: `${rule.key} ${conditionOf(rule.statement)}` })
          break
        }
        if (under !== undefined)
          diagnostics.push(report('alreadyThere', rule.span, { what: rule.key }, marked(rule, standing(under, rule))))
        rules.lay(rule)
        break
      case 'changed':
        if (under === undefined) diagnostics.push(nothingTo('changed', rule.key, rule, rules.all(), 'added'))
        else if (sameRule(under, rule))
          diagnostics.push(report('notChanged', rule.span, { what: rule.key }, marked(rule, 'unchanged')))
        rules.lay(under === undefined ? rule : { ...rule, key: under.key }, place)
        break
      case 'unchanged':
        if (under === undefined) diagnostics.push(nothingTo('unchanged', rule.key, rule, rules.all(), 'added'))
        else if (!sameRule(under, rule)) {
          const args = { what: rule.key, base: notRepeated(under, rule) }
          diagnostics.push(report('notUnchanged', rule.span, args, marked(rule, 'changed')))
        }
        if (under !== undefined) rules.lay({ ...rule, key: under.key, under: under.under }, place)
        break
      case 'dropped':
        if (place === null) diagnostics.push(nothingTo('dropped', rule.key, rule, rules.all()))
        else rules.drop(place)
        break
      case null: {
        const args = { what: rule.key, inBase: under !== undefined }
        diagnostics.push(report('unmarkedChange', rule.span, args, marked(rule, standing(under, rule))))
        rules.lay(rule, place)
        break
      }
      default:
        rule.change satisfies never
    }
  }
  return rules.all()
}

/** Rules of one name that hold in different cases stand beside each other. */
function toldApart({ statement: one }: Rule, { statement: other }: Rule): boolean {
  const [said, also] = [conditionOf(one), conditionOf(other)]
  return said !== null && also !== null && said !== also
}

/** Whether two rules say the same; pledges differ by the words they quote. */
function sameRule(base: Rule, local: Rule): boolean {
  // Where one list ends its items with semicolons and the other with full stops, they pledge the same.
  const words = (rule: Rule) => (rule.statement.kind === 'pledge' ? slug(rule.clause.words.join(' ')) : '')
  return saidOf(base, local) === saidOf(local, local) && words(base) === words(local)
}

/** What a rule says; what is repeated unchanged need not repeat what is written under it. */
function saidOf(rule: Rule, { under, change }: Rule): string {
  return printRule(under.length === 0 && change === 'unchanged' ? { ...rule, under } : rule)
}

/** The first line of the base's rule that the local one does not repeat. */
function notRepeated(base: Rule, local: Rule): string {
  const lines = printRule(local).split('\n')
  const said = printRule(base).split('\n')
  return (said.find((line, at) => line !== lines[at]) ?? said[0]!).trim()
}

/** How a rule stands to the base's of the same name. */
function standing(base: Rule | undefined, local: Rule): Change {
  if (base === undefined) return 'added'
  return sameRule(base, { ...local, change: 'unchanged' }) ? 'unchanged' : 'changed'
}

/** A line that is written for its author: in a local ruleset it says that it is new. */
export function newLine({ base }: Pick<Model, 'base'>, line: string): string {
  return base === null ? line : `added: ${line}`
}

/** The fix that says another change of the line, or says one where none is said. */
function marked(line: Pick<Rule, 'span' | 'source'>, change: Change): Fix {
  const { start } = line.span
  const mark = markOf(line)
  const edit = mark === null ? { span: { start, end: start }, text: `${change}: ` } : { span: mark, text: `${change}:` }
  return { title: `Say "${change}:"`, edits: [edit] }
}

function nothingTo(
  change: string,
  what: string,
  at: Pick<Rule, 'span' | 'source'>,
  others: readonly (Rule | Block)[],
  instead: Change | null = null,
): Diagnostic {
  const names = others.map((each) => ('key' in each ? each.key : `${each.kind} ${each.name}`))
  const args = { change, what, nearest: nearest(what, names) }
  return report('nothingToChange', at.span, args, instead === null ? undefined : marked(at, instead))
}
