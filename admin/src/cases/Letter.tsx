/** A letter on what was decided, to be printed: nothing typed into it is kept. */
import { styled } from '@mui/material/styles'
import { useGetIdentity, useGetOne } from 'ra-core'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useToday } from '../agency/agency-time.tsx'
import { whole } from '../data/whole.ts'
import { longDate, plainDate } from '../dates.ts'
import { fellAway, isOpen, isOwed } from '../deadlines/time-left.ts'
import { Button } from '../form/Button.tsx'
import { Field, TextArea } from '../form/Field.tsx'
import { Marked } from '../layout/Marked.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import type { Identity } from '../sign-in/auth-provider.ts'
import { colour, phone } from '../theme.ts'
import { plainName, sentenceCase } from '../wording.ts'
import type { CaseView, LogLine } from './case-view.ts'
import { asItCounts, isForLetter, openedBy } from './log-lines.ts'

export default function Letter() {
  const t = useWords()
  const { id = '', seq } = useParams()
  const { data, error, isPending } = useGetOne<CaseView>('cases', { id, meta: whole })
  const [words, setWords] = useState('')
  if (error) return <ProblemNotice error={error} />
  if (isPending || !data) return <Waiting />
  const line = data.log.find((each) => String(each.seq) === seq)
  const back = <Link to={`/cases/${encodeURIComponent(id)}/show`}>{t('letter.back')}</Link>
  if (!line || !isForLetter(line, data))
    return (
      <PageTitle title={t(line ? 'letter.none' : 'letter.gone')}>
        {line && <p>{t(whyNone(line))}</p>}
        <p>{back}</p>
      </PageTitle>
    )
  return (
    <>
      <div className="no-print">
        <PageTitle title={t('letter.title')} above={data.reference ?? t('cases.noReference')}>
          {back}
        </PageTitle>
        <Field id="words" label={t('letter.yours')} hint={t('letter.yoursHint')}>
          <TextArea
            id="words"
            aria-describedby="words-hint"
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </Field>
        <Button kind="main" onClick={() => window.print()}>
          {t('letter.print')}
        </Button>
      </div>
      <Page of={data} line={asItCounts(line, data.log)} words={words} />
    </>
  )
}

function whyNone({ corrects, isStruckOut, hasFallenAway }: LogLine) {
  if (corrects !== null) return 'letter.noneAsCorrection'
  return isStruckOut || hasFallenAway ? 'letter.noneAsVoid' : 'letter.noneAsOther'
}

function Page({ of, line, words }: { readonly of: CaseView; readonly line: LogLine; readonly words: string }) {
  const t = useWords()
  const today = useToday()
  const { identity } = useGetIdentity()
  const agency = (identity as Identity | undefined)?.agency ?? ''
  const closed = line.seq === of.closedBySeq ? [t('letter.closedAs', { outcome: plainName(of.outcome ?? '') })] : []
  const rights = of.deadlines.filter(({ kind, state, duty }) => kind === 'WINDOW' && isOpen(state, duty))
  const promised = of.deadlines.filter((each) => !fellAway(each) && each.history.some(({ seq }) => seq === line.seq))
  const quoted = [...new Set(promised.map(({ clause }) => clause.words.join(' ')).filter(Boolean))]
  const ours = promised.filter((each) => each.dueOn !== null && isOwed(each) && !each.outside)
  return (
    <Sheet data-letter>
      <header>
        <b>{agency}</b>
        <span>{plainDate(today)}</span>
      </header>
      {of.reference && <p>{t('letter.yourReference', { reference: of.reference })}</p>}
      {words && <Own>{words}</Own>}
      <h2>{of.title}</h2>
      <p>
        {t('letter.on', { date: longDate(line.happenedOn) })} <b>{line.label}</b>
      </p>
      {line.words && (
        <>
          <h3>{t('letter.reasons')}</h3>
          <Own>{line.words}</Own>
        </>
      )}
      <Lines title={t('letter.followed')} lines={[...closed, ...openedBy(line)]} />
      <Lines
        title={t('letter.ours')}
        lines={ours.map(({ text, dueOn }) =>
          t('letter.due', { text: sentenceCase(text), date: longDate(dueOn ?? '') }),
        )}
      />
      <Lines
        title={t('letter.rights')}
        lines={rights.map(({ text, dueOn }) =>
          dueOn
            ? t('letter.right', { text: sentenceCase(text), date: longDate(dueOn) })
            : t('letter.rightNoDate', { text: sentenceCase(text) }),
        )}
      />
      <Lines title={t('letter.rules')} lines={quoted.map((quote) => `“${quote}”`)} />
      <Lines title={t('letter.contacts')} lines={line.contactsGiven.map(sentenceCase)} />
      <footer>
        {t('letter.by', { agency })}
        {line.by && <span>{line.by.name}</span>}
      </footer>
    </Sheet>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {lines.map((each) => (
          <li key={each}>
            <Marked text={each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Own = styled('p')({ whiteSpace: 'pre-wrap' })

const Sheet = styled('article')({
  border: `1px solid ${colour.line}`,
  maxWidth: '44rem',
  margin: '2rem 0 0',
  padding: '3rem',
  overflowWrap: 'anywhere',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: '1rem',
  '& > header': {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0.25rem 2rem',
    paddingBottom: '1rem',
    borderBottom: `2px solid ${colour.ink}`,
  },
  '& ul': { display: 'grid', gap: '0.375rem', marginTop: '0.25rem' },
  '& > footer': { marginTop: '2rem', '& span': { display: 'block', marginTop: '3rem' } },
  [phone]: { padding: '1.25rem 1rem' },
  '@media print': { border: 0, padding: 0, margin: 0, maxWidth: 'none' },
})
