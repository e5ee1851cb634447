/** Stages that nothing leads to or out of, stages with no limit and no reason, procedures that nothing opens or ends. */

import type { Block } from '../../model/blocks.ts'
import type { Model } from '../../model/model.ts'
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import { type ClockKind, type Machine } from '../machine.ts'
import { outlineOf } from '../outline.ts'

export function flow(model: Model, machines: readonly Machine[]): readonly Diagnostic[] {
  // A framework is one machine of its own; no stage it might hold is part of that.
  if (model.kind === 'framework') return []
  return model.procedures.flatMap((procedure, index) => ofProcedure(model, procedure, machines[index]!))
}

function ofProcedure(model: Model, procedure: Block, machine: Machine): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  // Where a base wrote the block, the place to look is this file's head.
  const at = (block: Block) => (block.source === model.source ? block.span : (model.file.rules[0]?.span ?? block.span))
  const { stages } = outlineOf(machine)
  const exits = stages.flatMap((stage) => stage.leadsTo)
  // Where a stage is to be resolved, what is resolved closes from any stage.
  const closes =
    machine.clocks.some((clock) => clock.kind === 'stage') ||
    machine.triggers.some((trigger) => trigger.actions.some((action) => action.kind === 'close'))
  if (model.kind !== 'sketch') {
    if (!procedure.rules.some((rule) => rule.statement.kind === 'starts'))
      found.push(report('nothingStarts', at(procedure), { procedure: procedure.name }))
    if (!closes && !exits.some((exit) => exit.stage === null))
      found.push(report('nothingCloses', at(procedure), { procedure: procedure.name }))
  }
  procedure.blocks.forEach((block, index) => {
    const stage = stages[index]!
    const led = exits.some((exit) => exit.stage === stage.name) || ledByProcedure(machine, index)
    if (index > 0 && !led) found.push(report('unreachable', at(block), { stage: stage.name }))
    if (stage.leadsTo.length === 0 && !closes && model.kind !== 'sketch')
      found.push(report('deadEnd', at(block), { stage: stage.name }))
    const timed = machine.clocks.some(
      (clock) => clock.stage === index && clock.period !== null && limiting.has(clock.kind),
    )
    const why = block.rules.some((rule) => rule.statement.kind === 'noLimit')
    if (!timed && !why) {
      const fix = block.source === model.source ? noLimitBelow(block) : undefined
      found.push(report('noLimitAndNoReason', at(block), { stage: stage.name }, fix))
    }
    const limit = machine.clocks.find((clock) => clock.stage === index && clock.kind === 'stage')
    if (limit !== undefined && limit.whenDue.length === 0)
      found.push(report('limitWithoutThen', at(block), { stage: stage.name }))
  })
  return found
}

/** The line that says why there is no limit, below the header; its reason is the author's to give. */
function noLimitBelow({ span, source }: Block): Fix {
  const ends = source.text.slice(span.end).search(/[\r\n]/)
  const end = ends < 0 ? source.text.length : span.end + ends
  return {
    title: 'Say why there is no time limit',
    edits: [{ span: { start: end, end }, text: '\nno time limit because ""' }],
  }
}

const limiting = new Set<ClockKind>(['stage', 'duty', 'window', 'wait'])

function ledByProcedure(machine: Machine, stage: number): boolean {
  const leads = machine.triggers.filter((trigger) => trigger.stage === null).flatMap((trigger) => trigger.actions)
  return [
    ...leads,
    ...machine.requests.filter((request) => request.stage === null).flatMap((request) => request.actions),
  ].some((action) => action.kind === 'goTo' && action.stage === stage)
}
