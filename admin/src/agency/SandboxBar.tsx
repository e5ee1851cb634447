/** Says that this is a sandbox and what day it is there, and moves its clock on. */
import { styled } from '@mui/material/styles'
import { dateOf, longDate } from '../dates.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import type { AgencyClock } from './agency-time.tsx'
import { MoveClock } from './MoveClock.tsx'

export function SandboxBar({ clock }: { readonly clock: AgencyClock }) {
  const t = useWords()
  return (
    <Slim aria-label={t('sandbox.name')} className="no-print">
      <div>
        <p>{t('sandbox.here', { date: longDate(dateOf(clock.now)) })}</p>
        <Fold summary={t('sandbox.move')}>
          <MoveClock now={clock.now} />
        </Fold>
      </div>
    </Slim>
  )
}

const Slim = styled('aside')({
  background: colour.amber,
  color: colour.darkAmber,
  '& > div': {
    boxSizing: 'border-box',
    maxWidth: '72rem',
    margin: '0 auto',
    padding: '0.5rem 1.5rem',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 2rem',
    [phone]: { padding: '0.5rem 1rem' },
  },
  '& > div > p': { fontWeight: 600 },
  '& details > summary, & details > summary:hover': { color: colour.darkAmber },
  '& details[open]': { flexBasis: '100%' },
  '& details > div': { borderLeft: 0, margin: 0, padding: '0.75rem 0 1rem', color: colour.ink },
})
