/** An empty list that says why and what to do. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../theme.ts'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

export function Empty({ title, children }: Props) {
  return (
    <Box>
      <h2>{title}</h2>
      {children}
    </Box>
  )
}

const Box = styled('div')({
  borderTop: `2px solid ${colour.ink}`,
  borderBottom: `1px solid ${colour.line}`,
  padding: '1.75rem 0 2rem',
  display: 'grid',
  gap: '0.5rem',
  justifyItems: 'start',
  maxWidth: '40rem',
})
