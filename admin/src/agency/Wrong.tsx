/** Why a command was refused, said as soon as it is known. */
import { styled } from '@mui/material/styles'
import { withPlainDates } from '../dates.ts'
import { colour } from '../theme.ts'

export function Wrong({ text }: { readonly text: string | null }) {
  return text === null ? null : <Line role="alert">{withPlainDates(text)}</Line>
}

const Line = styled('p')({ color: colour.red, fontWeight: 600, margin: '0.5rem 0 !important' })
