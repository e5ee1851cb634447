/** Turns a machine into a Mermaid state diagram: stages with their titles, moves in plain words, closings as ends. */
import type { Machine } from '../machine.ts'
import { diagramOf } from './diagram.ts'

export function toMermaid(machine: Machine): string {
  const { states, arrows } = diagramOf(machine)
  const drawn = states.filter(({ kind }) => kind !== 'start')
  return [
    'stateDiagram-v2',
    ...drawn.map(({ id, title }) => `  state "${escaped(title)}" as ${id}`),
    ...arrows.map(({ from, to, labels }) => `  ${mark(from)} --> ${to} : ${escaped(labels.join('; or '))}`),
    ...drawn.filter(({ kind }) => kind === 'closed').map(({ id }) => `  ${id} --> [*]`),
    '',
  ].join('\n')
}

/** The start of a case is no state of its own there. */
const mark = (id: string): string => (id === 'start' ? '[*]' : id)

/** Mermaid's syntax has characters of its own, which it takes in text as numbered entities. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[^\p{L}\p{N} ,.'’()/&?!£–-]/gu, (character) => `#${character.codePointAt(0)};`)
}
