/** What somebody should know, the newest first: what became theirs, what is due soon or overdue, what the rules tell them. */
import { styled } from '@mui/material/styles'
import { Link, useSearchParams } from 'react-router'
import { inboxDocument, readNoticesDocument } from '../data/inbox-documents.ts'
import { send } from '../data/send.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { dateOf, longDate, timeOfDay } from '../dates.ts'
import { anchorOf } from '../deadlines/DeadlineRow.tsx'
import { DueDate } from '../deadlines/DueDate.tsx'
import { Button } from '../form/Button.tsx'
import type { InboxQuery, NoticeKind } from '../gql/graphql.ts'
import { Empty } from '../layout/Empty.tsx'
import { Pager, usePages } from '../layout/Pager.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { PageViews } from '../layout/PageViews.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import type { Tone } from '../layout/tone.ts'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { DraftsForYou } from '../rules/DraftsForYou.tsx'
import { colour, phone } from '../theme.ts'
import { sentenceCase } from '../wording.ts'

type Notice = InboxQuery['inbox']['nodes'][number]

const pageRows = 25

const tones: Partial<Record<NoticeKind, Tone>> = {
  OVERDUE: 'alarm',
  SET_ASIDE: 'alarm',
  VACANT_ROLE: 'soon',
  DUE_SOON: 'soon',
}

export default function Inbox() {
  const t = useWords()
  const [search] = useSearchParams()
  const unread = search.get('view') !== 'all'
  const pages = usePages(unread ? 'unread' : 'all')
  const { data, error } = useAsked('work', inboxDocument, { first: pageRows, after: pages.after, unread })
  const { run, sending, wrong } = useCommand()
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const { nodes, pageInfo, totalCount } = data.inbox
  const news = nodes.filter(({ readAt }) => readAt === null)
  const mark = () =>
    run(async () => {
      await send(readNoticesDocument, { ids: news.map(({ id }) => id) })
      return {}
    }, t('inbox.marked'))
  return (
    <>
      <PageTitle title={t('inbox.title')}>
        <p>{t('inbox.lead')}</p>
      </PageTitle>
      <DraftsForYou />
      <PageViews
        label={t('inbox.views')}
        open={unread ? 'unread' : 'all'}
        views={[
          { name: 'unread', label: t('inbox.unread') },
          { name: 'all', label: t('inbox.all') },
        ]}
      />
      {wrong && <p role="alert">{wrong}</p>}
      {nodes.length === 0 ? (
        <Empty title={t(unread ? 'inbox.noneUnread' : 'inbox.none')}>
          <p>
            {t('inbox.noneNext')} <Link to="/deadlines">{t('inbox.seeDue')}</Link>
          </p>
        </Empty>
      ) : (
        <>
          {news.length > 0 && (
            <Button kind="second" disabled={sending} onClick={mark}>
              {t('inbox.mark', { smart_count: news.length })}
            </Button>
          )}
          <Rows>
            {nodes.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
          </Rows>
          <Pager pages={pages} rows={nodes.length} pageRows={pageRows} total={totalCount ?? null} info={pageInfo} />
        </>
      )}
    </>
  )
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const t = useWords()
  const { deadline, isInError, kind, madeAt, readAt, text } = notice
  return (
    <li data-read={readAt !== null || undefined}>
      <div>
        <h2>
          <Link to={`/cases/${encodeURIComponent(notice.case.id)}/show${deadline ? `#${anchorOf(deadline)}` : ''}`}>
            {sentenceCase(text)}
          </Link>
        </h2>
        <p>
          {notice.case.title} {notice.case.reference ?? t('cases.noReference')}
        </p>
        <small>
          {longDate(dateOf(madeAt))}, {timeOfDay(madeAt)}
          {readAt !== null && ` · ${t('inbox.read')}`}
        </small>
      </div>
      <div>
        <Tag tone={tones[kind] ?? 'calm'}>{t(`inbox.kind.${kind}`)}</Tag>
        {isInError && <Tag tone="calm">{t('inbox.kind.IN_ERROR')}</Tag>}
        {deadline && <DueDate deadline={deadline} />}
      </div>
    </li>
  )
}

const Rows = styled('ul')({
  borderTop: `2px solid ${colour.ink}`,
  margin: '1rem 0 1.5rem !important',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 17.5rem',
    gap: '0.5rem 2rem',
    padding: '0.875rem 0 0.875rem 0.875rem',
    borderBottom: `1px solid ${colour.line}`,
    borderLeft: `4px solid ${colour.blue}`,
    [phone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  '& > li > div:last-of-type': { display: 'grid', gap: '0.375rem', alignContent: 'start', justifyItems: 'start' },
  '& > li[data-read]': { borderLeftColor: 'transparent' },
  '& h2': { fontSize: '1.0625rem', fontWeight: 600 },
  '& > li[data-read] h2': { fontWeight: 400 },
  '& small': { color: colour.secondary, fontSize: '0.9375rem' },
})
