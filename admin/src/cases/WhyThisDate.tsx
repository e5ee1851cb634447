/** The working of a date: the count, the days it skips, the words it stands on. */
import { styled } from '@mui/material/styles'
import { longDate, plainDate } from '../dates.ts'
import { Fold } from '../layout/Fold.tsx'
import { Quotation } from '../layout/Quotation.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { sentenceCase } from '../wording.ts'
import type { CaseDeadline } from './case-view.ts'

/** The weekends of a long count hide the one bank holiday that matters, so they are named together. */
export function WhyThisDate({ deadline }: { readonly deadline: CaseDeadline }) {
  const t = useWords()
  const { explanation, clause } = deadline
  const holidays = explanation?.skipped.filter(({ why }) => !isWeekend(why)) ?? []
  const weekends = explanation?.skipped.filter(({ why }) => isWeekend(why)) ?? []
  // Skipped days stand below in lists of their own, so that a long count stays readable.
  const counted = explanation?.sentences.filter((sentence) => !/ (is|are) skipped/.test(sentence)) ?? []
  return (
    <Working>
      {explanation ? (
        <>
          <ol>
            {counted.slice(0, -1).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          {weekends.length > 0 && (
            <Fold summary={t('why.weekends', { smart_count: weekends.length })}>
              <ul>
                {weekends.map(({ on, why }) => (
                  <li key={on}>
                    {plainDate(on)} <span>{sentenceCase(why)}</span>
                  </li>
                ))}
              </ul>
            </Fold>
          )}
          {holidays.length > 0 && (
            <div>
              <b>{t('why.skipped')}</b>
              <ul>
                {holidays.map(({ on, why }) => (
                  <li key={on}>
                    {longDate(on)} <span>{why}</span>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <p>
            <b>{counted.at(-1)}</b>
          </p>
        </>
      ) : (
        <p>{deadline.dueOn ? t('why.noExplanation') : t('why.noLimit', { date: longDate(deadline.startedOn) })}</p>
      )}
      {deadline.provisional && <p>{t('why.provisional')}</p>}
      <Quotation clause={clause} />
    </Working>
  )
}

function isWeekend(why: string): boolean {
  return /saturday|sunday|weekend/i.test(why)
}

const Working = styled('div')({
  display: 'grid',
  gap: '0.875rem',
  '& ol': { display: 'grid', gap: '0.25rem' },
  '& ul': { display: 'grid', gap: '0.125rem' },
  '& li > span': { color: colour.secondary, marginLeft: '0.375rem' },
})
