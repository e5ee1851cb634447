/** How far something has come, as a bar. */
import { styled } from '@mui/material/styles'
import { colour } from '../theme.ts'

export const Progress = styled('progress')({
  width: '100%',
  maxWidth: '32rem',
  height: '1.25rem',
  accentColor: colour.green,
})
