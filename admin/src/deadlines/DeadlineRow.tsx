/** One deadline of the list: what is promised, in which case, whose it is, until when. */
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { StageName } from '../cases/StageName.tsx'
import { Dotted } from '../layout/Dotted.ts'
import { Tag } from '../layout/Tag.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { sentenceCase } from '../wording.ts'
import { DueDate } from './DueDate.tsx'
import type { ListedDeadline } from './listed-deadline.ts'
import { timeLeft } from './time-left.ts'
import { Whose } from './Whose.tsx'

export function DeadlineRow({ deadline }: { readonly deadline: ListedDeadline }) {
  const t = useWords()
  const { case: of } = deadline
  const left = timeLeft(deadline)
  // The present stage is known by its title; another one by its name.
  const stage = deadline.stage && {
    name: deadline.stage,
    title: deadline.stage === of.stage?.name ? of.stage.title : '',
  }
  return (
    <Row>
      <div>
        <h3>
          <Link to={`/cases/${encodeURIComponent(of.id)}/show#${anchorOf(deadline)}`}>
            {sentenceCase(deadline.text)}
          </Link>
        </h3>
        <p>
          {of.title} <Reference>{of.reference ?? t('cases.noReference')}</Reference>
        </p>
        <Dotted>
          {stage && (
            <li>
              <StageName stage={stage} />
            </li>
          )}
          <li>{deadline.strength === 'LIMIT' ? t('deadlines.limit') : t('deadlines.target')}</li>
          <li>
            <Whose deadline={deadline} />
          </li>
        </Dotted>
      </div>
      <Right>
        <Tag tone={left.tone}>{t(left.key, { smart_count: left.days })}</Tag>
        <DueDate deadline={deadline} />
      </Right>
    </Row>
  )
}

/** Where a deadline stands on its case's page. */
export function anchorOf({ clock, occurrence }: { readonly clock: string; readonly occurrence: number }): string {
  return `${clock.replaceAll(/\s+/g, '-')}-${occurrence}`
}

const Row = styled('li')({
  display: 'grid',
  gridTemplateColumns: '1fr 17.5rem',
  columnGap: '2rem',
  padding: '1rem 0 1.0625rem',
  borderBottom: `1px solid ${colour.line}`,
  '& h3': { fontWeight: 600, marginBottom: '0.125rem' },
  [phone]: { gridTemplateColumns: '1fr', rowGap: '0.625rem' },
})

const Reference = styled('span')({ color: colour.secondary, marginLeft: '0.25rem' })

const Right = styled('div')({ display: 'grid', gap: '0.375rem', alignContent: 'start', justifyItems: 'start' })
