/** One deadline's count on a calendar, with every skipped day by its name. */
import type { Explanation } from '@casewright/dsl'
import { styled } from '@mui/material/styles'
import { longDate } from '../../dates.ts'
import { Fold } from '../../layout/Fold.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { monthsOf } from './month-weeks.ts'

export function CountShown({ text, count }: { readonly text: string; readonly count: Explanation }) {
  const t = useWords()
  const months = monthsOf(count)
  return (
    <Part aria-labelledby="count-title">
      <h3 id="count-title">{t('whatIf.countOf', { text })}</h3>
      {months.map((month) => (
        <MonthGrid key={month.month} month={month} />
      ))}
      {count.skipped.length > 0 && (
        <>
          <h4>{t('whatIf.skipped', { smart_count: count.skipped.length })}</h4>
          <ul>
            {count.skipped.map(({ on, why, whose }) => (
              <li key={on}>
                {longDate(on)}
                {!longDate(on).startsWith(why) && `: ${why}`}
                {whose && ` (${whose})`}
              </li>
            ))}
          </ul>
        </>
      )}
      <Fold summary={t('why.full')}>
        {count.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Fold>
    </Part>
  )
}

const Part = styled('section')({
  marginTop: '1.25rem',
  paddingTop: '1rem',
  borderTop: `2px solid ${colour.ink}`,
  '& h4': { fontSize: '1rem', margin: '1rem 0 0.25rem' },
  '& > ul > li': { padding: '0.0625rem 0' },
})
