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

interface Props {
  readonly error?: unknown
  /** Where what failed is to be shown again by more than asking again. */
  readonly onAgain?: () => void
}

export function ProblemNotice({ error, onAgain }: Props) {
  const t = useWords()
  const refresh = useRefresh()
  const problem = problemOf(error)
  // What could not be fetched once is not fetched again by the same page.
  const isOfPage = problem.key === 'problem.notFetched' || problem.key === 'problem.replaced'
  // Nothing is wrong, and asking again is answered in the same way.
  const isRefusal = problem.key === 'problem.forbidden'
  const again = () => {
    refresh()
    onAgain?.()
  }
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
      <Heading>{t(isRefusal ? 'problem.notYours' : 'problem.title')}</Heading>
      <p>{t(problem.key)}</p>
      {problem.detail && <Detail>{problem.detail}</Detail>}
      {isOfPage ? (
        <Button kind="second" onClick={() => location.reload()}>
          {t('problem.loadAnew')}
        </Button>
      ) : (
        problem.status !== 404 &&
        !isRefusal && (
          <Button kind="second" onClick={again}>
            {t('problem.again')}
          </Button>
        )
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
