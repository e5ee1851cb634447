/** Says of the lines of a local ruleset which rules of its base can no longer hold because of them. */
import type { Objection } from './machine/building.ts'
import { machinesOf } from './machine/from-model.ts'
import type { Block, Rule } from './model/blocks.ts'
import { answers } from './model/checks/answers.ts'
import { managers } from './model/checks/managers.ts'
import { rulesIn } from './model/checks/parts.ts'
import { merge } from './model/merge.ts'
import { type Model, modelOf } from './model/model.ts'
import { without } from './model/without.ts'
import { type Diagnostic, report } from './text/diagnostics.ts'

/** `objections`: what the machines of the whole say of rules that the base wrote. */
export function stillNeeded(
  base: Model,
  local: Block,
  merged: Model,
  objections: readonly Objection[],
): readonly Diagnostic[] {
  // What is only hinted at still holds.
  const now = [...objections, ...ofAnswers(merged)].filter(({ said }) => said.severity === 'error')
  if (now.length === 0) return []
  // Laid over nothing, the base is objected to for what is its own to mend.
  const known = objectionsTo({ ...base, source: local.source })
  const lost = now.filter((objection) => !known.some((each) => isSame(each, objection)))
  if (lost.length === 0) return []
  const changes = changesIn(local)
  const made = new Map<string, readonly Objection[]>()
  const byLine = Map.groupBy(lost, (objection) => {
    // Where more than one of them stands behind it, the file as a whole: its first line.
    return (behind(objection, 0, changes.length) ?? local.rules[0] ?? local).span
  })
  return [...byLine].map(([span, [first, ...others]]) => {
    const rule = first!.clause.rule.split('\n')[0]!
    const rules = new Set([first!, ...others].map(({ clause }) => clause))
    return report('stillNeeded', span, { rule, said: first!.said.message, others: rules.size - 1 })
  })

  /** The first of these changes without which it would not be said; of many, looked for in the halves without which it is not. */
  function behind(objection: Objection, from: number, to: number): Changed | undefined {
    const isGone = (start: number, end: number) =>
      !objectionsWithout(start, end).some((each) => isSame(each, objection))
    if (to - from <= triedEach)
      return changes.slice(from, to).find((_, place) => isGone(from + place, from + place + 1))
    const half = (from + to) >> 1
    const before = isGone(from, half) ? behind(objection, from, half) : undefined
    return before ?? (isGone(half, to) ? behind(objection, half, to) : undefined)
  }

  // Machines take time to make: once without each change or half, and only where they are asked for.
  function objectionsWithout(from: number, to: number): readonly Objection[] {
    const left = `${from} ${to}`
    const before = made.get(left)
    if (before !== undefined) return before
    const model = modelOf(merge(base.file, without(local, new Set(changes.slice(from, to))), []))
    const found = objectionsTo({ ...model, source: local.source })
    made.set(left, found)
    return found
  }
}

/** More changes than this are not tried one by one. */
const triedEach = 100

function objectionsTo(model: Model): readonly Objection[] {
  const objections: Objection[] = []
  machinesOf(model, [], objections)
  return [...objections, ...ofAnswers(model)]
}

/** What is asked by rules that the base wrote, where what may be answered is no longer what it was. */
function ofAnswers(model: Model): readonly Objection[] {
  const theirs = rulesIn(model.file).filter(({ source }) => source !== model.source)
  return theirs.flatMap((rule) => {
    const alone: Block = { ...model.file, rules: [rule], blocks: [] }
    const { clause } = rule
    return [...answers(model, alone), ...managers(model, alone)].map((said) => ({ said, clause }))
  })
}

function isSame(one: Objection, other: Objection): boolean {
  return one.clause === other.clause && one.said.key === other.said.key && one.said.span === other.said.span
}

type Changed = Rule | Block

/** Whole blocks before what stands in them: without its header a line would stand elsewhere. */
function changesIn(block: Block): readonly Changed[] {
  const inner = block.blocks.flatMap((each) => (each.change === null ? changesIn(each) : [each, ...changesIn(each)]))
  return [...inner, ...block.rules.filter(({ change }) => change !== null && change !== 'unchanged')]
}
