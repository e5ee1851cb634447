/** What other rules do to live cases, as far as it is counted or made: what it comes to, and each case with what changes for it. */
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { plainDate } from '../../dates.ts'
import type { SwitchPreviewQuery } from '../../gql/graphql.ts'
import { Fold } from '../../layout/Fold.tsx'
import { Progress } from '../../layout/Progress.tsx'
import { Tag } from '../../layout/Tag.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { sentenceCase } from '../../wording.ts'

export type Preview = NonNullable<SwitchPreviewQuery['switchPreview']>
type Row = Preview['cases']['nodes'][number]

/** How often to ask how far it has come. */
export const askAgainMs = 700

const kinds = ['earlier', 'later', 'overdue', 'added', 'withdrawn', 'noPlace', 'failed', 'changed'] as const

/** `says`: under which words its states are; a draft that is tried out moves nothing. */
export function Counted({
  preview,
  says,
}: {
  readonly preview: Preview
  readonly says: 'switch.state' | 'holidays.state' | 'tried.state'
}) {
  const t = useWords()
  const { state, total, counted, totals } = preview
  const done = state === 'COUNTING' ? counted : totals.moved + totals.changed + totals.failed
  const all = state === 'COUNTING' ? total : totals.cases
  return (
    <>
      <p role="status">
        <b>{t(`${says}.${state}`, { done, smart_count: all })}</b>
      </p>
      {isUnderWay(state) && <Progress aria-label={t('switch.progress')} value={done} max={Math.max(all, 1)} />}
      {state !== 'COUNTING' && (
        <Totals>
          {kinds
            .filter((kind) => totals[kind] > 0)
            .map((kind) => (
              <li key={kind}>{t(`switch.totals.${kind}`, { smart_count: totals[kind] })}</li>
            ))}
        </Totals>
      )}
    </>
  )
}

/** `heading`: one below what they stand under. */
export function CountedCases({ preview, heading }: { readonly preview: Preview; readonly heading: 'h2' | 'h3' }) {
  const { state, cases } = preview
  const t = useWords()
  if (state === 'COUNTING' || cases.nodes.length === 0) return null
  const [shown, all] = [cases.nodes.length, cases.totalCount ?? 0]
  const [telling, unchanged] = [cases.nodes.filter(isTelling), cases.nodes.filter((row) => !isTelling(row))]
  return (
    <Cases>
      {all > shown && <li>{t('switch.firstOf', { shown, all })}</li>}
      {telling.map((row) => (
        <CaseRow key={row.case.id} row={row} heading={heading} />
      ))}
      {unchanged.length > 0 && (
        <li>
          <Fold summary={t('switch.unchanged', { smart_count: unchanged.length })}>
            <ul>
              {unchanged.map(({ case: file }) => (
                <li key={file.id}>
                  <CaseLink file={file} />
                </li>
              ))}
            </ul>
          </Fold>
        </li>
      )}
    </Cases>
  )
}

/** Whether there is anything to say of the case. */
function isTelling({ message, deadlines }: Row): boolean {
  return Boolean(message) || deadlines.some(hasChanged)
}

function hasChanged({ turn, becomesOverdue }: Row['deadlines'][number]): boolean {
  return turn !== 'SAME' || becomesOverdue
}

export function isUnderWay(state: Preview['state'] | undefined): boolean {
  return state === 'COUNTING' || state === 'SWITCHING'
}

function CaseLink({ file }: { readonly file: Row['case'] }) {
  const t = useWords()
  return <Link to={`/cases/${encodeURIComponent(file.id)}/show`}>{file.reference ?? t('cases.noReference')}</Link>
}

interface CaseProps {
  readonly row: Row
  readonly heading: 'h2' | 'h3'
}

function CaseRow({ row: { case: file, message, result, deadlines }, heading: Heading }: CaseProps) {
  const t = useWords()
  const dateOf = (stand: { readonly dueOn?: string | null } | null | undefined) =>
    stand?.dueOn ? plainDate(stand.dueOn) : t('switch.noDate')
  return (
    <li>
      <Heading>
        <CaseLink file={file} />
        {result && (
          <>
            {' '}
            <Tag tone={result === 'MOVED' ? 'done' : 'soon'}>{t(`switch.result.${result}`)}</Tag>
          </>
        )}
      </Heading>
      {message && <p>{message}</p>}
      <ul>
        {deadlines.filter(hasChanged).map(({ clock, occurrence, text, turn, before, after, becomesOverdue }) => (
          <li key={`${clock} ${occurrence}`}>
            {t(`switch.turn.${turn}`, {
              text: sentenceCase(text),
              before: dateOf(before),
              after: dateOf(after),
            })}
            {becomesOverdue && ` ${t('switch.overdue')}`}
          </li>
        ))}
      </ul>
    </li>
  )
}

const Totals = styled('ul')({ margin: '1rem 0 !important', '& > li': { padding: '0.125rem 0' } })
const Cases = styled('ul')({
  marginTop: '1.5rem !important',
  borderTop: `2px solid ${colour.ink}`,
  '& > li': { padding: '0.75rem 0', borderBottom: `1px solid ${colour.line}` },
  '& h2, & h3': { fontSize: '1.0625rem', fontWeight: 600 },
  '& > li > ul > li': { padding: '0.125rem 0' },
})
