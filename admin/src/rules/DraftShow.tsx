/** A draft: how far it has come, who wrote it, and its text to go on with. */
import { styled } from '@mui/material/styles'
import { useDataProvider, useGetIdentity, useGetOne, useRefresh } from 'ra-core'
import { Suspense } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { newKey } from '../data/new-key.ts'
import { inPlaceOf } from '../data/problem.ts'
import type { CasewrightProvider } from '../data/provider.ts'
import { useQuietMs } from '../data/quiet.ts'
import { whole } from '../data/whole.ts'
import { dateOf, plainDate, timeOfDay } from '../dates.ts'
import type { DraftQuery } from '../gql/graphql.ts'
import { lazily } from '../layout/lazily.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { PageViews } from '../layout/PageViews.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { joined } from '../wording.ts'
import { DraftChanges } from './DraftChanges.tsx'
import { DraftProgress } from './DraftProgress.tsx'
import { toneOf } from './draft-tone.ts'
import { savedFrom } from './editor/saved-from.ts'
import type { Saved } from './editor/written.ts'

type DraftView = NonNullable<DraftQuery['draft']>

const RuleEditor = lazily(() => import('./editor/RuleEditor.tsx'))

export default function DraftShow() {
  const t = useWords()
  const { id = '' } = useParams()
  const [search] = useSearchParams()
  const { identity } = useGetIdentity()
  const { data, error, isPending } = useGetOne<DraftView>(
    'drafts',
    { id, meta: whole },
    { refetchInterval: useQuietMs() },
  )
  const problem = inPlaceOf(data, error)
  if (problem) return <ProblemNotice error={problem} />
  if (isPending || !data || !identity) return <Waiting />
  const who = identity as Identity
  const isOver = data.state === 'PUBLISHED' || data.state === 'WITHDRAWN'
  const mayWrite = !isOver && who.may.includes('DRAFT')
  // Whoever is to approve it comes to see what changed.
  const view = search.get('view') ?? (mayWrite ? 'text' : 'changes')
  return (
    <>
      <PageTitle title={data.title} above={t('drafts.above')}>
        <Standing>
          <li>
            <Tag tone={toneOf[data.state]}>{t(`drafts.state.${data.state}`)}</Tag>
          </li>
          <li>{t('drafts.by', { who: joined(data.authors.map(({ name }) => name)) })}</li>
          <li>{t('drafts.changed', { date: plainDate(dateOf(data.changedAt)), time: timeOfDay(data.changedAt) })}</li>
          {data.approvedBy && <li>{t('drafts.approvedBy', { who: data.approvedBy.name })}</li>}
        </Standing>
      </PageTitle>
      <DraftProgress draft={data} who={who} />
      <PageViews
        label={t('drafts.views')}
        open={view}
        views={[
          { name: 'text', label: t(mayWrite ? 'drafts.write' : 'drafts.read') },
          { name: 'changes', label: t('changes.title') },
        ]}
      />
      {view === 'changes' ? (
        <DraftChanges draft={data} />
      ) : (
        <>
          {mayWrite && data.state !== 'OPEN' && <p>{t('drafts.reopens')}</p>}
          <DraftEditor key={data.id} draft={data} isReadOnly={!mayWrite} />
        </>
      )}
    </>
  )
}

function DraftEditor({ draft, isReadOnly }: { readonly draft: DraftView; readonly isReadOnly: boolean }) {
  const t = useWords()
  const { identity } = useGetIdentity()
  const provider = useDataProvider<CasewrightProvider>()
  const refresh = useRefresh()
  const save = async (text: string, expectedVersion: number): Promise<Saved> => {
    const input = { id: draft.id, text, expectedVersion, idempotencyKey: newKey() }
    const readTheirs = async () => {
      const { data } = await provider.getOne<DraftView>('drafts', { id: draft.id, meta: whole })
      return { text: data.text, version: data.version, by: saverOf(data, identity?.id) }
    }
    return savedFrom({ send: () => provider.saveDraft(input), done: () => refresh(), readTheirs }, t)
  }
  return (
    <Suspense fallback={<Waiting />}>
      <RuleEditor
        written={{
          name: draft.title,
          text: draft.text,
          version: draft.version,
          by: saverOf(draft, identity?.id),
          keptAs: draft.id,
          words: { unchanged: 'editor.draftUnchanged', changed: 'editor.changesUnsaved', kept: 'editor.keptHere' },
          saving: isReadOnly ? null : { label: 'editor.save', save },
          isReadOnly,
        }}
      />
    </Suspense>
  )
}

/** Who saved it as it stands; null where that was this person, at another window. */
function saverOf({ savedBy, authors }: DraftView, id: unknown): string | null {
  if (savedBy?.id === id) return null
  // Of what was saved long ago it is known who wrote in it, and no more.
  return savedBy?.name ?? joined(authors.map(({ name }) => name))
}

const Standing = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.375rem 1.25rem',
  margin: '0.75rem 0 0.5rem !important',
})
