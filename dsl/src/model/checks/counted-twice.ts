/** Times that begin with one thing and name another to begin with: one of the two would be passed over. */
import { type Diagnostic, report } from '../../text/diagnostics.ts'
import { owedOn } from '../../tree/limits.ts'
import type { Name, Start, Statement } from '../../tree/nodes.ts'
import type { Block } from '../blocks.ts'
import { linesIn, rulesIn } from './parts.ts'

export function countedTwice(local: Block): readonly Diagnostic[] {
  return rulesIn(local).flatMap((rule) =>
    linesIn(rule).flatMap(({ statement, under }) => [
      ...saidTwice(statement),
      ...owedBy(statement),
      ...under.flatMap((line) =>
        line.statement.kind === 'countedFrom' ? startBelow(statement, line.statement.event) : [],
      ),
    ]),
  )
}

/** `counted from F` */
function startBelow(statement: Statement, event: Name): readonly Diagnostic[] {
  const setOff = 'actions' in statement && statement.kind !== 'after' ? setOffBy(statement) : null
  if (setOff === null) return besides(startOf(statement), event, 'counted from')
  return isOne(event.text, setOff.event) ? [] : [passed(event, setOff.from, `counted from ${event.text}`)]
}

/** `within 5 working days of E when F` */
function saidTwice(statement: Statement): readonly Diagnostic[] {
  if (!('of' in statement && 'when' in statement) || statement.of === null || statement.when === null) return []
  return besides(statement.of.event, statement.when, 'when')
}

/** What a line begins its own time with, where it says so. */
function startOf(statement: Statement): Name | null {
  if (statement.kind === 'after') return statement.event
  if (statement.kind === 'mayAsk') return statement.of?.event ?? statement.once
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
  if (statement.kind === 'ifLate') {
    const { of, when } = statement.duty
    const from = 'the lateness'
    return [...passedOver(of, from), ...(when === null ? [] : [passed(when, from, `when ${when.text}`)])]
  }
  const setOff = setOffBy(statement)
  if (setOff === null) return []
  return owedOn(statement).flatMap(({ of }) => (isOne(of?.event.text, setOff.event) ? [] : passedOver(of, setOff.from)))
}

interface SetOff {
  readonly from: string
  /** The event that it is, where it has a name. */
  readonly event: string | null
}

function setOffBy(statement: Statement): SetOff | null {
  switch (statement.kind) {
    case 'when':
      return { from: statement.event.text, event: statement.event.text }
    case 'notResolved':
      return { from: 'what is not resolved', event: 'not_resolved' }
    case 'ifAnswer':
      return { from: 'the decision', event: 'decided' }
    case 'after':
    case 'resolve':
    case 'ifNobodyAsks':
      return { from: 'the end of that time', event: null }
    default:
      return null
  }
}

/** `closing` and `closed` are two words for one event. */
function isOne(event: string | undefined, other: string | null): boolean {
  const closed = (name: string | null | undefined) => (name === 'closing' ? 'closed' : name)
  return closed(event) === closed(other)
}

function passedOver(of: Start | null, from: string): readonly Diagnostic[] {
  return of === null ? [] : [passed(of.event, from, `of ${of.event.text}`)]
}

function passed({ text, span }: Name, from: string, words: string): Diagnostic {
  return report('countedTwice', span, { from, passedOver: words, event: text })
}
