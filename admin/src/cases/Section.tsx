/** A part of the case's page under a ruled heading. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../theme.ts'

interface Props {
  readonly id: string
  readonly title: string
  readonly count?: number
  readonly children: ReactNode
}

export function Section({ id, title, count, children }: Props) {
  return (
    <Part aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {title}
        {count !== undefined && <span> {count}</span>}
      </h2>
      {children}
    </Part>
  )
}

const Part = styled('section')({
  marginBottom: '2.5rem',
  '& > h2': { paddingBottom: '0.5rem', borderBottom: `2px solid ${colour.ink}`, marginBottom: '1rem' },
  '& > h2 > span': { fontWeight: 400, color: colour.secondary },
})
