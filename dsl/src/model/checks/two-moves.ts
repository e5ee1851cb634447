/** One event that could make two moves at once: nobody could say where the case would then stand. */
import { type Diagnostic, type Fix, report } from '../../text/diagnostics.ts'
import { write } from '../../text/fixes.ts'
import type { Source } from '../../text/source.ts'
import type { Span } from '../../text/span.ts'
import { words } from '../../text/words.ts'
import type { Action, Condition } from '../../tree/nodes.ts'
import { condition as inWords } from '../../tree/print-parts.ts'
import type { Block, Rule } from '../blocks.ts'
import type { Model } from '../model.ts'
import { neverIn } from '../own-events.ts'
import { bothCanHold, type Cases, casesOf } from './both-can-hold.ts'

interface Move {
  readonly event: string
  readonly to: string
  readonly condition: Condition | null
  readonly span: Span
  readonly rule: Rule
  /** What the event does of itself: two such are told apart when it is recorded. */
  readonly itself?: boolean
}

export function twoMoves(model: Model): readonly Diagnostic[] {
  const cases = casesOf(model.questions)
  return model.procedures.flatMap((procedure) => {
    // What never comes moves nothing, and is said to be so where it is waited for.
    const never = neverIn(procedure)
    const movesIn = ({ rules }: Block) =>
      rules.flatMap((rule) =>
        rule.statement.kind === 'when' && never.has(rule.statement.event.text) ? [] : movesOf(rule),
      )
    const everywhere = [...procedure.blocks.flatMap(resolving), ...movesIn(procedure)]
    const around: MovesSeen = new Map()
    const found = clashes(everywhere, [around], model, cases)
    for (const stage of procedure.blocks) found.push(...clashes(movesIn(stage), [around, new Map()], model, cases))
    return found
  })
}

/** The moves so far, by their events: only those of one event can clash. */
type MovesSeen = Map<string, Seen>

/** Of moves that are alike in all that counts, the first: another clashes with that, or with none of them. */
interface Seen {
  /** By where they lead, in the order in which that was first led to. */
  readonly byAim: Map<string, Placed[]>
  readonly kinds: Set<string>
}

interface Placed {
  readonly move: Move
  /** Among those of its event. */
  readonly place: number
}

/** `seen`: what stands beside all of these, if anything, and last where they are noted themselves. */
function clashes(moves: readonly Move[], seen: readonly MovesSeen[], { source }: Model, cases: Cases): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const move of moves) {
    let other: Move | undefined
    for (const each of seen) other ??= firstBeside(move, each.get(move.event), cases)
    note(move, seen.at(-1)!)
    if (other === undefined) continue
    // What the base wrote is the base's to mend; where only one of the two is ours, that is the place.
    const at = [move, other].find(({ rule }) => rule.source === source)
    if (at === undefined) continue
    const [first, second] = [other.to, move.to]
    found.push(report('twoMoves', at.span, { event: move.event, first, second }, excluding(move, other, source)))
  }
  return found
}

/** The first, in file order, that leads elsewhere and could be made at once. */
function firstBeside(move: Move, seen: Seen | undefined, cases: Cases): Move | undefined {
  let first: Placed | undefined
  for (const [to, alike] of seen?.byAim ?? []) {
    if (cases.left <= 0 || (first !== undefined && alike[0]!.place > first.place)) break
    if (to === move.to) continue
    for (const each of alike) {
      if (first !== undefined && each.place > first.place) break
      const apart = each.move.itself && move.itself
      if (apart) cases.left -= 1
      else if (bothCanHold(each.move.condition, move.condition, cases)) first = each
    }
  }
  return first?.move
}

function note(move: Move, seen: MovesSeen): void {
  const { event, to, condition, itself } = move
  const there: Seen = seen.get(event) ?? { byAim: new Map(), kinds: new Set() }
  seen.set(event, there)
  const kind = [to, itself ? 'itself' : 'by a rule', condition === null ? '' : inWords(condition)].join(' ')
  if (there.kinds.has(kind)) return
  const placed = { move, place: there.kinds.size }
  there.kinds.add(kind)
  const alike = there.byAim.get(to)
  if (alike === undefined) there.byAim.set(to, [placed])
  else alike.push(placed)
}

/** Where one of the two has a condition and the other none, the other happens where that does not hold. */
function excluding(move: Move, other: Move, ours: Source): Fix | undefined {
  const [plain, conditional] = move.condition === null ? [move, other] : [other, move]
  if (plain.condition !== null || conditional.condition === null) return undefined
  const { rule, itself } = plain
  if (itself) return undefined
  // A reason that ends the line stands behind the condition.
  if (rule.statement.kind !== 'when' || rule.source !== ours || rule.clause.assumed !== null) return undefined
  const { span, unless } = conditional.condition
  const said = conditional.rule.source.text.slice(span.start, span.end).replace(/^\S+/, unless ? 'if' : 'unless')
  // A comment may end the line.
  const { end } = rule.statement.actions.at(-1)!.span
  return write(`Let them exclude each other: ${said}`, { start: end, end }, ` ${said}`)
}

/** What is resolved anywhere in a procedure is closed wherever the case stands. */
function resolving({ rules }: Block): readonly Move[] {
  return rules.flatMap(movesOf).filter(({ event, rule }) => event === 'resolved' && rule.statement.kind === 'resolve')
}

function movesOf(rule: Rule): readonly Move[] {
  const { statement } = rule
  const moves = (event: string, actions: readonly Action[], condition: Condition | null) =>
    actions.flatMap((action): Move[] => {
      const to = aimOf(action)
      return to === null ? [] : [{ event, to, condition, span: action.span, rule }]
    })
  switch (statement.kind) {
    case 'when': {
      const { text, span } = statement.event
      const found = moves(text, statement.actions, statement.condition)
      const own = Object.hasOwn(ownMoves, text) ? ownMoves[text] : undefined
      if (own === undefined || found.length === 0) return found
      return [{ event: text, to: own, condition: null, span, rule, itself: true }, ...found]
    }
    case 'decide':
    case 'otherwise': {
      const answers = rule.under.flatMap((line) => (line.statement.kind === 'ifAnswer' ? line.statement.actions : []))
      return moves('decided', answers, null).map((move) => ({ ...move, itself: true }))
    }
    case 'notResolved':
      return moves('not_resolved', statement.actions, null)
    case 'resolve':
      return [
        { event: 'resolved', to: 'close as resolved', condition: null, span: statement.within.span, rule },
        ...moves('not_resolved', statement.then, null),
      ]
    default:
      return []
  }
}

/** What events of the language's own do with a case already. */
const ownMoves: Readonly<Record<string, string>> = {
  moved: 'go where it is moved by hand',
  extended: 'stay where more time is given',
  closed: 'close, as it did',
  closing: 'close, as it did',
}

function aimOf(action: Action): string | null {
  switch (action.kind) {
    case 'goTo':
      return `go to stage ${words(action.stage.text)}`
    case 'escalate':
      return `escalate to ${words(action.role.text)}`
    case 'close':
      return `close as ${words(action.outcome.text)}`
    default:
      return null
  }
}
