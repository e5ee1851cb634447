/** Turns a machine into a state diagram as data: where a case can stand, and one arrow for all that leads from one to another. */
import { sentence, words } from '../../text/words.ts'
import { thingLabel } from '../label.ts'
import type { Machine } from '../machine.ts'
import { moveInWords } from '../move-in-words.ts'
import { type PossibleMove, possibleMoves } from '../possible-moves.ts'
import { openStates } from './xstate-rules.ts'

export interface Diagram {
  readonly states: readonly DiagramState[]
  readonly arrows: readonly DiagramArrow[]
}

export interface DiagramState {
  /** An identifier, whatever the rules call the stage. */
  readonly id: string
  readonly kind: 'start' | 'waiting' | 'stage' | 'closed'
  /** For people; empty for the start. */
  readonly title: string
  /** The role that owns a stage. */
  readonly owner: string | null
}

export interface DiagramArrow {
  readonly from: string
  readonly to: string
  /** What leads there in plain words, each once, in the order of the rules. */
  readonly labels: readonly string[]
}

export function diagramOf(machine: Machine): Diagram {
  const moves = possibleMoves(machine)
  const ends = new Set(moves.flatMap(({ to }) => ('outcome' in to ? [to.outcome] : [])))
  const mayWait = machine.acceptance !== null
  return {
    states: [
      { id: 'start', kind: 'start', title: '', owner: null },
      ...(mayWait ? [{ ...waiting, title: 'Waiting to be accepted' }] : []),
      ...openStates(machine).map(({ owner }, index) => ({
        id: stageId(index),
        kind: 'stage' as const,
        title: titleOf(machine, index),
        owner,
      })),
      ...[...ends].map((outcome) => ({
        id: endId(outcome),
        kind: 'closed' as const,
        title: `Closed as ${words(outcome)}`,
        owner: null,
      })),
    ],
    arrows: joined([
      {
        from: 'start',
        to: mayWait ? waiting.id : stageId(0),
        label: machine.startsWhen.map(words).join(' or '),
      },
      ...moves.flatMap((move) => {
        const to = 'stage' in move.to ? stageId(move.to.stage) : endId(move.to.outcome)
        return placesOf(machine, move).map((from) => ({ from, to, label: moveInWords(machine, move) }))
      }),
    ]),
  }
}

/** What the procedure says holds in every stage; before a case is taken it can only be closed, and not by time. */
function placesOf(machine: Machine, { from, to, by }: PossibleMove): readonly string[] {
  if (from === 'waiting') return [waiting.id]
  if (from !== 'any') return [stageId(from)]
  const alsoWaiting = machine.acceptance !== null && 'outcome' in to && by.kind !== 'timeOut'
  return [...(alsoWaiting ? [waiting.id] : []), ...openStates(machine).map((_, index) => stageId(index))]
}

function titleOf(machine: Machine, index: number): string {
  const stage = machine.stages[index]
  return stage === undefined ? 'Open' : sentence(thingLabel(machine, `stage ${stage.name}`))
}

const waiting = { id: 'waiting', kind: 'waiting', owner: null } as const

/** One arrow for all that leads from one state to another. */
function joined(
  ways: readonly { readonly from: string; readonly to: string; readonly label: string }[],
): readonly DiagramArrow[] {
  const found = new Map<string, { readonly from: string; readonly to: string; readonly labels: string[] }>()
  for (const { from, to, label } of ways) {
    const arrow = found.get(`${from} ${to}`) ?? { from, to, labels: [] }
    if (!arrow.labels.includes(label)) arrow.labels.push(label)
    found.set(`${from} ${to}`, arrow)
  }
  return [...found.values()]
}

// Names may be words that a drawing's language keeps for itself, such as "end": every id has a prefix.
const stageId = (index: number): string => `stage_${index + 1}`
const endId = (outcome: string): string => `closed_${outcome.replace(/[^A-Za-z0-9_]/g, '_')}`
