/** A flat bordered card. */
import { styled } from '@mui/material/styles'
import { colour, phone } from '../theme.ts'

export const Panel = styled('section')({
  border: `1px solid ${colour.line}`,
  background: colour.paper,
  padding: '1.25rem 1.5rem',
  [phone]: { padding: '1rem' },
})

/** Something to be noticed beside the text: a bar at its edge. */
export const Inset = styled('div')({
  borderLeft: `6px solid ${colour.line}`,
  padding: '0.125rem 0 0.125rem 1rem',
})
