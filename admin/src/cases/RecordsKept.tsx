/** How long the records of the case must be kept: nothing that is due, but a date to know. */
import { styled } from '@mui/material/styles'
import { plainDate } from '../dates.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import type { CaseDeadline } from './case-view.ts'
import { WhyThisDate } from './WhyThisDate.tsx'

export function RecordsKept({ kept }: { readonly kept: readonly CaseDeadline[] }) {
  const t = useWords()
  if (kept.length === 0) return null
  return (
    <Part aria-labelledby="records-title">
      <h2 id="records-title">{t('cases.records')}</h2>
      {kept.map((deadline) => (
        <div key={deadline.id}>
          <p>{t(keyOf(deadline), { date: deadline.dueOn ? plainDate(deadline.dueOn) : '' })}</p>
          <Fold summary={t(deadline.dueOn ? 'why.title' : 'why.titleNoLimit')}>
            <WhyThisDate deadline={deadline} />
          </Fold>
        </div>
      ))}
    </Part>
  )
}

function keyOf({ dueOn, state }: CaseDeadline) {
  if (dueOn === null) return 'cases.keep'
  return state === 'PASSED' ? 'cases.keptUntil' : 'cases.keepUntil'
}

const Part = styled('section')({
  '& > h2': { fontSize: '1.125rem', paddingBottom: '0.375rem', borderBottom: `2px solid ${colour.ink}` },
  '& > div': { padding: '0.5625rem 0', borderBottom: `1px solid ${colour.line}`, fontSize: '1rem' },
})
