/** One deadline on its case's page, with why the date is what it is. */
import { styled } from '@mui/material/styles'
import { plainDate } from '../dates.ts'
import { anchorOf } from '../deadlines/DeadlineRow.tsx'
import { DueDate } from '../deadlines/DueDate.tsx'
import { isOpen, timeLeft } from '../deadlines/time-left.ts'
import { Whose } from '../deadlines/Whose.tsx'
import { Dotted } from '../layout/Dotted.ts'
import { Fold } from '../layout/Fold.tsx'
import { Panel } from '../layout/Panel.tsx'
import { Tag } from '../layout/Tag.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { sentenceCase } from '../wording.ts'
import type { CaseDeadline, CaseView } from './case-view.ts'
import { History } from './History.tsx'
import { StageName } from './StageName.tsx'
import { WhyThisDate } from './WhyThisDate.tsx'

export function CaseDeadlineCard({ deadline, of }: { readonly deadline: CaseDeadline; readonly of: CaseView }) {
  const t = useWords()
  const { state, duty, metOn } = deadline
  const left = timeLeft(deadline)
  const stage = of.edition.report.procedures
    .find(({ name }) => name === of.procedure)
    ?.stages.find(({ name }) => name === deadline.stage)
  return (
    <Card id={anchorOf(deadline)} data-late={(deadline.late && isOpen(state, duty)) || undefined}>
      <Top>
        <div>
          <h3>{sentenceCase(deadline.text)}</h3>
          <Dotted>
            <li>{deadline.strength === 'LIMIT' ? t('deadlines.limit') : t('deadlines.target')}</li>
            <li>
              <Whose deadline={deadline} isOver={of.status === 'CLOSED'} />
            </li>
            {stage && (
              <li>
                <StageName stage={stage} />
              </li>
            )}
          </Dotted>
        </div>
        <Right>
          <Tag tone={left.tone}>{t(left.key, { smart_count: left.days })}</Tag>
          {metOn ? <p>{t('cases.metOn', { date: plainDate(metOn) })}</p> : <DueDate deadline={deadline} />}
        </Right>
      </Top>
      {deadline.lateOnArrival && isOpen(state, duty) && <p>{t('deadlines.lateOnArrival')}</p>}
      <Fold summary={deadline.dueOn ? t('why.title') : t('why.titleNoLimit')}>
        <WhyThisDate deadline={deadline} />
      </Fold>
      <Fold summary={t('history.title')}>
        <History of={deadline} />
      </Fold>
    </Card>
  )
}

const Card = styled(Panel)({
  padding: '1rem 1.25rem 0.75rem',
  marginBottom: '0.75rem',
  scrollMarginTop: '1rem',
  '&[data-late]': { borderLeft: `6px solid ${colour.red}`, paddingLeft: '0.9375rem' },
  '&:target': { outline: `3px solid ${colour.focus}` },
})

const Top = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 15.75rem',
  columnGap: '1.25rem',
  marginBottom: '0.375rem',
  [phone]: { gridTemplateColumns: '1fr', rowGap: '0.5rem' },
})

const Right = styled('div')({
  display: 'grid',
  gap: '0.25rem',
  fontSize: '1rem',
  justifyItems: 'start',
  alignContent: 'start',
})
