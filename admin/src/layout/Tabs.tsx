/** Shows one of several panes: arrow keys go from tab to tab, and only the pane that is open is made. */
import { styled } from '@mui/material/styles'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { colour } from '../theme.ts'

export interface Tab {
  readonly name: string
  readonly label: string
  /** How many there are of what it shows. */
  readonly count?: number | undefined
  readonly pane: () => ReactNode
}

interface Props {
  readonly label: string
  readonly tabs: readonly Tab[]
}

export function Tabs({ label, tabs }: Props) {
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const [chosen, choose] = useState(tabs[0]?.name)
  const open = tabs.find(({ name }) => name === chosen) ?? tabs[0]
  if (!open) return null
  const step = (event: KeyboardEvent) => {
    const to = nextOf(event.key, tabs.indexOf(open), tabs.length)
    if (to === null) return
    event.preventDefault()
    choose(tabs[to]?.name)
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus()
  }
  return (
    <div>
      <Row ref={row} role="tablist" aria-label={label} onKeyDown={step}>
        {tabs.map(({ name, label: title, count }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === open.name}
            aria-controls={name === open.name ? `${id}-pane` : undefined}
            tabIndex={name === open.name ? 0 : -1}
            onClick={() => choose(name)}
          >
            {title}
            {count !== undefined && <b>{count}</b>}
          </button>
        ))}
      </Row>
      {/* A pane may hold nothing to press, and is to be reached and scrolled by the keyboard all the same. */}
      <Pane key={open.name} role="tabpanel" id={`${id}-pane`} aria-labelledby={`${id}-${open.name}`} tabIndex={0}>
        {open.pane()}
      </Pane>
    </div>
  )
}

function nextOf(key: string, at: number, length: number): number | null {
  if (key === 'ArrowRight') return (at + 1) % length
  if (key === 'ArrowLeft') return (at + length - 1) % length
  if (key === 'Home') return 0
  return key === 'End' ? length - 1 : null
}

const seen = { outline: `3px solid ${colour.focus}`, boxShadow: `inset 0 0 0 2px ${colour.ink}` } as const

const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.125rem',
  borderBottom: `1px solid ${colour.ink}`,
  '& > button': {
    font: 'inherit',
    fontSize: '0.875rem',
    color: colour.ink,
    background: colour.faint,
    border: '1px solid transparent',
    borderBottom: 0,
    minHeight: '2.5rem',
    padding: '0.375rem 0.3125rem',
    cursor: 'pointer',
    textDecoration: 'underline',
    textUnderlineOffset: '0.16em',
    '&:hover': { background: colour.paleBlue },
    '&[aria-selected="true"]': {
      position: 'relative',
      marginBottom: -1,
      fontWeight: 600,
      textDecoration: 'none',
      background: colour.paper,
      borderColor: colour.ink,
      borderTop: `4px solid ${colour.blue}`,
    },
    '&:focus-visible': seen,
    '& > b': {
      marginLeft: '0.375rem',
      padding: '0 0.3125rem',
      fontSize: '0.875rem',
      background: colour.paper,
      boxShadow: `inset 0 0 0 1px ${colour.secondary}`,
      fontVariantNumeric: 'tabular-nums',
    },
  },
})

const Pane = styled('div')({
  border: `1px solid ${colour.ink}`,
  borderTop: 0,
  padding: '1rem 1.125rem 1.25rem',
  '&:focus-visible': seen,
})
