/** The drafts of the agency, what was changed last first; nothing where there are none. */
import { styled } from '@mui/material/styles'
import { useGetList } from 'ra-core'
import { Link } from 'react-router'
import { useQuietMs } from '../data/quiet.ts'
import { dateOf, plainDate, timeOfDay } from '../dates.ts'
import type { DraftsQuery } from '../gql/graphql.ts'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { joined } from '../wording.ts'
import { toneOf } from './draft-tone.ts'

type ListedDraft = DraftsQuery['drafts'][number]

export function DraftList() {
  const t = useWords()
  const { data = [], error } = useGetList<ListedDraft>('drafts', {}, { refetchInterval: useQuietMs() })
  if (error) return <ProblemNotice error={error} />
  if (data.length === 0) return null
  return (
    <Part aria-labelledby="drafts-title">
      <h2 id="drafts-title">{t('drafts.title')}</h2>
      <ul>
        {data.map(({ id, title, state, changedAt, authors }) => (
          <li key={id}>
            <h3>
              <Link to={`/drafts/${encodeURIComponent(id)}/show`}>{title}</Link>
            </h3>
            <p>
              <Tag tone={toneOf[state]}>{t(`drafts.state.${state}`)}</Tag>{' '}
              {t('drafts.by', { who: joined(authors.map(({ name }) => name)) })}
              {'. '}
              {t('drafts.changed', { date: plainDate(dateOf(changedAt)), time: timeOfDay(changedAt) })}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}

const Part = styled('section')({
  marginBottom: '2.5rem',
  '& > h2': { fontSize: '1.25rem', paddingBottom: '0.5rem', borderBottom: `2px solid ${colour.ink}` },
  '& li': { padding: '0.75rem 0', borderBottom: `1px solid ${colour.line}` },
  '& li p': { color: colour.secondary, marginTop: '0.25rem' },
  '& h3': { fontWeight: 600 },
})
