/** What was late in a period, standard by standard, with what was done about it and the reasons on record. */
import { styled } from '@mui/material/styles'
import { Link, useSearchParams } from 'react-router'
import { useToday } from '../agency/agency-time.tsx'
import { breachesDocument } from '../data/evidence-documents.ts'
import { useAsked } from '../data/use-asked.ts'
import { longDate, plainDate } from '../dates.ts'
import { anchorOf } from '../deadlines/DeadlineRow.tsx'
import { DueDate } from '../deadlines/DueDate.tsx'
import { timeLeft } from '../deadlines/time-left.ts'
import type { BreachesQuery } from '../gql/graphql.ts'
import { Empty } from '../layout/Empty.tsx'
import { Fold } from '../layout/Fold.tsx'
import { NotShown } from '../layout/NotShown.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { sentenceCase } from '../wording.ts'
import { PeriodChooser } from './PeriodChooser.tsx'
import { periodOf } from './period.ts'

type Standard = BreachesQuery['evidence']['standards'][number]
type Late = Standard['late']['nodes'][number]

export function Breaches() {
  const t = useWords()
  const [search] = useSearchParams()
  const period = periodOf(search, useToday())
  const asked = { from: period.from, to: period.to, procedure: search.get('procedure') }
  const { data, error } = useAsked('evidence', breachesDocument, asked)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const broken = data.evidence.standards.filter(({ late }) => late.nodes.length > 0)
  return (
    <>
      <PeriodChooser period={period} procedures={data.procedures} />
      <NotShown kinds={data.evidence.notShown} />
      {broken.length === 0 && (
        <Empty title={t('evidence.noneLate')}>
          {data.evidence.notShown.length === 0 && <p>{t('evidence.noneLateNext')}</p>}
        </Empty>
      )}
      {broken.map((standard) => (
        <Broken key={`${standard.procedure} ${standard.clock}`} standard={standard} />
      ))}
    </>
  )
}

function Broken({ standard: { text, title, late, delays } }: { readonly standard: Standard }) {
  const t = useWords()
  return (
    <Part>
      <h2>
        {sentenceCase(text)} <small>{title}</small>
      </h2>
      <p>{t('evidence.lateCount', { smart_count: late.totalCount ?? late.nodes.length })}</p>
      {delays.expected + delays.told > 0 && (
        <p>{t('evidence.delays', { expected: delays.expected, told: delays.told, reasons: delays.withReasons })}</p>
      )}
      <ul>
        {late.nodes.map((each) => (
          <LateRow key={each.id} late={each} />
        ))}
      </ul>
      {(late.totalCount ?? 0) > late.nodes.length && <p>{t('evidence.firstOnly', { count: late.nodes.length })}</p>}
    </Part>
  )
}

function LateRow({ late }: { readonly late: Late }) {
  const t = useWords()
  const left = timeLeft(late)
  return (
    <li>
      <div>
        <Link to={`/cases/${encodeURIComponent(late.case.id)}/show#${anchorOf(late)}`}>
          {late.case.reference ?? late.case.title}
        </Link>
        <Fold onPaper summary={t('evidence.done')}>
          <ol>
            {late.history.map(({ seq, label, happenedOn, words, by }) => (
              <li key={seq}>
                {sentenceCase(label)}, {longDate(happenedOn)}
                {by && `, ${by.name}`}
                {words && <blockquote>{words}</blockquote>}
              </li>
            ))}
          </ol>
        </Fold>
      </div>
      <div>
        <Tag tone={left.tone}>{t(left.key, { smart_count: left.days })}</Tag>
        <DueDate deadline={late} />
        {late.metOn && <p>{t('cases.metOn', { date: plainDate(late.metOn) })}</p>}
      </div>
    </li>
  )
}

const Part = styled('section')({
  margin: '2rem 0',
  '& > h2': { fontSize: '1.25rem', paddingBottom: '0.5rem', borderBottom: `2px solid ${colour.ink}` },
  '& > h2 > small': { fontWeight: 400, color: colour.secondary, fontSize: '1rem' },
  '& > p': { color: colour.secondary, marginTop: '0.5rem' },
  '& > ul > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 17.5rem',
    gap: '0.5rem 2rem',
    padding: '0.75rem 0',
    borderBottom: `1px solid ${colour.line}`,
    [phone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  '& > ul > li > div:last-of-type': { display: 'grid', gap: '0.375rem', alignContent: 'start', justifyItems: 'start' },
  '& > ul > li > div > a': { fontWeight: 600 },
  '& ol': { display: 'grid', gap: '0.25rem' },
})
