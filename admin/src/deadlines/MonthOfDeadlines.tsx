/** What is due in a month, as a table of its days; on a phone as a list of the days on which something is. */
import { styled } from '@mui/material/styles'
import { useInfiniteGetList } from 'ra-core'
import { Link, useSearchParams } from 'react-router'
import { useToday } from '../agency/agency-time.tsx'
import { withAnnounced } from '../agency/with-announced.ts'
import { holidaysDocument } from '../data/holiday-documents.ts'
import { useAsked } from '../data/use-asked.ts'
import { longDate, monthAndYear, weekdayNames } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import { Unseen } from '../form/Field.tsx'
import { Inset } from '../layout/Panel.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { joined, placeName, sentenceCase } from '../wording.ts'
import { anchorOf } from './DeadlineRow.tsx'
import { addressOf, monthFilterOf, type View } from './filter.ts'
import type { ListedDeadline } from './listed-deadline.ts'
import { type DueDay, holidaysOn, monthsAfter, weeksOf } from './month.ts'

/** As many as the server gives at once. */
const most = 100

export default function MonthOfDeadlines({ view }: { readonly view: View }) {
  const t = useWords()
  const today = useToday()
  const [search] = useSearchParams()
  const asked = search.get('month') ?? ''
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7)
  const list = useInfiniteGetList<ListedDeadline>('deadlines', {
    filter: monthFilterOf(view, month),
    pagination: { page: 1, perPage: most },
  })
  const holidays = useAsked('agency', holidaysDocument, {}).data
  const calendars = holidays ? withAnnounced(holidays) : []
  const to = (other: string) => `${addressOf(view)}&month=${other}`
  if (list.error) return <ProblemNotice error={list.error} />
  if (!list.data) return <Waiting />
  const rows = list.data.pages.flatMap(({ data }) => data)
  return (
    <section aria-labelledby="month-title">
      <Head>
        <h2 id="month-title">{monthAndYear(month)}</h2>
        <p>
          <Link to={to(monthsAfter(month, -1))}>{monthAndYear(monthsAfter(month, -1))}</Link>{' '}
          <Link to={to(monthsAfter(month, 1))}>{monthAndYear(monthsAfter(month, 1))}</Link>
        </p>
      </Head>
      {list.hasNextPage && (
        <Inset>
          <p>{t('month.tooMany', { count: rows.length })}</p>
          <Button kind="second" disabled={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {t('deadlines.more')}
          </Button>
        </Inset>
      )}
      {rows.length === 0 && <p>{t('month.none', { month: monthAndYear(month) })}</p>}
      <Grid>
        <caption>{t('month.caption', { smart_count: rows.length, month: monthAndYear(month) })}</caption>
        <thead>
          <tr>
            {weekdayNames.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, rows).map((week, nth) => (
            <tr key={nth}>
              {week.map((day, at) =>
                day ? (
                  <Day
                    key={day.on}
                    day={day}
                    isToday={day.on === today}
                    isWeekend={at >= 5}
                    holidays={holidaysOn(day.on, calendars)}
                  />
                ) : (
                  <td key={at} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Grid>
    </section>
  )
}

interface DayProps {
  readonly day: DueDay<ListedDeadline>
  readonly isToday: boolean
  readonly isWeekend: boolean
  /** What it is called, and where, unless everywhere. */
  readonly holidays: readonly { readonly name: string; readonly places: readonly string[] }[]
}

function Day({ day: { on, due }, isToday, isWeekend, holidays }: DayProps) {
  const t = useWords()
  const isOff = isWeekend || holidays.some(({ places }) => places.length === 0)
  return (
    <td data-today={isToday || undefined} data-due={due.length > 0 || undefined} data-off={isOff || undefined}>
      <b aria-hidden="true">
        {Number(on.slice(8))}
        {isToday && <span>{sentenceCase(t('month.today'))}</span>}
      </b>
      <em>
        {longDate(on)}
        {isToday && `, ${t('month.today')}`}
      </em>
      {holidays.map(({ name, places }) => (
        <i key={name}>
          {places.length === 0 ? name : t('month.only', { name, places: joined(places.map(placeName)) })}
        </i>
      ))}
      {due.length > 0 && (
        <ul>
          {due.map((deadline) => (
            <li key={deadline.id} data-late={deadline.late || undefined}>
              <Link to={`/cases/${encodeURIComponent(deadline.case.id)}/show#${anchorOf(deadline)}`}>
                {sentenceCase(deadline.text)}
              </Link>
              <small>
                {deadline.case.reference ?? deadline.case.title}
                {deadline.late && ` · ${t('timeLeft.lateToday')}`}
              </small>
            </li>
          ))}
        </ul>
      )}
      {due.length === 0 && <Unseen>{t('month.nothing')}</Unseen>}
    </td>
  )
}

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  alignItems: 'baseline',
  gap: '0.25rem 2rem',
  marginBottom: '0.5rem',
  '& a:not(:last-child)': { marginRight: '1rem' },
})

const Grid = styled('table')({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  marginTop: '0.5rem',
  '& caption': { textAlign: 'left', color: colour.secondary, paddingBottom: '0.5rem' },
  '& th': {
    textAlign: 'left',
    fontSize: '0.9375rem',
    padding: '0.25rem 0.375rem',
    borderBottom: `2px solid ${colour.ink}`,
  },
  '& td': { border: `1px solid ${colour.line}`, height: '6rem', padding: '0.25rem 0.375rem', verticalAlign: 'top' },
  '& td:empty': { background: colour.faint },
  '& td[data-off]': { background: colour.faint },
  '& td > i': {
    display: 'block',
    fontStyle: 'normal',
    fontSize: '0.8125rem',
    lineHeight: 1.3,
    color: colour.secondary,
  },
  '& td > b': { fontWeight: 600, fontVariantNumeric: 'tabular-nums' },
  '& td > b > span': { marginLeft: '0.375rem', padding: '0 0.25rem', background: colour.blue, color: colour.paper },
  '& td > em': { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' },
  '& td[data-today]': { boxShadow: `inset 0 0 0 3px ${colour.blue}` },
  '& li': { borderLeft: `4px solid ${colour.blue}`, padding: '0 0 0 0.375rem', margin: '0.25rem 0', lineHeight: 1.3 },
  '& li[data-late]': { borderLeftColor: colour.red },
  '& li > a': { display: 'block', fontSize: '0.875rem', overflowWrap: 'anywhere' },
  '& li > small': { fontSize: '0.8125rem', color: colour.secondary, overflowWrap: 'anywhere' },
  // Seven columns do not fit a phone: the days with something due then stand one below the other.
  [phone]: {
    '&, & caption, & tbody, & tr, & td': { display: 'block', width: 'auto' },
    '& thead': { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' },
    '& td': { height: 'auto', border: 0, borderBottom: `1px solid ${colour.line}`, padding: '0.5rem 0.5rem' },
    '& td:not([data-due], [data-today])': { display: 'none' },
    '& td > b': { display: 'none' },
    '& td > em': {
      position: 'static',
      width: 'auto',
      height: 'auto',
      clipPath: 'none',
      fontStyle: 'normal',
      fontWeight: 600,
    },
    '& li > a': { fontSize: '1rem' },
    '& li > small': { fontSize: '0.9375rem' },
  },
})
