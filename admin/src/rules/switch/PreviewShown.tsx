/** A switch as far as it has come: counted, ready to be made, under way, made; and each case with what changes for it. */
import Dialog from '@mui/material/Dialog'
import { styled } from '@mui/material/styles'
import { useDataProvider, useGetOne, useRefresh } from 'ra-core'
import { useState } from 'react'
import { Link } from 'react-router'
import { newKey } from '../../data/new-key.ts'
import type { CasewrightProvider } from '../../data/provider.ts'
import { plainDate } from '../../dates.ts'
import { Button } from '../../form/Button.tsx'
import type { SwitchPreviewQuery } from '../../gql/graphql.ts'
import { ProblemNotice } from '../../layout/ProblemNotice.tsx'
import { Tag } from '../../layout/Tag.tsx'
import { Waiting } from '../../layout/Waiting.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'

type Preview = NonNullable<SwitchPreviewQuery['switchPreview']>
type Row = Preview['cases']['nodes'][number]

const askAgainMs = 700
const kinds = ['earlier', 'later', 'overdue', 'added', 'withdrawn', 'noPlace', 'failed', 'changed'] as const

export function PreviewShown({ id }: { readonly id: string }) {
  const t = useWords()
  const provider = useDataProvider<CasewrightProvider>()
  const refresh = useRefresh()
  const [asking, ask] = useState(false)
  const [problem, setProblem] = useState('')
  const { data, error } = useGetOne<Preview>(
    'switchPreviews',
    { id },
    { refetchInterval: ({ state }) => (isUnderWay(state.data?.state) ? askAgainMs : false) },
  )
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const { state, total, counted, totals, cases } = data
  const make = async () => {
    ask(false)
    const answer = await provider.switchRuleset({ previewId: id, idempotencyKey: newKey() })
    setProblem(answer.__typename === 'SwitchPreview' ? '' : answer.message)
    refresh()
  }
  const done = state === 'COUNTING' ? counted : totals.moved + totals.changed + totals.failed
  const all = state === 'COUNTING' ? total : totals.cases
  return (
    <>
      <p role="status">
        <b>{t(`switch.state.${state}`, { done, smart_count: all })}</b>
      </p>
      {isUnderWay(state) && <Bar aria-label={t('switch.progress')} value={done} max={Math.max(all, 1)} />}
      {problem && <p role="alert">{problem}</p>}
      {state !== 'COUNTING' && (
        <Totals>
          {kinds
            .filter((kind) => totals[kind] > 0)
            .map((kind) => (
              <li key={kind}>{t(`switch.totals.${kind}`, { smart_count: totals[kind] })}</li>
            ))}
        </Totals>
      )}
      {state === 'READY' && totals.cases > 0 && (
        <p>
          <Button kind="main" onClick={() => ask(true)}>
            {t('switch.make', { smart_count: totals.cases })}
          </Button>
        </p>
      )}
      {state === 'SWITCHED' && <p>{t('switch.undo')}</p>}
      {state !== 'COUNTING' && (
        <Cases>
          {cases.nodes.map((row) => (
            <CaseRow key={row.case.id} row={row} />
          ))}
        </Cases>
      )}
      <Dialog open={asking} onClose={() => ask(false)} aria-labelledby="switch-ask">
        <Question>
          <h2 id="switch-ask">{t('switch.ask', { smart_count: totals.cases })}</h2>
          <p>{t('switch.askMore')}</p>
          <Buttons>
            <Button kind="main" onClick={make}>
              {t('switch.yes')}
            </Button>
            <Button kind="second" onClick={() => ask(false)}>
              {t('record.cancel')}
            </Button>
          </Buttons>
        </Question>
      </Dialog>
    </>
  )
}

function CaseRow({ row: { case: file, message, result, deadlines } }: { readonly row: Row }) {
  const t = useWords()
  const changed = deadlines.filter(({ turn, becomesOverdue }) => turn !== 'SAME' || becomesOverdue)
  const dateOf = (stand: { readonly dueOn?: string | null } | null | undefined) =>
    stand?.dueOn ? plainDate(stand.dueOn) : t('switch.noDate')
  return (
    <li>
      <h2>
        <Link to={`/cases/${encodeURIComponent(file.id)}/show`}>{file.reference ?? t('cases.noReference')}</Link>
        {result && (
          <>
            {' '}
            <Tag tone={result === 'MOVED' ? 'done' : 'soon'}>{t(`switch.result.${result}`)}</Tag>
          </>
        )}
      </h2>
      {message && <p>{message}</p>}
      {!message && changed.length === 0 && <p>{t('switch.nothing')}</p>}
      <ul>
        {changed.map(({ clock, occurrence, text, turn, before, after, becomesOverdue }) => (
          <li key={`${clock} ${occurrence}`}>
            {t(`switch.turn.${turn}`, { text, before: dateOf(before), after: dateOf(after) })}
            {becomesOverdue && ` ${t('switch.overdue')}`}
          </li>
        ))}
      </ul>
    </li>
  )
}

function isUnderWay(state: Preview['state'] | undefined): boolean {
  return state === 'COUNTING' || state === 'SWITCHING'
}

const Bar = styled('progress')({ width: '100%', maxWidth: '32rem', height: '1.25rem', accentColor: colour.green })
const Totals = styled('ul')({ margin: '1rem 0 !important', '& > li': { padding: '0.125rem 0' } })
const Question = styled('div')({ padding: '1.5rem', display: 'grid', gap: '0.75rem', maxWidth: '34rem' })
const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' })

const Cases = styled('ul')({
  marginTop: '1.5rem !important',
  borderTop: `2px solid ${colour.ink}`,
  '& > li': { padding: '0.75rem 0', borderBottom: `1px solid ${colour.line}` },
  '& h2': { fontSize: '1.0625rem', fontWeight: 600 },
  '& > li > ul > li': { padding: '0.125rem 0' },
})
