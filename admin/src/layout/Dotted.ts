/** What stands in one line with dots between; where the line breaks, there is none. */
import { styled } from '@mui/material/styles'
import { colour } from '../theme.ts'

export const Dotted = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: '1rem',
  // Each dot stands in the gap before its item: at the start of a line that is outside, and cut off.
  overflow: 'hidden',
  color: colour.secondary,
  fontSize: '0.9375rem',
  '& > li': { position: 'relative' },
  '& > li::before': { content: '"·"', position: 'absolute', left: '-0.625rem' },
})
