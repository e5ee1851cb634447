/** The editions of every ruleset: what is in force from when, where it is used, what is wrong with it. */
import { styled } from '@mui/material/styles'
import { useGetList } from 'ra-core'
import { Link } from 'react-router'
import { plainDate } from '../dates.ts'
import { Empty } from '../layout/Empty.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { joined } from '../wording.ts'
import { DraftList } from './DraftList.tsx'
import type { ListedEdition } from './rules-view.ts'
import { standingOf } from './standing.ts'

export default function EditionList() {
  const t = useWords()
  const { data = [], error, isPending } = useGetList<ListedEdition>('editions')
  return (
    <>
      <PageTitle title={t('rules.title')}>
        <Lead>{t('rules.lead')}</Lead>
      </PageTitle>
      <DraftList />
      {error ? (
        <ProblemNotice error={error} />
      ) : isPending ? (
        <Waiting />
      ) : data.length === 0 ? (
        <Empty title={t('rules.none')}>
          <p>{t('rules.noneNext')}</p>
        </Empty>
      ) : (
        <section aria-labelledby="editions-title">
          <Title id="editions-title">{t('rules.published')}</Title>
          <Rows>
            {data.map((edition) => (
              <Row key={edition.id} edition={edition} />
            ))}
          </Rows>
        </section>
      )}
    </>
  )
}

function Row({ edition }: { readonly edition: ListedEdition }) {
  const t = useWords()
  const standing = standingOf(edition.report.diagnostics)
  const procedures = edition.report.procedures.map(({ title }) => title)
  return (
    <li>
      <div>
        <h3>
          <Link to={`/editions/${encodeURIComponent(edition.id)}/show`}>{edition.title}</Link>
        </h3>
        {procedures.length > 0 && <p>{joined(procedures)}</p>}
        <p>
          {edition.usedBy.length > 0
            ? t('rules.usedBy', { agencies: joined(edition.usedBy.map(({ name }) => name)) })
            : t('rules.usedByNobody')}
        </p>
      </div>
      <div>
        <p>{t('rules.inForce', { date: plainDate(edition.inForceFrom) })}</p>
        <Tag tone={standing.tone}>{t(standing.key, { smart_count: standing.count })}</Tag>
      </div>
    </li>
  )
}

const Lead = styled('p')({ marginTop: '0.75rem !important', maxWidth: '40rem' })

const Title = styled('h2')({ fontSize: '1.25rem', paddingBottom: '0.5rem !important' })

const Rows = styled('ul')({
  borderTop: `2px solid ${colour.ink}`,
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '1fr 17.5rem',
    columnGap: '2rem',
    padding: '1rem 0 1.125rem',
    borderBottom: `1px solid ${colour.line}`,
    [phone]: { gridTemplateColumns: '1fr', rowGap: '0.5rem' },
  },
  '& > li > div': { display: 'grid', gap: '0.25rem', justifyItems: 'start', alignContent: 'start' },
  '& h3': { fontSize: '1.125rem', fontWeight: 600 },
  '& div:first-of-type p': { color: colour.secondary },
})
