/** The working of a date: what it counts from, the days it skips, where it ends, the words it stands on. */
import { styled } from '@mui/material/styles'
import { dueTime, longDate, plainDate } from '../dates.ts'
import { Fold } from '../layout/Fold.tsx'
import { Quotation } from '../layout/Quotation.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { sentenceCase } from '../wording.ts'
import type { CaseDeadline } from './case-view.ts'
import { partedDays } from './skipped-days.ts'

export function WhyThisDate({ deadline }: { readonly deadline: CaseDeadline }) {
  const t = useWords()
  const { explanation, clause, dueOn, dueAt, history } = deadline
  // What started it comes first; a date that it is counted back from may be no day on which anything happened.
  const start = history.find(({ happenedOn }) => happenedOn === explanation?.dayZero)
  return (
    <Working>
      {explanation && dueOn ? (
        <>
          <p>
            {start
              ? t('why.countedFrom', { label: sentenceCase(start.label), date: longDate(explanation.dayZero) })
              : t('why.dayZero', { date: longDate(explanation.dayZero) })}
          </p>
          <Skipped explanation={explanation} />
          <p>
            <b>{t('why.lastDay', { date: longDate(dueOn), time: dueTime(dueOn, dueAt) })}</b>
          </p>
          <Fold summary={t('why.full')}>
            <ol>
              {explanation.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ol>
          </Fold>
        </>
      ) : (
        <p>{dueOn ? t('why.noExplanation') : t('why.noLimit', { date: longDate(deadline.startedOn) })}</p>
      )}
      {deadline.provisional && <p>{t('why.provisional')}</p>}
      <Quotation clause={clause} />
    </Working>
  )
}

/** The weekends of a long count hide the one bank holiday that matters, so they are named together. */
function Skipped({ explanation }: { readonly explanation: NonNullable<CaseDeadline['explanation']> }) {
  const t = useWords()
  const { weekends, holidays, stopped } = partedDays(explanation.skipped)
  return (
    <>
      {weekends.length > 0 && (
        <Fold summary={t('why.weekends', { smart_count: weekends.length })}>
          <ul>
            {weekends.map(({ on }) => (
              <li key={on}>{longDate(on)}</li>
            ))}
          </ul>
        </Fold>
      )}
      {holidays.length > 0 && (
        <div>
          <b>{t('why.holidays')}</b>
          <ul>
            {holidays.map(({ on, why }) => (
              <li key={on}>
                {longDate(on)} <span>{why}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {stopped.length > 0 && (
        <div>
          <b>{t('why.stopped')}</b>
          <ul>
            {stopped.map(({ from, to }) => (
              <li key={from}>
                {from === to ? longDate(from) : t('why.to', { from: plainDate(from), to: plainDate(to) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const Working = styled('div')({
  display: 'grid',
  gap: '0.875rem',
  '& ol': { display: 'grid', gap: '0.25rem' },
  '& ul': { display: 'grid', gap: '0.125rem' },
  '& li > span': { color: colour.secondary, marginLeft: '0.375rem' },
})
