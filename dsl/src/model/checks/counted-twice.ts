/** Times that begin with one thing and name another to begin with: one of the two would be passed over. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import type { Action, Name, Start, Statement } from '../../tree/nodes.ts'
import type { Block } from '../blocks.ts'
import { rulesIn } from './parts.ts'

export function countedTwice(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap(({ statement, under }) => {
    const lines = under.map((line) => line.statement)
    return [
      ...saidTwice(statement),
      ...[statement, ...lines].flatMap(owedBy),
      ...lines.flatMap((line) =>
        line.kind === 'countedFrom' ? besides(startOf(statement), line.event, 'counted from') : [],
      ),
    ]
  })
}

/** `within 5 working days of E when F` */
function saidTwice(statement: Statement): readonly Diagnostic[] {
  if (!('of' in statement && 'when' in statement) || statement.of === null || statement.when === null) return []
  return besides(statement.of.event, statement.when, 'when')
}

/** What a line begins its own time with, where it says so. */
function startOf(statement: Statement): Name | null {
  if ('when' in statement && statement.when !== null) return statement.when
  if (!('of' in statement) || statement.of === null) return null
  return 'event' in statement.of ? statement.of.event : null
}

function besides(from: Name | null, other: Name, words: string): readonly Diagnostic[] {
  if (from === null || isOne(from.text, other.text)) return []
  return [
    report('countedTwice', other.span, { from: from.text, passedOver: `${words} ${other.text}`, event: other.text }),
  ]
}

/** What something else sets off is counted from then. */
function owedBy(statement: Statement): readonly Diagnostic[] {
  switch (statement.kind) {
    case 'when':
      return owed(statement.actions, statement.event.text)
    case 'after':
      return owed(statement.actions, 'the end of that time')
    case 'notResolved':
      return owed(statement.actions, 'what is not resolved', 'not_resolved')
    case 'resolve':
      return owed(statement.then, 'the end of that time')
    case 'ifAnswer':
      return owed(statement.actions, 'the decision', 'decided')
    case 'ifNobodyAsks':
      return owed(statement.actions, 'the end of that time')
    case 'ifLate': {
      const { of, when } = statement.duty
      const from = 'the lateness'
      return [...passedOver(of, from), ...(when === null ? [] : [passed(when, from, `when ${when.text}`)])]
    }
    default:
      return []
  }
}

function owed(actions: readonly Action[], from: string, itself = from): readonly Diagnostic[] {
  return actions.flatMap((action) =>
    action.kind === 'owe' && !isOne(action.of?.event.text, itself) ? passedOver(action.of, from) : [],
  )
}

/** `closing` and `closed` are two words for one event. */
function isOne(event: string | undefined, other: string): boolean {
  const closed = (name: string | undefined) => (name === 'closing' ? 'closed' : name)
  return closed(event) === closed(other)
}

function passedOver(of: Start | null, from: string): readonly Diagnostic[] {
  return of === null ? [] : [passed(of.event, from, `of ${of.event.text}`)]
}

function passed({ text, span }: Name, from: string, words: string): Diagnostic {
  return report('countedTwice', span, { from, passedOver: words, event: text })
}
