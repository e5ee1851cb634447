/** The name a rule is matched by when a local ruleset repeats it: what it is about, never its numbers. */
import { slug } from '../text/words.ts'
import type { Action, Duty, Statement } from '../tree/nodes.ts'
import { condition } from '../tree/print-parts.ts'

export function keyOf(statement: Statement): string {
  switch (statement.kind) {
    case 'duty':
      return dutyName(statement)
    case 'role':
    case 'question':
    case 'contact':
    case 'pledge':
      return `${statement.kind} ${statement.name.text}`
    case 'when':
      return `when ${statement.event.text}${statement.outcome ? ` as ${statement.outcome.text}` : ''} ${statement.actions.map(aim).join(' ')}`
    case 'after':
      return `after ${statement.event.text} ${statement.actions.map(aim).join(' ')}`
    case 'notResolved':
      return `not resolved ${statement.actions.map(aim).join(' ')}`
    case 'mayAsk':
      return `${askedThing(statement)} by ${statement.role.text}${statement.once ? ` once ${statement.once.text}` : ''}`
    case 'decide':
      return slug(statement.text.value)
    case 'otherwise':
      return 'otherwise'
    case 'before':
      return `before ${statement.event.text}`
    case 'appoint':
      return `appoint ${statement.appointee.text}`
    case 'appointPanel':
      return `appoint ${statement.panel.text}`
    case 'closedWithin':
      return `${statement.strength} be closed`
    case 'instead':
      return `instead ${statement.procedure.text}`
    case 'maySee':
      return `${statement.role.text} may see`
    case 'copy':
      return `copy to ${statement.roles.map((role) => role.text).join(' ')}`
    case 'cutOff':
      return `${statement.event.text} cut-off`
    case 'noRule':
      return `no rule needed because ${statement.because.value}`
    case 'notEncoded':
      return `not encoded ${statement.text.value}`
    case 'move':
      return `move ${statement.from.text}`
    case 'evidence':
    case 'criterion':
      return `${statement.kind} ${statement.name.text}`
    case 'gradeRequires':
      return `grade ${statement.grade.text}`
    default:
      // People read it too: "no limit".
      return statement.kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  }
}

/** The condition of a rule as it is written, where it has one. */
export function conditionOf(statement: Statement): string | null {
  return 'condition' in statement && statement.condition !== null ? condition(statement.condition) : null
}

/** A duty is known by the event that ends it, or by its own words. */
export function dutyName(duty: Pick<Duty, 'doneWhen' | 'text' | 'told'>): string {
  if (duty.doneWhen !== null) return duty.doneWhen.text
  return slug(duty.told === null ? duty.text.value : `tell ${duty.told.text} ${duty.text.value}`)
}

/** `stage 2`, or the thing a right asks for. */
export function askedThing(request: Extract<Statement, { kind: 'mayAsk' }>): string {
  return request.stage !== null ? `stage ${request.stage.text}` : (request.thing?.text ?? '')
}

function aim(action: Action): string {
  switch (action.kind) {
    case 'goTo':
      return `go to ${action.stage.text}`
    case 'escalate':
      return `escalate to ${action.role.text}`
    case 'open':
      return `open ${action.procedure.text}`
    case 'close':
      return `close as ${action.outcome.text}`
    case 'tell':
      return `tell ${action.role.text} ${slug(action.text.value)}`
    case 'give':
      return `give ${action.role.text} ${slug(action.text.value)}`
    case 'giveContacts':
      return `give ${action.role.text} ${action.contacts.map((contact) => contact.text).join(' ')}`
    case 'owe':
      return dutyName(action)
  }
}
