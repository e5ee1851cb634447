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
  const changes = changesIn(local).map((change) => ({ change, objections: lazily(() => objectionsWithout(change)) }))
  const byLine = Map.groupBy(lost, (objection) => {
    const behind = changes.find(({ objections }) => !objections().some((each) => isSame(each, objection)))
    // Where more than one of them stands behind it, the file as a whole: its first line.
    return (behind?.change ?? local.rules[0] ?? local).span
  })
  return [...byLine].map(([span, [first, ...others]]) => {
    const rule = first!.clause.rule.split('\n')[0]!
    const rules = new Set([first!, ...others].map(({ clause }) => clause))
    return report('stillNeeded', span, { rule, said: first!.said.message, others: rules.size - 1 })
  })

  function objectionsWithout(change: Changed): readonly Objection[] {
    const model = modelOf(merge(base.file, without(local, change), []))
    return objectionsTo({ ...model, source: local.source })
  }
}

/** Machines take time to make: once for each change, and only where they are asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

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
