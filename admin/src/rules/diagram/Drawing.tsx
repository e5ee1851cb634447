/** Draws a state diagram that can be moved about and looked at closer. */
import '@xyflow/react/dist/base.css'
import type { Diagram, DiagramState } from '@casewright/dsl'
import { styled } from '@mui/material/styles'
import {
  Controls,
  type Edge,
  EdgeLabelRenderer,
  type EdgeProps,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { plainName } from '../../wording.ts'
import { labelWidth, layoutOf, type PlacedArrow, startSize, stateSize } from './layout.ts'

type StateNode = Node<{ readonly state: DiagramState }, 'state'>
type ArrowEdge = Edge<{ readonly arrow: PlacedArrow }, 'arrow'>

/** Kept free below the drawing, so that they cover nothing of it. */
const buttonsHeight = 52

/** Below it the words, of 13 pixels, are too small to read: beside a text what is larger is moved about. */
const leastZoom = 10 / 13

/** How small the whole may become, where it is all that is seen. */
const leastZoomOfAll = 0.2

const margin = 8

const nodeTypes = { state: StateBox }
const edgeTypes = { arrow: Arrow }

interface Props {
  readonly diagram: Diagram
  readonly title: string
  /** It has the screen for itself, as high as its place is, and begins with all of it in sight. */
  readonly isWhole: boolean
}

interface Room {
  readonly width: number
  readonly height: number
}

export default function Drawing({ diagram, title, isWhole }: Props) {
  const t = useWords()
  const { nodes, edges, width, height } = useMemo(() => partsOf(diagram), [diagram])
  const [room, setRoom] = useState<Room | null>(null)
  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!paper.current) return
    const watch = new ResizeObserver(([entry]) => setRoom(entry ? roomOf(entry.contentRect) : null))
    watch.observe(paper.current)
    return () => watch.disconnect()
  }, [])
  const across = room?.width ?? width
  // All of it where that can be read; else from its beginning, to be moved about.
  const down = (room?.height ?? height) - 2 * margin - buttonsHeight
  const zoom = isWhole
    ? Math.min(1, Math.max(leastZoomOfAll, Math.min(across / width, down / height)))
    : Math.min(1, Math.max(leastZoom, across / width))
  const start = nodes[0]?.position.x ?? 0
  const over = across - width * zoom
  const x = over >= 0 ? over / 2 : Math.min(0, Math.max(over, across / 2 - start * zoom))
  const y = margin + (isWhole ? Math.max(0, (down - height * zoom) / 2) : 0)
  return (
    <Paper
      ref={paper}
      role="group"
      aria-label={t('beside.drawing', { title })}
      // What is beside a text is itself no higher than 80vh, and its title stands above this; but something must be seen of it.
      style={{
        height: isWhole
          ? '100%'
          : `min(${Math.ceil(height * zoom) + 2 * margin + buttonsHeight}px, max(16rem, 80vh - 9rem))`,
      }}
    >
      {room !== null && (
        <ReactFlow
          // Begun anew where the room has changed, so that all of it is seen again.
          key={`${room.width} ${isWhole ? room.height : ''}`}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          defaultViewport={{ x, y, zoom }}
          minZoom={leastZoomOfAll}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          // The wheel scrolls the page, as everywhere else on it.
          preventScrolling={false}
          zoomOnScroll={false}
          proOptions={{ hideAttribution: true }}
          ariaLabelConfig={{
            'controls.ariaLabel': t('beside.drawingControls'),
            'controls.zoomIn.ariaLabel': t('beside.zoomIn'),
            'controls.zoomOut.ariaLabel': t('beside.zoomOut'),
            'controls.fitView.ariaLabel': t('beside.fit'),
          }}
        >
          <Controls showInteractive={false} orientation="horizontal" />
        </ReactFlow>
      )}
    </Paper>
  )
}

/** Null where it is not shown. */
function roomOf({ width, height }: Room): Room | null {
  return width < 1 ? null : { width: Math.floor(width), height: Math.floor(height) }
}

interface Parts {
  readonly nodes: StateNode[]
  readonly edges: ArrowEdge[]
  readonly width: number
  readonly height: number
}

function partsOf(diagram: Diagram): Parts {
  const placed = layoutOf(diagram)
  const nodes = diagram.states.map((state): StateNode => {
    const size = state.kind === 'start' ? { width: startSize, height: startSize } : stateSize
    return { id: state.id, type: 'state', position: placed.states.get(state.id)!, data: { state }, ...size }
  })
  const edges = placed.arrows.map(
    (arrow): ArrowEdge => ({
      id: `${arrow.from} ${arrow.to}`,
      type: 'arrow',
      source: arrow.from,
      target: arrow.to,
      data: { arrow },
      markerEnd: { type: MarkerType.ArrowClosed, color: colour.ink },
    }),
  )
  return { nodes, edges, width: placed.width, height: placed.height }
}

function StateBox({ data: { state } }: NodeProps<StateNode>) {
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      {state.kind === 'start' ? (
        <Dot />
      ) : (
        <Box data-kind={state.kind}>
          <b>{state.title}</b>
          {state.owner && <span>{plainName(state.owner)}</span>}
        </Box>
      )}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </>
  )
}

function Arrow({ data, markerEnd }: EdgeProps<ArrowEdge>) {
  if (!data) return null
  const { points, label, text } = data.arrow
  return (
    <>
      <path className="react-flow__edge-path" d={pathThrough(points)} markerEnd={markerEnd} />
      <EdgeLabelRenderer>
        <Words style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }}>{text}</Words>
      </EdgeLabelRenderer>
    </>
  )
}

/** A curve that keeps to the bends: each is where two halves meet. */
function pathThrough(points: PlacedArrow['points']): string {
  const [first, ...others] = points
  if (!first) return ''
  const curves = others.map((point, index) => {
    const next = others[index + 1]
    if (!next) return `L ${point.x} ${point.y}`
    return `Q ${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`
  })
  return `M ${first.x} ${first.y} ${curves.join(' ')}`
}

const Paper = styled('div')({
  border: `1px solid ${colour.line}`,
  background: colour.faint,
  '& .react-flow__handle': { opacity: 0, pointerEvents: 'none' },
  '& .react-flow__edge-path': { stroke: colour.ink, strokeWidth: 1.5, fill: 'none' },
  '& .react-flow__controls': { display: 'flex', gap: 4, margin: 8, boxShadow: 'none' },
  '& .react-flow__controls-button': {
    width: 36,
    height: 36,
    padding: 8,
    background: colour.paper,
    border: `2px solid ${colour.ink}`,
    cursor: 'pointer',
    '&:focus-visible': { outline: `3px solid ${colour.focus}`, background: colour.focus },
  },
  '& .react-flow__controls-button svg': { width: '100%', height: '100%', fill: colour.ink },
})

const Box = styled('div')({
  boxSizing: 'border-box',
  width: '100%',
  height: '100%',
  display: 'grid',
  alignContent: 'center',
  justifyItems: 'center',
  textAlign: 'center',
  padding: '4px 8px',
  fontSize: 14,
  lineHeight: 1.25,
  background: colour.paper,
  border: `2px solid ${colour.ink}`,
  borderTop: `6px solid ${colour.blue}`,
  '&[data-kind="closed"]': { background: '#e8eaeb', borderTop: `2px solid ${colour.ink}` },
  '&[data-kind="waiting"]': { borderTopColor: colour.amber },
  '& span': { color: colour.secondary },
})

const Dot = styled('div')({ width: startSize, height: startSize, borderRadius: '50%', background: colour.ink })

const Words = styled('div')({
  position: 'absolute',
  width: labelWidth,
  boxSizing: 'border-box',
  padding: '0 2px',
  textAlign: 'center',
  fontSize: 13,
  lineHeight: '17px',
  color: colour.ink,
  background: colour.faint,
})
