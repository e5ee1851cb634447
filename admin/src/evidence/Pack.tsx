/** The evidence pack of an inspection: every criterion with what there is to show for it, and those with nothing. */
import { styled } from '@mui/material/styles'
import { Link, useSearchParams } from 'react-router'
import { useToday } from '../agency/agency-time.tsx'
import { evidencePackDocument } from '../data/evidence-documents.ts'
import { problemOf } from '../data/problem.ts'
import { useAsked } from '../data/use-asked.ts'
import { plainDate } from '../dates.ts'
import type { EvidencePackQuery } from '../gql/graphql.ts'
import { Empty } from '../layout/Empty.tsx'
import { Fold } from '../layout/Fold.tsx'
import { Marked } from '../layout/Marked.tsx'
import { NotShown } from '../layout/NotShown.tsx'
import { Inset } from '../layout/Panel.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { sentenceCase, titleOf } from '../wording.ts'
import { PeriodChooser } from './PeriodChooser.tsx'
import { periodOf } from './period.ts'
import { RateShown } from './RateShown.tsx'
import { toneOf } from './rates.ts'
import { TakeAway } from './TakeAway.tsx'

type Area = EvidencePackQuery['evidencePack']['areas'][number]
type Criterion = Area['criteria'][number]

export function Pack() {
  const t = useWords()
  const [search] = useSearchParams()
  const period = periodOf(search, useToday())
  const asked = { from: period.from, to: period.to }
  const { data, error } = useAsked('evidence', evidencePackDocument, asked)
  if (problemOf(error).key === 'problem.asked')
    return (
      <Empty title={t('pack.none')}>
        <p>
          {t('pack.noneNext')} <Link to="/editions">{t('rules.title')}</Link>.
        </p>
      </Empty>
    )
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const { areas, title, withoutEvidence } = data.evidencePack
  const criteria = areas.flatMap((area) => area.criteria)
  const all = criteria.length
  const notShown = criteria.filter(isNotShown).length
  return (
    <>
      <PeriodChooser period={period} />
      <TakeAway asked={asked} />
      <Title>{title}</Title>
      <Inset>
        <p>
          <b>{t('pack.shown', { smart_count: all - withoutEvidence.length, all })}</b>{' '}
          {t('pack.without', { smart_count: withoutEvidence.length - notShown })}{' '}
          {notShown > 0 && t('pack.notShown', { smart_count: notShown })}{' '}
          {withoutEvidence.length > 0 && t('pack.listed')}
        </p>
      </Inset>
      {areas.map((area) => (
        <AreaShown key={area.name} area={area} />
      ))}
    </>
  )
}

function AreaShown({ area }: { readonly area: Area }) {
  const t = useWords()
  const { selfAssessment, asks, criteria } = area
  const without = criteria.filter((each) => each.lacks && !isNotShown(each))
  const notShown = criteria.filter(isNotShown)
  return (
    <Part aria-labelledby={`area-${area.name}`}>
      <h3 id={`area-${area.name}`}>{sentenceCase(area.title)}</h3>
      {selfAssessment ? (
        <p>
          <b>{t('pack.grade', { grade: titleOf(selfAssessment.grade), date: plainDate(selfAssessment.on) })}</b>{' '}
          {selfAssessment.by && t('pack.gradedBy', { who: selfAssessment.by.name })}{' '}
          <Link to={`/cases/${encodeURIComponent(selfAssessment.case.id)}/show`}>{t('pack.seeCase')}</Link>{' '}
          {selfAssessment.reasons}
        </p>
      ) : (
        <p>{t(area.notShown.length > 0 ? 'pack.gradeNotShown' : 'pack.noGrade')}</p>
      )}
      {asks.length > 0 && (
        <Fold onPaper summary={t('record.evidence')}>
          <ul>
            {asks.map(({ name, clause }) => (
              <li key={name}>
                {clause.words.length > 0 ? <Marked text={`“${clause.words.join(' ')}”`} /> : titleOf(name)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Criteria criteria={criteria.filter(({ lacks }) => !lacks)} />
      {notShown.length > 0 && (
        <Fold onPaper summary={t('pack.notShownHere', { smart_count: notShown.length, all: criteria.length })}>
          <Criteria criteria={notShown} />
        </Fold>
      )}
      {without.length > 0 && (
        <Fold onPaper summary={t('pack.withoutHere', { smart_count: without.length, all: criteria.length })}>
          <Criteria criteria={without} />
        </Fold>
      )}
    </Part>
  )
}

function isNotShown({ lacks }: Criterion): boolean {
  return lacks === 'NOT_SHOWN'
}

function Criteria({ criteria }: { readonly criteria: readonly Criterion[] }) {
  return (
    <Rows>
      {criteria.map((criterion) => (
        <CriterionShown key={`${criterion.grade} ${criterion.name}`} criterion={criterion} />
      ))}
    </Rows>
  )
}

function CriterionShown({ criterion }: { readonly criterion: Criterion }) {
  const t = useWords()
  const { cases, clause, grade, lacks, name, notShown, rate, standards } = criterion
  return (
    <li>
      <div>
        <p>{clause.words.length > 0 ? <Marked text={`“${clause.words.join(' ')}”`} /> : titleOf(name)}</p>
        {standards.length > 0 && (
          <Fold onPaper summary={t('pack.standards', { smart_count: standards.length })}>
            <ul>
              {standards.map((standard) => (
                <li key={`${standard.procedure} ${standard.clock}`}>
                  {sentenceCase(standard.text)}:{' '}
                  {standard.rate === null && standard.notShown.length > 0 ? (
                    t('pack.lacks.NOT_SHOWN')
                  ) : (
                    <RateShown rate={standard.rate} none="pack.noneDue" />
                  )}
                </li>
              ))}
            </ul>
          </Fold>
        )}
      </div>
      <div>
        <small>{t('pack.describes', { grade: titleOf(grade) })}</small>
        {lacks ? (
          <Tag tone="outline">{t(`pack.lacks.${lacks}`)}</Tag>
        ) : (
          <>
            <Tag tone={toneOf(rate)}>
              <RateShown rate={rate} none="pack.noneDue" />
            </Tag>
            <small>{t('pack.cases', { smart_count: cases })}</small>
          </>
        )}
        <NotShown kinds={notShown} />
      </div>
    </li>
  )
}

const Title = styled('h2')({ margin: '2rem 0 0.75rem !important' })

const Part = styled('section')({
  margin: '2rem 0',
  '& > p': { padding: '0.625rem 0 0.25rem' },
  '& > h3': { fontSize: '1.25rem', paddingBottom: '0.5rem', borderBottom: `2px solid ${colour.ink}` },
  '& details ul': { display: 'grid', gap: '0.375rem' },
  // An area is longer than a page.
  '@media print': { breakInside: 'auto' },
})

const Rows = styled('ul')({
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 17.5rem',
    gap: '0.5rem 2rem',
    padding: '0.875rem 0',
    borderBottom: `1px solid ${colour.line}`,
    [phone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  '& > li > div:last-of-type': { display: 'grid', gap: '0.25rem', alignContent: 'start', justifyItems: 'start' },
  '& small': { fontSize: '0.9375rem', color: colour.secondary },
})
