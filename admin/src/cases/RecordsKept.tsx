/** How long the records of the case must be kept: nothing that is due, but a date to know; and, for whoever may, taking them out and erasing them. */
import { styled } from '@mui/material/styles'
import { plainDate } from '../dates.ts'
import { Fold } from '../layout/Fold.tsx'
import { useMay } from '../layout/Only.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import type { CaseDeadline, CaseView } from './case-view.ts'
import { EraseRecord } from './EraseRecord.tsx'
import { TakeRecord } from './TakeRecord.tsx'
import { WhyThisDate } from './WhyThisDate.tsx'

interface Props {
  readonly of: CaseView
  readonly kept: readonly CaseDeadline[]
}

export function RecordsKept({ of, kept }: Props) {
  const t = useWords()
  const mayErase = useMay('ERASE')
  if (kept.length === 0 && !mayErase) return null
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
      {mayErase && (
        <Steps>
          <TakeRecord caseId={of.id} />
          {of.status === 'CLOSED' && of.erasedAt == null && <EraseRecord of={of} />}
        </Steps>
      )}
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
const Steps = styled('div')({ display: 'grid', gap: '0.5rem', justifyItems: 'start' })
