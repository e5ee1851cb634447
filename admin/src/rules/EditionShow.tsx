/** One rule file: what it promises in plain words, how its stages lead on, what is wrong with it, and its text. */
import { styled } from '@mui/material/styles'
import { useGetIdentity, useGetOne } from 'ra-core'
import { Suspense, useEffect } from 'react'
import { useLocation, useParams, useSearchParams } from 'react-router'
import { inPlaceOf } from '../data/problem.ts'
import { whole } from '../data/whole.ts'
import { plainDate } from '../dates.ts'
import { LinkButton } from '../form/Button.tsx'
import { lazily } from '../layout/lazily.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { colour } from '../theme.ts'
import { joined } from '../wording.ts'
import { Findings } from './Findings.tsx'
import { ProcedureOutline } from './ProcedureOutline.tsx'
import { RuleText } from './RuleText.tsx'
import type { EditionView } from './rules-view.ts'
import { standingOf } from './standing.ts'
import { UseEdition } from './UseEdition.tsx'

// The editor weighs more than the rest of the page, and most come to read.
const EditionEditor = lazily(() => import('./EditionEditor.tsx'))

export default function EditionShow() {
  const t = useWords()
  const { id = '' } = useParams()
  const { hash, pathname } = useLocation()
  const [search] = useSearchParams()
  const editing = search.get('mode') === 'edit'
  const { data, error, isPending } = useGetOne<EditionView>('editions', { id, meta: whole })
  const { identity } = useGetIdentity()
  const mayAdopt = (identity as Identity | undefined)?.may.includes('ADOPT') ?? false
  const maySwitch = (identity as Identity | undefined)?.may.includes('SWITCH') ?? false
  const ready = data !== undefined
  useEffect(() => {
    if (ready && hash) document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [ready, hash])
  const problem = inPlaceOf(data, error)
  if (problem) return <ProblemNotice error={problem} />
  if (isPending || !data) return <Waiting />
  const standing = standingOf(data.report.diagnostics)
  return (
    <>
      <PageTitle title={data.title} above={t('rules.edition')}>
        <Standing>
          <li>
            <Tag tone={standing.tone}>{t(standing.key, { smart_count: standing.count })}</Tag>
          </li>
          <li>{t('rules.inForce', { date: plainDate(data.inForceFrom) })}</li>
          <li>
            {data.usedBy.length > 0
              ? t('rules.usedBy', { agencies: joined(data.usedBy.map(({ name }) => name)) })
              : t('rules.usedByNobody')}
          </li>
        </Standing>
      </PageTitle>
      <Mode className="no-print">
        <LinkButton kind="second" to={editing ? pathname : `${pathname}?mode=edit`}>
          {t(editing ? 'editor.read' : 'editor.edit')}
        </LinkButton>
        <LinkButton kind="second" to={`/compare?other=${encodeURIComponent(data.id)}`}>
          {t('rules.compareThis')}
        </LinkButton>
        {maySwitch && !editing && (
          <LinkButton kind="second" to={`/switch?edition=${encodeURIComponent(data.id)}`}>
            {t('switch.title')}
          </LinkButton>
        )}
      </Mode>
      {mayAdopt && !editing && <UseEdition key={data.id} edition={data} />}
      {editing ? (
        <Suspense fallback={<Waiting />}>
          <EditionEditor key={data.id} edition={data} />
        </Suspense>
      ) : (
        <ReadEdition edition={data} />
      )}
    </>
  )
}

function ReadEdition({ edition: data }: { readonly edition: EditionView }) {
  const t = useWords()
  return (
    <>
      <Contents aria-label={t('rules.contents')}>
        <ul>
          {data.report.procedures.map(({ name, title }) => (
            <li key={name}>
              <a href={`#procedure-${name}`}>{title}</a>
            </li>
          ))}
          {data.report.diagnostics.length > 0 && (
            <li>
              <a href="#findings">{t('rules.findings')}</a>
            </li>
          )}
          <li>
            <a href="#text">{t('rules.text')}</a>
          </li>
        </ul>
      </Contents>
      {data.report.procedures.map((procedure) => (
        <ProcedureOutline key={procedure.name} procedure={procedure} />
      ))}
      <Findings findings={data.report.diagnostics} />
      <RuleText text={data.text} findings={data.report.diagnostics} />
    </>
  )
}

const Standing = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0.375rem 1.25rem',
  marginTop: '0.75rem !important',
})

const Mode = styled('p')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.75rem',
  marginBottom: '1.5rem !important',
})

const Contents = styled('nav')({
  marginBottom: '2.5rem',
  borderTop: `1px solid ${colour.line}`,
  borderBottom: `1px solid ${colour.line}`,
  padding: '0.75rem 0',
  '& ul': { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 2rem' },
})
