/** One case: how it stands, what is promised in it, what may be recorded, what happened. */
import { styled } from '@mui/material/styles'
import { useGetOne } from 'ra-core'
import { useEffect, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import { inPlaceOf } from '../data/problem.ts'
import { whole } from '../data/whole.ts'
import { dateOf, plainDate } from '../dates.ts'
import { fellAway, isOpen, isOwed } from '../deadlines/time-left.ts'
import { useMay } from '../layout/Only.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { Inset } from '../layout/Panel.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { phone } from '../theme.ts'
import { titleOf } from '../wording.ts'
import { CaseDeadlineCard } from './CaseDeadlineCard.tsx'
import { CorrectDialog } from './CorrectDialog.tsx'
import type { CaseView, LogLine } from './case-view.ts'
import { Delays } from './Delays.tsx'
import { Facts } from './Facts.tsx'
import { Holders } from './Holders.tsx'
import { NeedsHelp } from './NeedsHelp.tsx'
import { NextActions } from './NextActions.tsx'
import { RecordsKept } from './RecordsKept.tsx'
import { Section } from './Section.tsx'
import { StageTrail } from './StageTrail.tsx'
import { statusTones } from './status-tones.ts'
import { Timeline } from './Timeline.tsx'
import { WaitsToBeAccepted } from './WaitsToBeAccepted.tsx'
import { WhoWasTold } from './WhoWasTold.tsx'

export default function CaseShow() {
  const t = useWords()
  const { id = '' } = useParams()
  const { data, error, isPending } = useGetOne<CaseView>('cases', { id, meta: whole })
  const isRecorder = useMay('RECORD')
  const [corrected, correct] = useState<LogLine | null>(null)
  useAnchor(data !== undefined)
  const problem = inPlaceOf(data, error)
  if (problem) return <ProblemNotice error={problem} />
  if (isPending || !data) return <Waiting />
  // Nothing more is recorded on what was erased.
  const mayRecord = isRecorder && data.erasedAt == null
  const [kept, due] = partedBy(data.deadlines, ({ kind }) => kind === 'RETENTION')
  const owed = due.filter(isOwed)
  const beside = due.filter((deadline) => isOpen(deadline.state, deadline.duty) && !isOwed(deadline))
  const ended = due.filter(({ state, duty }) => !isOpen(state, duty))
  return (
    <>
      <PageTitle title={data.title} tab={data.reference} above={data.reference ?? t('cases.noReference')}>
        <Standing>
          <li>
            <Tag tone={statusTones[data.status]}>{t(`cases.status.${data.status}`)}</Tag>
          </li>
          {data.outcome && <li>{titleOf(data.outcome)}</li>}
          <li>{t('cases.openedOn', { date: plainDate(data.openedOn) })}</li>
          {data.closedOn && <li>{t('cases.closedOn', { date: plainDate(data.closedOn) })}</li>}
        </Standing>
      </PageTitle>
      {data.importedAt && (
        <Told>
          <p>{t('cases.importedAt', { date: plainDate(dateOf(data.importedAt)) })}</p>
        </Told>
      )}
      {data.erasedAt && (
        <Told>
          <p>{t('erase.was', { date: plainDate(dateOf(data.erasedAt)) })}</p>
        </Told>
      )}
      <NeedsHelp of={data} />
      {data.status === 'WAITING' && (
        <Told>
          <WaitsToBeAccepted of={data} />
        </Told>
      )}
      {corrected && <CorrectDialog line={corrected} of={data} onClose={() => correct(null)} />}
      <StageTrail of={data} />
      <Columns>
        {mayRecord && (
          <Next>
            <NextActions of={data} />
          </Next>
        )}
        <Main>
          <Section id="due" title={t('cases.due')} count={owed.length}>
            {owed.length === 0 && <p>{t(data.status === 'WAITING' ? 'cases.nothingDueYet' : 'cases.nothingDue')}</p>}
            {owed.map((deadline) => (
              <CaseDeadlineCard key={deadline.id} deadline={deadline} of={data} />
            ))}
          </Section>
          {beside.length > 0 && (
            <Section id="beside" title={t('cases.beside')} count={beside.length}>
              {beside.map((deadline) => (
                <CaseDeadlineCard key={deadline.id} deadline={deadline} of={data} />
              ))}
            </Section>
          )}
          {ended.length > 0 && (
            <Section id="ended" title={t('cases.ended')} count={ended.length}>
              {ended.map((deadline) => (
                <CaseDeadlineCard key={deadline.id} deadline={deadline} of={data} />
              ))}
            </Section>
          )}
          <Delays log={data.log} />
          <Section id="log" title={t('cases.log')}>
            <Timeline
              of={data}
              onCorrect={mayRecord ? correct : null}
              letterOf={(seq) => `/cases/${encodeURIComponent(data.id)}/letter/${seq}`}
            />
          </Section>
        </Main>
        <Side data-alone={!mayRecord || undefined}>
          <Holders of={data} />
          <WhoWasTold log={data.log} />
          <Facts of={data} />
          <RecordsKept of={data} kept={kept.filter((deadline) => !fellAway(deadline))} />
        </Side>
      </Columns>
    </>
  )
}

function partedBy<Row>(rows: readonly Row[], isFirst: (row: Row) => boolean): readonly [Row[], Row[]] {
  return [rows.filter(isFirst), rows.filter((row) => !isFirst(row))]
}

/** A link from the list names a deadline; the page it leads to is there only once the case has come. */
function useAnchor(ready: boolean) {
  const { hash } = useLocation()
  useEffect(() => {
    if (ready && hash) document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView()
  }, [ready, hash])
}

const Told = styled(Inset)({ marginBottom: '1.75rem' })

const Standing = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.375rem 1.25rem',
  marginTop: '0.75rem !important',
})

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 20rem',
  gridTemplateRows: 'auto 1fr',
  gap: '2rem 3rem',
  [phone]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'none' },
})

const Main = styled('div')({ gridColumn: 1, gridRow: '1 / 3', [phone]: { gridRow: 'auto' } })
const Next = styled('div')({ gridColumn: 2, gridRow: 1, [phone]: { gridColumn: 1, gridRow: 'auto' } })
const Side = styled('div')({
  gridColumn: 2,
  gridRow: 2,
  display: 'grid',
  // An address of somebody who was told may be longer than a phone is wide.
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: '2rem',
  alignContent: 'start',
  '&[data-alone]': { gridRow: '1 / 3' },
  [phone]: { '&, &[data-alone]': { gridColumn: 1, gridRow: 'auto' } },
})
