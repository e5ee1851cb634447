/** Stages that nothing leads to or out of, stages with no limit and no reason, procedures that nothing opens or ends. */

import type { Block } from '../../model/blocks.ts'
import type { Model } from '../../model/model.ts'
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import type { Span } from '../../text/span.ts'
import { words } from '../../text/words.ts'
import { type ClockKind, type Machine } from '../machine.ts'
import {
  closesAtEnd,
  nobodyAsksBelow,
  noLimitBelow,
  ownerBelow,
  resolvedAtEnd,
  startsBelow,
  thenFor,
} from './flow-fixes.ts'
import { reachedFrom, waysOutOf } from './ways-out.ts'

export function flow(model: Model, machines: readonly Machine[]): readonly Diagnostic[] {
  // A framework is one machine of its own; no stage it might hold is part of that.
  if (model.kind === 'framework') return []
  return model.procedures.flatMap((procedure, index) =>
    isDropped(procedure) ? [] : ofProcedure(model, procedure, machines[index]!),
  )
}

function ofProcedure(model: Model, procedure: Block, machine: Machine): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  // Where a base wrote the block, the place to look is this file's head.
  const at = (block: Block) =>
    block.source === model.source ? headerOf(block) : (model.file.rules[0]?.span ?? block.span)
  const here = (block: Block, fix: (block: Block, model: Model) => Fix | undefined) =>
    block.source === model.source ? fix(block, model) : undefined
  const ways = waysOutOf(machine)
  const reached = reachedFrom(ways)
  const clocks = Map.groupBy(machine.clocks, (clock) => clock.stage)
  // `if not resolved, …` says what a limit that runs out leads to, where the limit itself does not.
  const unresolved = new Set(machine.triggers.flatMap(({ on, stage }) => (on === 'not_resolved' ? [stage] : [])))
  // Where a stage is to be resolved, what is resolved closes from any stage.
  const closes = machine.clocks.some((clock) => clock.kind === 'stage') || closesSomewhere(machine)
  if (model.kind !== 'sketch') {
    if (!procedure.rules.some((rule) => rule.statement.kind === 'starts'))
      found.push(report('nothingStarts', at(procedure), { procedure: procedure.name }, here(procedure, startsBelow)))
    if (!closes)
      found.push(report('nothingCloses', at(procedure), { procedure: procedure.name }, here(procedure, closesAtEnd)))
  }
  procedure.blocks.forEach((block, index) => {
    if (isDropped(block)) return
    const stage = words(machine.stages[index]!.name)
    const { moves, window, resolved } = ways[index]!
    const mine = block.source === model.source
    if (!reached.has(index)) found.push(report('unreachable', at(block), { stage }))
    if (!moves && window && !resolved)
      found.push(report('onlyWindow', windowIn(block, model) ?? at(block), { stage }, here(block, nobodyAsksBelow)))
    else if (!moves && !window && !resolved && model.kind !== 'sketch')
      found.push(report('deadEnd', at(block), { stage }, here(block, closesAtEnd)))
    const own = clocks.get(index) ?? []
    const clock = own.find(({ kind }) => kind === 'stage')
    if (!moves && resolved && clock === undefined && mine)
      found.push(
        report(
          'endsOnlyResolved',
          at(block),
          { stage, mayAsk: window },
          here(block, window ? nobodyAsksBelow : resolvedAtEnd),
        ),
      )
    const timed = own.some(({ period, kind }) => period !== null && limiting.has(kind))
    const why = block.rules.some((rule) => rule.statement.kind === 'noLimit')
    if (!timed && !why) found.push(report('noLimitAndNoReason', at(block), { stage }, here(block, noLimitBelow)))
    if (clock !== undefined && clock.whenDue.length === 0 && !unresolved.has(index) && !saysThen(block))
      found.push(
        report('limitWithoutThen', limitIn(block, model) ?? at(block), { stage }, thenFor(block, procedure, model)),
      )
    if (machine.stages[index]!.owner === null && mine && model.kind !== 'sketch')
      found.push(report('nobodyOwns', at(block), { stage }, here(block, ownerBelow)))
  })
  return found
}

/** Where nothing is extended, what is dropped is still there; that there is nothing to drop is all there is to say of it. */
function isDropped({ change }: Block): boolean {
  return change === 'dropped'
}

/** The header's own words; what a block holds is not what is wrong. */
function headerOf({ span, source }: Block): Span {
  const end = source.text.slice(span.start, span.end).search(/[\r\n]/)
  return end < 0 ? span : { start: span.start, end: span.start + end }
}

function closesSomewhere({ clocks, triggers, requests, decisions }: Machine): boolean {
  const actions = [
    ...clocks.flatMap((clock) => clock.whenDue),
    ...[...triggers, ...requests].flatMap((part) => part.actions),
    ...decisions.flatMap(({ yes, no }) => [...yes, ...no]),
  ]
  return actions.some((action) => action.kind === 'close')
}

/** What follows may be said and lead nowhere: then that is what is wrong. */
function saysThen({ rules }: Block): boolean {
  return rules.some(
    ({ statement }) =>
      (statement.kind === 'resolve' && statement.then.length > 0) ||
      (statement.kind === 'notResolved' && statement.actions.some(({ kind }) => kind === 'goTo')),
  )
}

function windowIn({ rules }: Block, { source }: Model): Span | null {
  const rule = rules.find(({ statement }) => statement.kind === 'mayAsk' && statement.within !== null)
  return rule?.source === source ? rule.span : null
}

function limitIn({ rules }: Block, { source }: Model): Span | null {
  const rule = rules.find(({ statement }) => statement.kind === 'resolve')
  return rule?.source === source ? rule.span : null
}

const limiting = new Set<ClockKind>(['stage', 'duty', 'window', 'wait'])
