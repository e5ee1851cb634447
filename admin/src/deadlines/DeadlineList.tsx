/** The home of the portal: what is due, late first, as a list or a calendar. */
import { styled } from '@mui/material/styles'
import { useInfiniteGetList } from 'ra-core'
import { Suspense } from 'react'
import { useSearchParams } from 'react-router'
import { useToday } from '../agency/agency-time.tsx'
import { longDate } from '../dates.ts'
import { Button, LinkButton } from '../form/Button.tsx'
import { Fold } from '../layout/Fold.tsx'
import { lazily } from '../layout/lazily.ts'
import { Only } from '../layout/Only.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { DraftsForYou } from '../rules/DraftsForYou.tsx'
import { colour } from '../theme.ts'
import { DeadlineRow } from './DeadlineRow.tsx'
import { filterOf, readView, type View } from './filter.ts'
import { grouped } from './groups.ts'
import type { ListedDeadline } from './listed-deadline.ts'
import { NarrowDown } from './NarrowDown.tsx'
import { NothingDue } from './NothingDue.tsx'
import { ViewChooser } from './ViewChooser.tsx'

const MonthOfDeadlines = lazily(() => import('./MonthOfDeadlines.tsx'))

const pageRows = 50

export function DeadlineList() {
  const t = useWords()
  const [search] = useSearchParams()
  const view = readView(search)
  const today = useToday()
  return (
    <>
      <Top>
        <PageTitle title={t('deadlines.title')} above={longDate(today)} />
        <Only may="RECORD">
          <LinkButton kind="main" to="/cases/create">
            {t('cases.open')}
          </LinkButton>
        </Only>
      </Top>
      <DraftsForYou />
      <ViewChooser view={view} />
      <NarrowDown view={view} />
      {view.as === 'calendar' ? (
        <Suspense fallback={<Waiting />}>
          <MonthOfDeadlines view={view} />
        </Suspense>
      ) : (
        <Listed view={view} />
      )}
    </>
  )
}

function Listed({ view }: { readonly view: View }) {
  const t = useWords()
  const today = useToday()
  const list = useInfiniteGetList<ListedDeadline>('deadlines', {
    filter: filterOf(view, today),
    pagination: { page: 1, perPage: pageRows },
  })
  const rows = list.data?.pages.flatMap(({ data }) => data) ?? []
  const groups = grouped(rows, today)
  return (
    <>
      {list.error ? (
        <ProblemNotice error={list.error} />
      ) : list.isPending ? (
        <Waiting />
      ) : rows.length === 0 ? (
        <NothingDue view={view} />
      ) : (
        <>
          {groups.map(([name, group]) => {
            const list = (
              <ul>
                {group.map((deadline) => (
                  <DeadlineRow key={deadline.id} deadline={deadline} />
                ))}
              </ul>
            )
            return (
              <Group key={name} aria-labelledby={`group-${name}`}>
                <h2 id={`group-${name}`}>
                  {t(`deadlines.group.${name}`)} <Count>{group.length}</Count>
                </h2>
                {/* What has dates is not to drown in what has none. */}
                {name === 'noLimit' && groups.length > 1 ? (
                  <Fold onPaper summary={t('deadlines.seeUndated')}>
                    {list}
                  </Fold>
                ) : (
                  list
                )}
              </Group>
            )
          })}
          {list.hasNextPage && (
            <Button kind="second" disabled={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
              {t('deadlines.more')}
            </Button>
          )}
          <Told role="status">
            {list.total === undefined
              ? t('deadlines.shown', { smart_count: rows.length })
              : t('deadlines.shownOf', { smart_count: list.total, shown: rows.length })}
          </Told>
        </>
      )}
    </>
  )
}

const Top = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  alignItems: 'flex-start',
  columnGap: '2rem',
  '& > a': { marginBottom: '1.75rem' },
})

const Group = styled('section')({
  marginBottom: '2.25rem',
  '& > h2': { fontSize: '1.25rem', paddingBottom: '0.5rem', borderBottom: `2px solid ${colour.ink}` },
  '& > details': { marginTop: '0.75rem' },
})

const Count = styled('span')({ fontWeight: 400, color: colour.secondary, fontVariantNumeric: 'tabular-nums' })

const Told = styled('p')({ color: colour.secondary, marginTop: '1rem !important' })
