/** Says what went wrong and what to do next. */
import { styled } from '@mui/material/styles'
import { useRefresh } from 'ra-core'
import { useLayoutEffect, useState } from 'react'
import { Link } from 'react-router'
import { problemOf } from '../data/problem.ts'
import { Button } from '../form/Button.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { PageTitle } from './PageTitle.tsx'

export function ProblemNotice({ error }: { readonly error?: unknown }) {
  const t = useWords()
  const refresh = useRefresh()
  const problem = problemOf(error)
  // Where it stands in place of a whole page, it is what the page is called.
  const [Heading, setHeading] = useState<'h1' | 'h2'>('h2')
  useLayoutEffect(() => {
    if (document.querySelector('h1') === null) setHeading('h1')
  }, [])
  if (problem.status === 404 && Heading === 'h1')
    return (
      <PageTitle title={t('layout.notFound')}>
        <p>
          {t(problem.key)} {t('layout.startFrom')} <Link to="/cases">{t('layout.cases')}</Link>
        </p>
      </PageTitle>
    )
  return (
    <Box role="alert">
      <Heading>{t('problem.title')}</Heading>
      <p>{t(problem.key)}</p>
      {problem.detail && <Detail>{problem.detail}</Detail>}
      {problem.status !== 404 && (
        <Button kind="second" onClick={() => refresh()}>
          {t('problem.again')}
        </Button>
      )}
    </Box>
  )
}

const Box = styled('div')({
  border: `4px solid ${colour.red}`,
  padding: '1rem 1.25rem 1.25rem',
  display: 'grid',
  gap: '0.75rem',
  justifyItems: 'start',
  '& h1': { fontSize: '1.5rem' },
})

const Detail = styled('p')({ color: colour.secondary })
