/** The near-black bar with its blue rule. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../theme.ts'

export function Bar({ children }: { readonly children: ReactNode }) {
  return (
    <Black>
      <Inside>{children}</Inside>
    </Black>
  )
}

const Black = styled('header')({
  background: colour.ink,
  color: colour.paper,
  borderBottom: `6px solid ${colour.blue}`,
})

const Inside = styled('div')({
  boxSizing: 'border-box',
  maxWidth: '72rem',
  margin: '0 auto',
  padding: '0.75rem 1.5rem',
  minHeight: '3.5rem',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: '1.5rem',
  rowGap: '0.25rem',
  '@media (max-width: 47.99em)': { padding: '0.5rem 1rem' },
})

/** What stands in the bar and can be followed or pressed. */
export const barLink = {
  color: colour.paper,
  textDecoration: 'none',
  '&:hover': { color: colour.paper, textDecoration: 'underline', textDecorationThickness: '2px' },
} as const
