/** On-time rates over time, and every standard by month. */
import { styled } from '@mui/material/styles'
import { Suspense } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useToday } from '../agency/agency-time.tsx'
import { evidenceDocument } from '../data/evidence-documents.ts'
import { useAsked } from '../data/use-asked.ts'
import { Empty } from '../layout/Empty.tsx'
import { lazily } from '../layout/lazily.ts'
import { NotShown } from '../layout/NotShown.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { HeatMap } from './HeatMap.tsx'
import { PeriodChooser } from './PeriodChooser.tsx'
import { periodOf } from './period.ts'
import { RateShown } from './RateShown.tsx'
import { inMonth, summed } from './rates.ts'
import { TakeAway } from './TakeAway.tsx'

const RateChart = lazily(() => import('./RateChart.tsx'))

export function Kept() {
  const t = useWords()
  const today = useToday()
  const [search] = useSearchParams()
  const period = periodOf(search, today)
  const asked = { from: period.from, to: period.to, procedure: search.get('procedure') }
  const { data, error } = useAsked('evidence', evidenceDocument, asked)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  // What nothing limits in time has no rate.
  const standards = data.evidence.standards.filter(({ rate }) => rate !== null)
  const whole = summed(standards.map(({ rate }) => rate))
  const madePast = data.evidence.standards.reduce((sum, { tally }) => sum + tally.lateOnArrival, 0)
  return (
    <>
      <PeriodChooser period={period} procedures={data.procedures} />
      <NotShown kinds={data.evidence.notShown} />
      {whole === null ? (
        <Empty title={t('evidence.none')}>
          <p>
            {madePast > 0 && t('evidence.lateOnArrival', { smart_count: madePast })} {t('evidence.noneNext')}{' '}
            <Link to="/deadlines?whose=all">{t('deadlines.seeAll')}</Link>
          </p>
        </Empty>
      ) : (
        <>
          <Figure>
            <b>
              <RateShown rate={whole} />
            </b>{' '}
            {t('evidence.figure')} {madePast > 0 && t('evidence.lateOnArrival', { smart_count: madePast })}
          </Figure>
          <section aria-labelledby="over-time">
            <h2 id="over-time">{t('evidence.overTime')}</h2>
            <Suspense fallback={<Waiting />}>
              <RateChart months={period.months.map((month) => ({ month, rate: inMonth(standards, month) }))} />
            </Suspense>
          </section>
          <Part aria-labelledby="by-month">
            <h2 id="by-month">{t('evidence.byMonth')}</h2>
            <HeatMap standards={standards} months={period.months} />
          </Part>
          <TakeAway asked={asked} />
        </>
      )}
    </>
  )
}

const Part = styled('section')({ marginTop: '2rem', '& > h2': { marginBottom: '0.25rem' } })

const Figure = styled('p')({
  margin: '1.25rem 0 !important',
  padding: '0.875rem 0',
  borderTop: `2px solid ${colour.ink}`,
  borderBottom: `1px solid ${colour.line}`,
  '& > b': { display: 'block', fontSize: '1.5rem' },
})
