/** Turns a procedure of the model into its machine. */
import type { Block, Rule } from '../model/blocks.ts'
import type { Model } from '../model/model.ts'
import type { Diagnostic } from '../text/diagnostics.ts'
import { words } from '../text/words.ts'
import {
  addClause,
  type Building,
  building,
  event,
  machineFrom,
  namedRole,
  type Objection,
  objectTo,
  type Place,
  stageIndex,
} from './building.ts'
import { frameworkMachine } from './from-framework.ts'
import { addRule, isAppointment } from './from-rules.ts'
import type { Machine } from './machine.ts'

/** What is said of rules that the base wrote goes to the objections. */
export function machinesOf(model: Model, diagnostics: Diagnostic[], objections: Objection[] = []): readonly Machine[] {
  if (model.kind === 'framework') return [frameworkMachine(model, diagnostics, objections)]
  return model.procedures.map((procedure) => machineOf(model, procedure, diagnostics, objections))
}

function machineOf(model: Model, procedure: Block, diagnostics: Diagnostic[], objections: Objection[]): Machine {
  const b = building(model, diagnostics, objections)
  b.owner = ownerOf(b, procedure)
  for (const block of procedure.blocks) {
    if (b.stageAt.has(block.name))
      objectTo(b, block, 'declaredTwice', block, { name: `stage ${block.name}`, changes: null })
    else b.stageAt.set(block.name, b.stages.length)
    const clause = addClause(b, block.clause)
    b.stages.push({ name: block.name, title: block.title, owner: ownerOf(b, block) ?? b.owner, clause })
  }
  // Who is appointed can be named by any rule, also one that stands before.
  const all: [Rule, number | null][] = [
    ...procedure.rules.map((rule): [Rule, null] => [rule, null]),
    ...procedure.blocks.flatMap((block, stage) => block.rules.map((rule): [Rule, number] => [rule, stage])),
  ]
  const places = all.map(([rule, stage]): Place => ({ rule, stage, clause: addClause(b, rule.clause) }))
  for (const place of places) if (isAppointment(place.rule.statement)) addRule(b, place)
  for (const place of places) if (!isAppointment(place.rule.statement)) addRule(b, place)
  for (const rule of model.file.rules) addMove(b, rule, model.procedures.length === 1)
  for (const [rule] of all) addMove(b, rule, true)
  if (b.startsWhen.length === 0) b.startsWhen.push(event(b, 'opened'))
  return machineFrom(b, procedure.name, procedure.title || words(procedure.name))
}

function ownerOf(b: Building, block: Block): string | null {
  const rule = block.rules.find((each) => each.statement.kind === 'owner')
  return rule?.statement.kind === 'owner' ? namedRole(b, rule, rule.statement.role) : null
}

/** Written for the whole file, a move holds for the procedures that have the stage. */
function addMove(b: Building, rule: Rule, isOfThis: boolean): void {
  const { statement } = rule
  if (statement.kind !== 'move') return
  const { from, to } = statement
  if (b.stageAt.has(to.text)) b.moves.push({ from: from.text, to: to.text })
  else if (isOfThis) stageIndex(b, rule, to)
}
