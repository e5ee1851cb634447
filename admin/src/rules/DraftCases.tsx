/** Which live cases a draft would change and how, tried out before it is published. */
import { styled } from '@mui/material/styles'
import { useDataProvider, useGetIdentity, useGetOne } from 'ra-core'
import { useState } from 'react'
import { newKey } from '../data/new-key.ts'
import { problemOf } from '../data/problem.ts'
import type { CasewrightProvider } from '../data/provider.ts'
import { Button } from '../form/Button.tsx'
import type { DraftQuery, TriedDraftQuery } from '../gql/graphql.ts'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { askAgainMs, Counted, CountedCases, isUnderWay } from './switch/Counted.tsx'

type Tried = NonNullable<TriedDraftQuery['draft']>

export function DraftCases({ draft }: { readonly draft: NonNullable<DraftQuery['draft']> }) {
  const t = useWords()
  const provider = useDataProvider<CasewrightProvider>()
  const { identity } = useGetIdentity()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const { data, error, refetch } = useGetOne<Tried>(
    'triedDrafts',
    { id: draft.id, meta: { version: draft.version } },
    { refetchInterval: ({ state }) => (isUnderWay(state.data?.tried?.state) ? askAgainMs : false) },
  )
  if (error) return <ProblemNotice error={error} />
  if (!data || !identity) return <Waiting />
  const isOver = draft.state === 'PUBLISHED' || draft.state === 'WITHDRAWN'
  const mayTry = !isOver && (identity as Identity).may.includes('DRAFT')
  const tryOut = async () => {
    setBusy(true)
    setProblem('')
    try {
      const answer = await provider.tryDraft({ draftId: draft.id, idempotencyKey: newKey() })
      if (answer.__typename !== 'SwitchPreview') setProblem(answer.message)
      await refetch()
    } catch (failed) {
      const found = problemOf(failed)
      setProblem([t(found.key), found.detail].filter(Boolean).join(' '))
    }
    setBusy(false)
  }
  const { tried } = data
  return (
    <>
      <p>{t('tried.lead')}</p>
      {tried ? <Counted preview={tried} says="tried.state" /> : !mayTry && <p>{t('tried.none')}</p>}
      {problem && <p role="alert">{problem}</p>}
      {mayTry && !isUnderWay(tried?.state) && (
        <Ask>
          <Button kind="second" disabled={busy} onClick={tryOut}>
            {t('tried.tryOut')}
          </Button>
        </Ask>
      )}
      {tried?.state === 'READY' && <After>{t('tried.after')}</After>}
      {tried && <CountedCases preview={tried} heading="h3" />}
    </>
  )
}

const Ask = styled('p')({ marginTop: '0.75rem !important' })
const After = styled('p')({ marginTop: '0.75rem !important' })
