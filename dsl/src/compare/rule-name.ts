/** Says what a rule is about. */
import type { Block, Rule } from '../model/blocks.ts'
import { sentence, words } from '../text/words.ts'
import type { Statement } from '../tree/nodes.ts'
import { printStatement } from '../tree/print.ts'

/** "Respond to the email" */
export function ruleName({ statement, key }: Rule): string {
  return sentence(nameOf(statement) ?? words(key))
}

/** "Stage 2: Independent investigation" */
export function blockName({ kind, name, title }: Block): string {
  return `${sentence(kind)} ${words(name)}${title === '' ? '' : `: ${title}`}`
}

function nameOf(statement: Statement): string | null {
  switch (statement.kind) {
    case 'duty': {
      const { told, text } = statement
      return told === null ? text.value : `tell the ${words(told.text)} ${text.value}`
    }
    case 'resolve':
      return 'resolve in time'
    case 'decide':
    case 'otherwise':
      return `decide ${statement.text.value}`
    case 'mayAsk': {
      const { role, stage, thing } = statement
      return `${words(role.text)} may ask for ${stage === null ? words(thing?.text ?? '') : `stage ${words(stage.text)}`}`
    }
    case 'when':
    case 'after':
    case 'before':
    case 'notResolved':
    case 'instead':
    case 'copy':
      return words(printStatement(statement))
    case 'cutOff':
      return `from when ${words(statement.event.text)} counts`
    case 'question':
    case 'contact':
      return `${statement.kind}: ${statement.text.value}`
    case 'pledge':
      return `pledge: ${words(statement.name.text)}`
    case 'noLimit':
      return 'no time limit'
    case 'keep':
      return 'keep the records'
    case 'accept':
      return 'when a case is taken'
    case 'starts':
      return 'what opens a case'
    case 'closedWithin':
      return 'close the case in time'
    case 'daysAre':
      return 'what a day is'
    default:
      return null
  }
}
