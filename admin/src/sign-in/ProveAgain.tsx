/** Leads to a new proof of who somebody is once one was asked for: beside the page, which keeps what is typed on it. */
import { styled } from '@mui/material/styles'
import { useLocation } from 'react-router'
import { proofIsGiven, useAskedFor } from '../data/proof.ts'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'

export function ProveAgain() {
  const t = useWords()
  const { pathname, search } = useLocation()
  const asked = useAskedFor()
  if (asked === null) return null
  return (
    <Box role="alert">
      {t(asked === 'proof' ? 'problem.proveAgain' : 'problem.signedOut')}{' '}
      <a
        href={`/sign-in?${new URLSearchParams({ again: 'true', to: pathname + search })}`}
        target="_blank"
        rel="noreferrer"
        onClick={proofIsGiven}
      >
        {t('problem.toProof')}
      </a>
    </Box>
  )
}

// In view also for whoever pressed something far below.
const Box = styled('p')({
  position: 'sticky',
  zIndex: 10,
  top: 0,
  margin: 0,
  padding: '0.75rem 1.5rem',
  background: colour.paper,
  borderBottom: `4px solid ${colour.red}`,
})
