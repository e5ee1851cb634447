/** Says, on every page, that this is a demonstration and nothing real belongs in it. */
import { styled } from '@mui/material/styles'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'

export function Foot() {
  const t = useWords()
  return (
    <Ground>
      <p>{t('layout.demonstration')}</p>
    </Ground>
  )
}

const Ground = styled('footer')({
  borderTop: `1px solid ${colour.line}`,
  background: colour.faint,
  fontSize: '0.9375rem',
  color: colour.secondary,
  '& p': { boxSizing: 'border-box', maxWidth: '72rem', margin: '0 auto', padding: '1.25rem 1.5rem' },
  '@media (max-width: 47.99em)': { '& p': { padding: '1rem' } },
})
