import { withDescendantsAndSelf } from '../model/blocks.ts'
import { newLine } from '../model/merge.ts'
import type { Fix } from '../text/diagnostics.ts'
import { lineBelow, write } from '../text/fixes.ts'
import { sentence, words } from '../text/words.ts'
import type { Action as ActionNode, Line, Name } from '../tree/nodes.ts'
import { type Building, contact, mayBeRole, namedRole, objectTo, type Place, stageIndex, toldRole } from './building.ts'
import { addDuty } from './from-clocks.ts'
import type { Action } from './machine.ts'

/** `under`: what is written below the line they stand on, where that is said of what they make somebody owe. */
export function actionsOf(
  b: Building,
  place: Place,
  nodes: readonly ActionNode[],
  under: readonly Line[] = [],
): readonly Action[] {
  return nodes.flatMap((node) => actionOf(b, place, node, under))
}

function actionOf(b: Building, place: Place, node: ActionNode, under: readonly Line[]): readonly Action[] {
  const { rule, clause } = place
  switch (node.kind) {
    case 'goTo':
      return goTo(b, place, node.stage)
    case 'escalate':
      return [{ kind: 'goTo', stage: nextStage(b, place, node), clause }]
    case 'open':
      return [{ kind: 'open', procedure: node.procedure.text, clause }]
    case 'close':
      return [{ kind: 'close', outcome: node.outcome.text, clause }]
    case 'tell':
    case 'give':
      return [{ kind: 'tell', role: toldRole(b, place, node.role), text: node.text.value, contacts: [], clause }]
    case 'giveContacts': {
      const contacts = node.contacts.map((name) => contact(b, rule, name))
      return [{ kind: 'tell', role: toldRole(b, place, node.role), text: 'the contact details', contacts, clause }]
    }
    case 'owe':
      return [{ kind: 'owe', clock: addDuty(b, place, node, saidOf(node, under), { kind: 'action' }), clause }]
  }
}

/** What stands below is said of the time there is; what is shown, of all that is owed. */
function saidOf({ within }: Owed, under: readonly Line[]): readonly Line[] {
  return within === null ? under.filter(({ statement }) => statement.kind === 'shows') : under
}

type Owed = Extract<ActionNode, { kind: 'owe' }>

/** Nothing where there is no such stage. */
export function goTo(b: Building, { rule, clause }: Place, name: Name): Action[] {
  const stage = stageIndex(b, rule, name)
  return stage === null ? [] : [{ kind: 'goTo', stage, clause }]
}

/** The next stage in file order, or where there is none a last one that the role owns, with no time limit. */
function nextStage(b: Building, place: Place, node: Escalation): number {
  const { rule, stage, clause } = place
  const owner = namedRole(b, rule, node.role)
  const next = (stage ?? -1) + 1
  const there = b.stages[next]
  if (there === undefined) {
    // Who nobody is, is told already, and no stage is to be written for them.
    if (mayBeRole(b, owner)) objectTo(b, rule, 'stageMade', rule, { role: words(owner) }, writtenOut(b, place, owner))
    return b.stages.push({ name: owner, title: words(owner), owner, clause }) - 1
  }
  if (there.owner === null) b.stages[next] = { ...there, owner }
  else if (there.owner !== owner && mayBeRole(b, owner) && mayBeRole(b, there.owner))
    objectTo(
      b,
      rule,
      'escalatesPastOwner',
      rule,
      { role: owner, stage: there.name, owner: there.owner },
      past(b.stages.slice(next), node, there.owner),
    )
  return next
}

type Escalation = Extract<ActionNode, { kind: 'escalate' }>

/** The stage that is made, as its author would write it, at the end of the one that leads there. */
function writtenOut({ model, stages }: Building, { rule }: Place, owner: string): Fix | undefined {
  const block = withDescendantsAndSelf(model.file).find(({ rules }) => rules.includes(rule))
  if (block?.kind !== 'stage') return undefined
  const name = /^\d+$/.test(block.name) ? String(Number(block.name) + 1) : owner
  if (stages.some((each) => each.name === name)) return undefined
  const header = newLine(model, `stage ${name} "${sentence(words(owner))}"`)
  const lines = ['', header, `owner ${owner}`, 'no time limit because ""']
  return lineBelow('Write the stage that is made', rule.source, block.end, lines.join('\n'))
}

/** To the later stage that the role owns, or to whoever owns the next one. */
function past(later: Building['stages'], { role, span }: Escalation, owner: string): Fix {
  const own = later.find((stage) => stage.owner === role.text)
  return own === undefined
    ? write(`Write ${owner}`, role.span, owner)
    : write(`Write go to stage ${own.name}`, span, `go to stage ${own.name}`)
}
