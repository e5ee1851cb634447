/** What a draft changes of the edition that it follows: rule by rule, in live cases, then word by word. */
import { styled } from '@mui/material/styles'
import { useGetOne } from 'ra-core'
import { Suspense } from 'react'
import { plainDate } from '../dates.ts'
import type { DraftQuery, ShelvesQuery } from '../gql/graphql.ts'
import { lazily } from '../layout/lazily.ts'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { ComparisonTable } from './compare/ComparisonTable.tsx'
import { DraftCases } from './DraftCases.tsx'
import { soundness } from './drafts-next.ts'
import { followedBy } from './followed-by.ts'

const SideBySide = lazily(() => import('./merge/SideBySide.tsx'))

type DraftView = NonNullable<DraftQuery['draft']>

export function DraftChanges({ draft }: { readonly draft: DraftView }) {
  const t = useWords()
  const { data, error } = useGetOne<ShelvesQuery & { id: string }>('shelves', { id: 'here' })
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const base = followedBy(draft, data.editions)
  if (base === null) return <p>{t('changes.new')}</p>
  const sound = soundness(draft)
  const isSound = sound === 'sound'
  const before = t('changes.before', { date: plainDate(base.inForceFrom) })
  return (
    <>
      <p>{t('changes.lead', { title: base.title, date: plainDate(base.inForceFrom) })}</p>
      <Part aria-labelledby="changes-rules">
        <h2 id="changes-rules">{t('changes.rules')}</h2>
        {isSound ? (
          <ComparisonTable
            key={`${draft.id} ${draft.version}`}
            one={base.id}
            other={draft.id}
            titles={[before, t('changes.after')]}
          />
        ) : (
          <p>{t(sound === 'failing' ? 'changes.failing' : 'changes.faulty')}</p>
        )}
      </Part>
      {isSound && (
        <Part aria-labelledby="changes-cases">
          <h2 id="changes-cases">{t('tried.title')}</h2>
          <DraftCases draft={draft} />
        </Part>
      )}
      <Part aria-labelledby="changes-text">
        <h2 id="changes-text">{t('changes.text')}</h2>
        <Suspense fallback={<Waiting />}>
          <SideBySide
            before={{ title: before, text: base.text }}
            after={{ title: t('changes.after'), text: draft.text }}
            onChange={null}
          />
        </Suspense>
      </Part>
    </>
  )
}

const Part = styled('section')({ marginTop: '1.75rem', '& > h2': { marginBottom: '0.75rem !important' } })
