/** Turns a machine into a state diagram as data: where a case can stand, and one arrow for all that leads from one to another. */
import { sentence, words } from '../../text/words.ts'
import { thingLabel } from '../label.ts'
import type { Machine } from '../machine.ts'
import { acceptanceInWords, movesOf } from './moves-in-words.ts'

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
  const moves = movesOf(machine)
  const ends = new Set(moves.flatMap(({ to }) => ('outcome' in to ? [to.outcome] : [])))
  const acceptance = acceptanceInWords(machine)
  const opening = machine.startsWhen.map(words).join(' or ')
  return {
    states: [
      { id: 'start', kind: 'start', title: '', owner: null },
      ...(acceptance === null ? [] : [{ ...waiting, title: 'Waiting to be accepted' }]),
      ...machine.stages.map(({ name, owner }, index) => ({
        id: stageId(index),
        kind: 'stage' as const,
        title: sentence(thingLabel(machine, `stage ${name}`)),
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
      ...(acceptance === null
        ? [{ from: 'start', to: stageId(0), label: opening }]
        : [
            { from: 'start', to: waiting.id, label: opening },
            { from: waiting.id, to: stageId(0), label: acceptance },
          ]),
      ...moves.map(({ from, to, label }) => ({
        from: from === null ? waiting.id : stageId(from),
        to: 'stage' in to ? stageId(to.stage) : endId(to.outcome),
        label,
      })),
    ]),
  }
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
