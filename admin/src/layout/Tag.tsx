/** A square tag: how something stands, in a word or three. */
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { colour } from '../theme.ts'
import type { Tone } from './tone.ts'

const tones: Record<Tone, object> = {
  alarm: { background: colour.red, color: colour.paper },
  soon: { background: colour.amber, color: colour.darkAmber },
  calm: { background: '#d9e7f4', color: '#0c2d4a' },
  done: { background: colour.paleGreen, color: '#004b28' },
  quiet: { background: '#e8eaeb', color: '#2f373b' },
  outline: { background: colour.paper, color: '#2f373b', boxShadow: `inset 0 0 0 1px ${colour.secondary}` },
}

export function Tag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <Square style={tones[tone]}>{children}</Square>
}

const Square = styled('strong')({
  display: 'inline-block',
  padding: '0.1875rem 0.5rem',
  fontSize: '0.9375rem',
  lineHeight: 1.35,
  fontWeight: 600,
  fontVariantNumeric: 'tabular-nums',
})
