/** Says on paper whose page it is and when it was printed; the screen says so elsewhere. */
import { styled } from '@mui/material/styles'
import { useGetIdentity } from 'ra-core'
import { useToday } from '../agency/agency-time.tsx'
import { plainDate } from '../dates.ts'
import { useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { colour } from '../theme.ts'

export function Printed() {
  const t = useWords()
  const { identity } = useGetIdentity()
  return (
    <Line>
      <b>{(identity as Identity | undefined)?.agency}</b>
      <span>{t('layout.printed', { date: plainDate(useToday()) })}</span>
    </Line>
  )
}

const Line = styled('p')({
  display: 'none',
  '@media print': {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: '2rem',
    paddingBottom: '0.5rem',
    marginBottom: '1.5rem',
    borderBottom: `2px solid ${colour.ink}`,
  },
  // A letter says both in words of its own.
  'main:has([data-letter]) &': { display: 'none' },
})
