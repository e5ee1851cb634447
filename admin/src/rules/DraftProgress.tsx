/** How far a draft has come, who must act next, and the buttons for whoever it is. */
import Dialog from '@mui/material/Dialog'
import { styled } from '@mui/material/styles'
import { useDataProvider, useGetList, useGetOne, useNotify, useRefresh } from 'ra-core'
import { useState } from 'react'
import { Link } from 'react-router'
import { useToday } from '../agency/agency-time.tsx'
import { newKey } from '../data/new-key.ts'
import { problemOf } from '../data/problem.ts'
import type { CasewrightProvider } from '../data/provider.ts'
import { plainDate } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import type { DraftQuery } from '../gql/graphql.ts'
import { Panel } from '../layout/Panel.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { colour, phone } from '../theme.ts'
import { type DraftStep, nextWords, publishing, stepsFor, whyNoEdition } from './drafts-next.ts'
import { inForceOf } from './in-force.ts'
import { isGoingBack, type Uses, whetherUsed } from './in-use.ts'
import type { ListedEdition } from './rules-view.ts'

type DraftView = NonNullable<DraftQuery['draft']>

const way = ['OPEN', 'SUBMITTED', 'APPROVED', 'PUBLISHED'] as const

export function DraftProgress({ draft, who }: { readonly draft: DraftView; readonly who: Identity }) {
  const t = useWords()
  const today = useToday()
  const provider = useDataProvider<CasewrightProvider>()
  const notify = useNotify()
  const refresh = useRefresh()
  const [asking, ask] = useState<DraftStep | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const { data: editions, error: noEditions } = useGetList<ListedEdition>('editions')
  const noEdition = whyNoEdition(draft, editions ?? [], who)
  const { data: uses, error: noUses } = useGetOne<Uses>('uses', { id: 'here' })
  const unread = (!editions && noEditions) || (!uses && noUses)
  // What cannot come of it is known once the editions are. Who would use it is said, where that can be known.
  const steps = editions && (uses || noUses) ? stepsFor(draft, who, noEdition) : []
  const from = inForceOf(draft.text)
  const made = { id: draft.edition?.id ?? '', ruleset: draft.ruleset ?? '', inForceFrom: from ?? '' }
  const used = whetherUsed(uses?.rulesets, made, editions ?? [], today)
  const isBack = isGoingBack(made, editions ?? [], uses?.rulesets ?? [], today)
  const unused = used === 'unused' && <p>{t('drafts.unused', { use: t(isBack ? 'use.back' : 'use.title') })}</p>
  const date = from === null ? t('drafts.noDate') : plainDate(from)

  const take = async (step: DraftStep) => {
    setBusy(true)
    setProblem('')
    try {
      const said = await done(provider, draft, step)
      if (said === null) notify(t(`drafts.done.${step}`), { type: 'success' })
      else setProblem(said)
    } catch (error) {
      const found = problemOf(error)
      setProblem([t(found.key), found.detail].filter(Boolean).join(' '))
    }
    setBusy(false)
    ask(null)
    refresh()
  }

  return (
    <Panel aria-labelledby="progress-title">
      <h2 id="progress-title">{t('drafts.progress')}</h2>
      {draft.state === 'WITHDRAWN' ? (
        <p>{t('drafts.next.WITHDRAWN')}</p>
      ) : (
        <>
          <Way>
            {way.map((state, at) => (
              <li
                key={state}
                aria-current={state === draft.state ? 'step' : undefined}
                data-done={at < way.indexOf(draft.state as (typeof way)[number]) || undefined}
              >
                {t(`drafts.state.${state}`)}
              </li>
            ))}
          </Way>
          <p>
            <b>{t('drafts.whoNext')}</b>{' '}
            {t(`drafts.next.${nextWords(draft, who, noEdition, used)}`, { date, ruleset: draft.ruleset })}
          </p>
          {draft.state === 'PUBLISHED' && unused}
        </>
      )}
      {unread && (
        <Unread>
          <ProblemNotice error={unread} />
        </Unread>
      )}
      {problem && <Problem role="alert">{problem}</Problem>}
      {draft.edition && (
        <p>
          <Link to={`/editions/${encodeURIComponent(draft.edition.id)}/show`}>{t('drafts.edition')}</Link>
        </p>
      )}
      {steps.length > 0 && (
        <Buttons>
          {steps.map((step, nth) => (
            <Button key={step} kind={nth === 0 && step !== 'withdraw' ? 'main' : 'second'} onClick={() => ask(step)}>
              {t(`drafts.step.${step}`)}
            </Button>
          ))}
        </Buttons>
      )}
      <Dialog open={asking !== null} onClose={() => ask(null)} aria-labelledby="step-title">
        {asking && (
          <Question>
            <h2 id="step-title">{t(`drafts.ask.${asking}`)}</h2>
            <p>
              {t(`drafts.askMore.${asking === 'publish' ? publishing(draft, editions ?? [], today, used) : asking}`, {
                date,
                back: t('use.back'),
                use: t('use.title'),
              })}
            </p>
            {asking === 'publish' && unused}
            <Buttons>
              <Button kind={asking === 'withdraw' ? 'warn' : 'main'} disabled={busy} onClick={() => take(asking)}>
                {t(`drafts.yes.${asking}`)}
              </Button>
              <Button kind="second" onClick={() => ask(null)}>
                {t('record.cancel')}
              </Button>
            </Buttons>
          </Question>
        )}
      </Dialog>
    </Panel>
  )
}

/** Null where it was done, or why it was not. */
async function done(provider: CasewrightProvider, { id, version }: DraftView, step: DraftStep): Promise<string | null> {
  if (step === 'publish') {
    const answer = await provider.publishEdition({ draftId: id, idempotencyKey: newKey() })
    return answer.__typename === 'EditionPublished' ? null : answer.message
  }
  const input = { draftId: id, expectedVersion: version, idempotencyKey: newKey() }
  const answer = await provider.moveDraft(step, input)
  return answer.__typename === 'DraftSaved' ? null : answer.message
}

const Way = styled('ol')({
  display: 'flex',
  flexWrap: 'wrap',
  margin: '0.75rem 0 1rem !important',
  borderTop: `4px solid ${colour.line}`,
  '& > li': {
    flex: '1 1 8rem',
    padding: '0.5rem 0.75rem 0.25rem 0',
    color: colour.secondary,
    marginTop: '-4px',
    borderTop: `4px solid ${colour.line}`,
  },
  '& > li[data-done]': { borderTopColor: colour.green, color: colour.ink },
  '& > li[aria-current]': { borderTopColor: colour.blue, color: colour.ink, fontWeight: 600 },
  [phone]: {
    display: 'block',
    borderTop: 0,
    '& > li, & > li[data-done], & > li[aria-current]': {
      borderTop: 0,
      marginTop: 0,
      borderLeft: `4px solid ${colour.line}`,
      padding: '0.25rem 0 0.25rem 0.75rem',
    },
    '& > li[data-done]': { borderLeftColor: colour.green },
    '& > li[aria-current]': { borderLeftColor: colour.blue },
  },
})

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem', marginTop: '1rem' })

const Question = styled('div')({ padding: '1.5rem', display: 'grid', gap: '0.75rem', maxWidth: '34rem' })

const Unread = styled('div')({ marginTop: '1rem' })

const Problem = styled('p')({
  border: `4px solid ${colour.red}`,
  padding: '0.75rem 1rem !important',
  margin: '0.75rem 0 !important',
})
