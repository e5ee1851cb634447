/** An import as far as it has come, and what became of the cases in it. */
import { styled } from '@mui/material/styles'
import { useGetOne } from 'ra-core'
import { Link } from 'react-router'
import type { CaseImportQuery } from '../gql/graphql.ts'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Progress } from '../layout/Progress.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'

type Import = NonNullable<CaseImportQuery['caseImport']>

/** How often to ask how far it has come. */
const askAgainMs = 700

const outcomes = ['imported', 'there', 'failed'] as const

export function ImportShown({ id }: { readonly id: string }) {
  const t = useWords()
  const { data, error } = useGetOne<Import>(
    'imports',
    { id },
    { refetchInterval: ({ state }) => (state.data && !isDone(state.data) ? askAgainMs : false) },
  )
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const { done, total } = data
  return (
    <Shown>
      <p role="status">
        <b>{t(isDone(data) ? 'import.done' : 'import.underWay', { done, smart_count: total })}</b>
      </p>
      {!isDone(data) && (
        <>
          <Progress aria-label={t('import.progress')} value={done} max={total} />
          <p>{t('import.goesOn')}</p>
        </>
      )}
      <ul>
        {outcomes
          .filter((outcome) => data[outcome] > 0)
          .map((outcome) => (
            <li key={outcome}>
              {t(`import.outcome.${outcome}`, { smart_count: data[outcome] })}
              {outcome === 'failed' &&
                data.failedLines.length > 0 &&
                ` ${t('import.failedLines', { lines: data.failedLines.join(', '), smart_count: data.failedLines.length })}`}
            </li>
          ))}
      </ul>
      {isDone(data) && (
        <p>
          <Link to="/cases">{t('cases.seeAll')}</Link>
        </p>
      )}
      <p>
        <Link to="/import">{t('import.another')}</Link>
      </p>
    </Shown>
  )
}

function isDone({ done, total }: Import): boolean {
  return done >= total
}

const Shown = styled('div')({ display: 'grid', gap: '0.75rem', '& li': { padding: '0.125rem 0' } })
