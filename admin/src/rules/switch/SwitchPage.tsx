/** Moves live cases to an edition: which change and how is seen first, then it is made, and it can be gone back on. */
import { styled } from '@mui/material/styles'
import { useDataProvider, useGetOne } from 'ra-core'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useToday } from '../../agency/agency-time.tsx'
import { newKey } from '../../data/new-key.ts'
import { problemOf } from '../../data/problem.ts'
import type { CasewrightProvider } from '../../data/provider.ts'
import { whole } from '../../data/whole.ts'
import { plainDate } from '../../dates.ts'
import { Button } from '../../form/Button.tsx'
import { PageTitle } from '../../layout/PageTitle.tsx'
import { ProblemNotice } from '../../layout/ProblemNotice.tsx'
import { Waiting } from '../../layout/Waiting.tsx'
import { useWords } from '../../messages/use-words.ts'
import type { EditionView } from '../rules-view.ts'
import { type Refused, refusedFrom, Taken } from '../Taken.tsx'
import type { Preview } from './Counted.tsx'
import { PreviewShown } from './PreviewShown.tsx'

export default function SwitchPage() {
  const t = useWords()
  const today = useToday()
  const [search, setSearch] = useSearchParams()
  const provider = useDataProvider<CasewrightProvider>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const id = search.get('edition') ?? ''
  const preview = search.get('preview')
  const { data: edition, error } = useGetOne<EditionView>('editions', { id, meta: whole })
  const { data: tried } = useGetOne<Preview>('switchPreviews', { id: preview ?? '' }, { enabled: preview !== null })
  if (error) return <ProblemNotice error={error} />
  if (!edition) return <Waiting />
  const tryOut = async (insteadOf: string | null) => {
    setBusy(true)
    setRefused(null)
    try {
      const { ruleset, id: editionId } = edition
      const input = { ruleset, editionId, fromOn: today, insteadOf, live: true, moves: [], idempotencyKey: newKey() }
      const answer = await provider.previewSwitch(input)
      if (answer.__typename === 'SwitchPreview') setSearch({ edition: id, preview: answer.id })
      else setRefused(refusedFrom(answer))
    } catch (failed) {
      const found = problemOf(failed)
      setRefused({ message: [t(found.key), found.detail].filter(Boolean).join(' '), taken: null })
    }
    setBusy(false)
  }
  return (
    <>
      <PageTitle title={t('switch.title')} above={edition.title}>
        <p>
          {t(tried?.state === 'SWITCHED' ? 'switch.made' : 'switch.lead', {
            date: plainDate(edition.inForceFrom),
            today: plainDate(today),
          })}
        </p>
      </PageTitle>
      {refused && (
        <Taken refused={refused} fromOn={today} label={t('switch.insteadOf')} disabled={busy} onInstead={tryOut} />
      )}
      {preview ? (
        <PreviewShown key={preview} id={preview} onAgain={(further) => setSearch({ edition: id, preview: further })} />
      ) : (
        <Button kind="main" disabled={busy} onClick={() => tryOut(null)}>
          {t('switch.tryOut')}
        </Button>
      )}
      <Back>
        <Link to={`/editions/${encodeURIComponent(id)}/show`}>{t('switch.back')}</Link>
      </Back>
    </>
  )
}

const Back = styled('p')({ marginTop: '2rem !important' })
