/** Finds a case: those entered last first, by reference or by how it stands. */
import { styled } from '@mui/material/styles'
import { useInfiniteGetList } from 'ra-core'
import type { FormEvent } from 'react'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import { plainDate } from '../dates.ts'
import { Button, LinkButton } from '../form/Button.tsx'
import { TextBox } from '../form/Field.tsx'
import type { CasesQuery } from '../gql/graphql.ts'
import { Empty } from '../layout/Empty.tsx'
import { Only } from '../layout/Only.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { PageViews } from '../layout/PageViews.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { titleOf } from '../wording.ts'
import { StageName } from './StageName.tsx'
import { statusTones } from './status-tones.ts'

type ListedCase = CasesQuery['cases']['nodes'][number]

const views = ['all', 'open', 'waiting', 'closed'] as const

export default function CaseList() {
  const t = useWords()
  const navigate = useNavigate()
  const { state } = useLocation()
  const [search] = useSearchParams()
  const view = views.find((name) => name === search.get('view')) ?? 'all'
  // In no address, which others come to see: a reference may be known to be somebody's.
  const reference: string = state?.reference ?? ''
  const list = useInfiniteGetList<ListedCase>('cases', {
    filter: {
      ...(reference ? { reference } : {}),
      ...(view === 'all' ? {} : { status: view.toUpperCase() }),
    },
    pagination: { page: 1, perPage: 50 },
  })
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? []
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const wanted = String(new FormData(event.currentTarget).get('reference') ?? '').trim()
    navigate('/cases', wanted ? { state: { reference: wanted } } : {})
  }
  return (
    <>
      <Top>
        <PageTitle title={t('cases.title')} />
        <Steps>
          <Only may="SWITCH">
            <LinkButton kind="second" to="/import">
              {t('import.open')}
            </LinkButton>
          </Only>
          <Only may="RECORD">
            <LinkButton kind="main" to="/cases/create">
              {t('cases.open')}
            </LinkButton>
          </Only>
        </Steps>
      </Top>
      <Find role="search" onSubmit={find} key={reference}>
        <label htmlFor="reference">{t('cases.find')}</label>
        <TextBox id="reference" name="reference" defaultValue={reference} autoComplete="off" />
        <Button kind="second" type="submit">
          {t('cases.findSubmit')}
        </Button>
      </Find>
      {!reference && (
        <PageViews
          label={t('cases.views')}
          open={view}
          views={views.map((name) => ({ name, label: t(`cases.view.${name}`) }))}
        />
      )}
      {list.error ? (
        <ProblemNotice error={list.error} />
      ) : list.isPending ? (
        <Waiting />
      ) : rows.length === 0 ? (
        <Empty title={t(reference ? 'cases.notFound' : view === 'all' ? 'cases.none' : `cases.noneOf.${view}`)}>
          {reference || view !== 'all' ? (
            <Link to="/cases">{t('cases.seeAll')}</Link>
          ) : (
            <>
              <p>{t('cases.noneNext')}</p>
              <Only may="RECORD">
                <Link to="/cases/create">{t('cases.open')}</Link>
              </Only>
            </>
          )}
        </Empty>
      ) : (
        <>
          <Order>{t('cases.order')}</Order>
          <Rows>
            {rows.map((row) => (
              <li key={row.id}>
                <div>
                  <h2>
                    <Link to={`/cases/${encodeURIComponent(row.id)}/show`}>
                      {row.reference ?? t('cases.noReference')}
                    </Link>
                  </h2>
                  <p>{row.title}</p>
                </div>
                <div>
                  <Tag tone={statusTones[row.status]}>{t(`cases.status.${row.status}`)}</Tag>
                  <p>
                    {row.status === 'CLOSED' && row.outcome
                      ? titleOf(row.outcome)
                      : row.stage && <StageName stage={row.stage} />}
                  </p>
                </div>
                <p>{t('cases.openedOn', { date: plainDate(row.openedOn) })}</p>
              </li>
            ))}
          </Rows>
        </>
      )}
      {list.hasNextPage && (
        <Button kind="second" disabled={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {t('deadlines.more')}
        </Button>
      )}
    </>
  )
}

const Order = styled('p')({ color: colour.secondary, marginBottom: '0.5rem !important' })

const Top = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  alignItems: 'flex-start',
  columnGap: '2rem',
})

const Steps = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem', marginBottom: '1.75rem' })

const Find = styled('form')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.5rem',
  marginBottom: '1rem',
  '& label': { width: '100%', fontWeight: 600 },
  '& input': { flex: '1 1 10rem' },
})

const Rows = styled('ul')({
  borderTop: `2px solid ${colour.ink}`,
  marginBottom: '1.5rem !important',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr 17rem',
    columnGap: '2rem',
    padding: '0.875rem 0',
    borderBottom: `1px solid ${colour.line}`,
    [phone]: { gridTemplateColumns: '1fr', rowGap: '0.375rem' },
  },
  '& h2': { fontSize: '1.0625rem', fontWeight: 600 },
  '& p': { color: colour.secondary },
})
