/** Turns a machine into a Mermaid state diagram: stages with their titles, moves in plain words, closings as ends. */
import { sentence, words } from '../../text/words.ts'
import { thingLabel } from '../label.ts'
import type { Machine } from '../machine.ts'
import { acceptanceInWords, type Move, movesOf } from './moves-in-words.ts'

export function toMermaid(machine: Machine): string {
  const moves = movesOf(machine)
  const ends = new Set(moves.flatMap(({ to }) => ('outcome' in to ? [to.outcome] : [])))
  const acceptance = acceptanceInWords(machine)
  const opening = machine.startsWhen.map(words).join(' or ')
  return [
    'stateDiagram-v2',
    ...(acceptance === null ? [] : [state('waiting', 'Waiting to be accepted')]),
    ...machine.stages.map(({ name }, index) => state(stageId(index), sentence(thingLabel(machine, `stage ${name}`)))),
    ...[...ends].map((outcome) => state(endId(outcome), `Closed as ${words(outcome)}`)),
    ...(acceptance === null
      ? [arrow('[*]', stageId(0), [opening])]
      : [arrow('[*]', 'waiting', [opening]), arrow('waiting', stageId(0), [acceptance])]),
    ...arrowsOf(moves),
    ...[...ends].map((outcome) => `  ${endId(outcome)} --> [*]`),
    '',
  ].join('\n')
}

/** One arrow for all that leads from one state to another. */
function arrowsOf(moves: readonly Move[]): string[] {
  const labels = new Map<string, string[]>()
  for (const { from, to, label } of moves) {
    const ends = `${from === null ? 'waiting' : stageId(from)} ${'stage' in to ? stageId(to.stage) : endId(to.outcome)}`
    labels.set(ends, [...(labels.get(ends) ?? []), label])
  }
  return [...labels].map(([ends, each]) => {
    const [from, to] = ends.split(' ')
    return arrow(from!, to!, [...new Set(each)])
  })
}

function state(id: string, title: string): string {
  return `  state "${escaped(title)}" as ${id}`
}

function arrow(from: string, to: string, labels: readonly string[]): string {
  return `  ${from} --> ${to} : ${escaped(labels.join('; or '))}`
}

// Names may be words that Mermaid keeps for itself, such as "end": every id has a prefix.
const stageId = (index: number): string => `stage_${index + 1}`
const endId = (outcome: string): string => `closed_${outcome.replace(/[^A-Za-z0-9_]/g, '_')}`

/** Mermaid's syntax has characters of its own, which it takes in text as numbered entities. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\p{L}\p{N} ,.'’()/&?!£–-]/gu, (character) => `#${character.codePointAt(0)};`)
}
