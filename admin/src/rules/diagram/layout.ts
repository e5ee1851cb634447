/** Turns a diagram into places on paper: each state where it stands, each arrow with its bends and room for its words. */
import type { Diagram } from '@casewright/dsl'
import dagre from '@dagrejs/dagre'

export interface Placed {
  readonly states: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  readonly arrows: readonly PlacedArrow[]
  /** Of the whole. */
  readonly width: number
  readonly height: number
}

export interface PlacedArrow {
  readonly from: string
  readonly to: string
  readonly text: string
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** The middle of its words. */
  readonly label: { readonly x: number; readonly y: number }
}

export const stateSize = { width: 180, height: 72 } as const
export const startSize = 20
export const labelWidth = 150

const lineHeight = 17
const lettersALine = 20
/** More would hide the drawing; the list below it says everything. */
const mostLetters = 120

export function layoutOf({ states, arrows }: Diagram): Placed {
  const graph = new dagre.graphlib.Graph({ multigraph: false })
  graph.setGraph({ rankdir: 'TB', nodesep: 14, ranksep: 26, edgesep: 10, marginx: 8, marginy: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id, kind } of states)
    graph.setNode(id, kind === 'start' ? { width: startSize, height: startSize } : { ...stateSize })
  for (const { from, to, labels } of arrows) {
    const lines = Math.ceil(clipped(labels).length / lettersALine)
    graph.setEdge(from, to, { width: labelWidth, height: lines * lineHeight + 6, labelpos: 'c' })
  }
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    states: new Map(states.map(({ id }) => [id, cornerOf(graph.node(id))])),
    arrows: arrows.map(({ from, to, labels }) => {
      const { points = [], x, y } = graph.edge(from, to)
      return { from, to, text: clipped(labels), points, label: { x: x ?? 0, y: y ?? 0 } }
    }),
  }
}

function clipped(labels: readonly string[]): string {
  const text = labels.join('; or ')
  return text.length > mostLetters
    ? `${text.slice(0, mostLetters).replace(/[^\p{L}\p{N}’']+[\p{L}\p{N}’']*$/u, '')}…`
    : text
}

function cornerOf({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: x - width / 2, y: y - height / 2 }
}
