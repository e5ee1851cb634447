/** Turns what a trigger, a time-out or an answer does into clauses: "it passes by itself to the line manager". */
import { limitOf } from '../machine/limit-in-words.ts'
import type { Action, Clock } from '../machine/machine.ts'
import { withoutStop, words } from '../text/words.ts'
import type { Action as ActionNode, Duty } from '../tree/nodes.ts'
import { stageLabel, type Telling } from './telling.ts'
import { contactName, list, quotedEvent, theRole } from './wording.ts'

/** The actions as written, beside what they became. What time does is done by itself. */
export function actionsInWords(
  telling: Telling,
  nodes: readonly ActionNode[],
  actions: readonly Action[],
  subject: string,
  byItself = false,
): string {
  const moves = (verb: string) => `${subject} ${verb}${byItself ? ' by itself' : ''}`
  return list(nodes.map((node, index) => actionInWords(telling, node, actions[index], moves)))
}

function actionInWords(
  telling: Telling,
  node: ActionNode,
  action: Action | undefined,
  moves: (verb: string) => string,
): string {
  switch (node.kind) {
    case 'goTo':
      return `${moves('moves')} to ${stageLabel(telling, node.stage.text)}`
    case 'escalate':
      return `${moves('passes')} to ${theRole(node.role.text)}`
    case 'open':
      return `a case of ${words(node.procedure.text)} is opened`
    case 'close':
      return `${moves('is closed')} as ${quotedEvent(node.outcome.text)}`
    case 'tell':
      return `${told(telling, node.role.text, action)} is told ${withoutStop(node.text.value)}`
    case 'give':
      return `${told(telling, node.role.text, action)} is given ${withoutStop(node.text.value)}`
    case 'giveContacts': {
      const contacts = list(node.contacts.map(({ text }) => contactName(telling.machine.contacts, text)))
      return `${told(telling, node.role.text, action)} is given the contact details of ${contacts}`
    }
    case 'owe': {
      const clock = action?.kind === 'owe' ? telling.machine.clocks[action.clock] : undefined
      if (clock === undefined)
        return `${named(telling, node.role.text)} ${node.strength} ${withoutStop(node.text.value)}`
      return owedClause(telling, clock, node)
    }
  }
}

/** "the owner must confirm in writing what was agreed within 10 working days of request made" */
export function dutyClause(telling: Telling, clock: Clock): string {
  // What calls off a wait calls off what it led to, and is said with the wait.
  const limit = limitOf(telling.machine, { ...clock, unless: null })
  return `${theRole(ownerOf(telling, clock))} ${clock.strength} ${withoutStop(clock.text)}${after(limit)}`
}

/** What is owed within a sentence says there what ends it: "the owner must ring back (done when "rung back" is recorded)". */
export function owedClause(telling: Telling, clock: Clock, { doneWhen }: Pick<Duty, 'doneWhen'>): string {
  const done = doneWhen === null ? '' : ` (done when ${quotedEvent(doneWhen.text)} is recorded)`
  return `${dutyClause(telling, clock)}${done}`
}

export function after(limit: string | null): string {
  if (limit === null || limit === '') return ''
  return /^(?:if|unless) /.test(limit) ? `, ${limit}` : ` ${limit}`
}

export function ownerOf({ machine }: Telling, { role, stage }: Pick<Clock, 'role' | 'stage'>): string | null {
  const stageOwner = stage === null ? null : machine.stages[stage]?.owner
  return role ?? stageOwner ?? machine.owner
}

/** The role that `owner` stands for there. */
function told(telling: Telling, role: string, action: Action | undefined): string {
  return role === 'owner' && action?.kind === 'tell' ? theRole(action.role) : named(telling, role)
}

function named({ machine }: Telling, role: string): string {
  return theRole(role === 'owner' ? machine.owner : role)
}
