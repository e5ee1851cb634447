import { words } from '../text/words.ts'
import type { Action as ActionNode } from '../tree/nodes.ts'
import { type Building, contact, namedRole, objectTo, type Place, stageIndex } from './building.ts'
import { addDuty } from './from-clocks.ts'
import type { Action } from './machine.ts'

export function actionOf(b: Building, place: Place, node: ActionNode): Action[] {
  const { rule, clause } = place
  switch (node.kind) {
    case 'goTo':
      return [{ kind: 'goTo', stage: stageIndex(b, rule, node.stage), clause }]
    case 'escalate':
      return [{ kind: 'goTo', stage: nextStage(b, place, namedRole(b, rule, node.role)), clause }]
    case 'open':
      return [{ kind: 'open', procedure: node.procedure.text, clause }]
    case 'close':
      return [{ kind: 'close', outcome: node.outcome.text, clause }]
    case 'tell':
    case 'give':
      return [{ kind: 'tell', role: namedRole(b, rule, node.role), text: node.text.value, contacts: [], clause }]
    case 'giveContacts': {
      const contacts = node.contacts.map((name) => contact(b, rule, name))
      return [{ kind: 'tell', role: namedRole(b, rule, node.role), text: 'the contact details', contacts, clause }]
    }
    case 'owe':
      return [{ kind: 'owe', clock: addDuty(b, place, node, [], { kind: 'action' }), clause }]
  }
}

/** The next stage in file order, or where there is none a last one that the role owns, with no time limit. */
function nextStage(b: Building, { rule, stage, clause }: Place, owner: string): number {
  const next = (stage ?? -1) + 1
  const there = b.stages[next]
  if (there === undefined) {
    objectTo(b, rule, 'stageMade', rule, { role: words(owner) })
    return b.stages.push({ name: owner, title: words(owner), owner, clause }) - 1
  }
  if (there.owner !== null && there.owner !== owner)
    objectTo(b, rule, 'escalatesPastOwner', rule, { role: owner, stage: there.name, owner: there.owner })
  else if (there.owner === null) b.stages[next] = { ...there, owner }
  return next
}
