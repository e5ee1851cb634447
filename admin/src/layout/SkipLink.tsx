/** Takes a keyboard past the bar, straight to the page. */
import { styled } from '@mui/material/styles'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'

export function SkipLink() {
  const t = useWords()
  return <Link href="#main">{t('layout.skip')}</Link>
}

const Link = styled('a')({
  position: 'absolute',
  left: '-999rem',
  '&:focus': {
    position: 'static',
    display: 'block',
    padding: '0.75rem 1.5rem',
    background: colour.focus,
    color: colour.ink,
    outline: `3px solid ${colour.focus}`,
  },
})
