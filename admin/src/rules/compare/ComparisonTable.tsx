/** Two rulesets rule by rule: which asks more, a date that shows it, and the words that each stands on. */
import { styled } from '@mui/material/styles'
import { useGetOne } from 'ra-core'
import { useState } from 'react'
import { plainDate } from '../../dates.ts'
import type { ComparisonQuery, Verdict } from '../../gql/graphql.ts'
import { Fold } from '../../layout/Fold.tsx'
import { ProblemNotice } from '../../layout/ProblemNotice.tsx'
import { Quotation } from '../../layout/Quotation.tsx'
import { Tag } from '../../layout/Tag.tsx'
import { Waiting } from '../../layout/Waiting.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour } from '../../theme.ts'
import { plainName, sentenceCase } from '../../wording.ts'
import { differs, inOrder, toneOf } from './verdicts.ts'

type Compared = NonNullable<ComparisonQuery['compareRulesets']>
type Row = Compared['rows'][number]

interface Props {
  /** Ids of editions or drafts. */
  readonly one: string
  readonly other: string
  /** What stands above the two columns. */
  readonly titles: readonly [string, string]
}

export function ComparisonTable({ one, other, titles }: Props) {
  const t = useWords()
  const [only, setOnly] = useState<Verdict | 'all' | null>(null)
  const { data, error, isPending } = useGetOne<Compared & { id: string }>('comparisons', { id: `${one} ${other}` })
  if (error) return <ProblemNotice error={error} />
  if (isPending || !data) return <Waiting />
  const counts = new Map(data.counts.map(({ verdict, count }) => [verdict, count]))
  const differing = data.rows.filter(({ verdict }) => differs(verdict)).length
  const shown = data.rows
    .filter(({ verdict }) => (only === null ? differs(verdict) : only === 'all' || verdict === only))
    .toSorted((one, other) => inOrder.indexOf(one.verdict) - inOrder.indexOf(other.verdict))
  return (
    <div>
      <Filter role="group" aria-label={t('compare.show')}>
        <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
          {t('compare.differing')} <b>{differing}</b>
        </button>
        {inOrder
          .filter((verdict) => counts.has(verdict))
          .map((verdict) => (
            <button key={verdict} type="button" aria-pressed={only === verdict} onClick={() => setOnly(verdict)}>
              <Tag tone={toneOf[verdict]}>{t(`compare.verdict.${verdict}`)}</Tag> <b>{counts.get(verdict)}</b>
            </button>
          ))}
        <button type="button" aria-pressed={only === 'all'} onClick={() => setOnly('all')}>
          {t('compare.all')} <b>{data.rows.length}</b>
        </button>
      </Filter>
      {shown.length === 0 ? (
        <p>{t(only === null ? 'compare.nothing' : 'compare.none')}</p>
      ) : (
        <Rows>
          <caption>{t('compare.caption', { smart_count: shown.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('compare.rule')}</th>
              <th scope="col">{titles[0]}</th>
              <th scope="col">{titles[1]}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <CompareRow key={row.key} row={row} titles={titles} />
            ))}
          </tbody>
        </Rows>
      )}
    </div>
  )
}

function CompareRow({ row, titles }: { readonly row: Row; readonly titles: Props['titles'] }) {
  const t = useWords()
  const { about, stage, verdict, difference, examples, unitChanged, one, other } = row
  return (
    <tr>
      <th scope="row">
        <Tag tone={toneOf[verdict]}>{t(`compare.verdict.${verdict}`)}</Tag>
        <span>{sentenceCase(about)}</span>
        {stage && <small>{t('compare.stage', { stage: plainName(stage) })}</small>}
        {difference && <p>{difference}</p>}
        {unitChanged && <p>{t('compare.unitChanged')}</p>}
        {examples.map(({ startOn, oneDueOn, otherDueOn }) => (
          <p key={startOn}>
            {t('compare.example', { start: plainDate(startOn) })} {t('compare.dueBy', { date: plainDate(oneDueOn) })}{' '}
            {t('compare.dueByOther', { date: plainDate(otherDueOn) })}
          </p>
        ))}
      </th>
      <Side title={titles[0]} side={one} />
      <Side title={titles[1]} side={other} />
    </tr>
  )
}

function Side({ title, side }: { readonly title: string; readonly side: Row['one'] }) {
  const t = useWords()
  return (
    <td>
      <em aria-hidden="true">{title}</em>
      {side === null ? (
        <span>{t('compare.absent')}</span>
      ) : (
        <>
          <code>{side.rule}</code>
          {side.clause.words.length > 0 && (
            <Fold summary={t('rules.clause')}>
              <Quotation clause={side.clause} withLine />
            </Fold>
          )}
        </>
      )}
    </td>
  )
}

const Filter = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem 0.5rem',
  marginBottom: '1rem',
  '& > button': {
    font: 'inherit',
    fontSize: '1rem',
    color: colour.ink,
    background: 'none',
    border: `1px solid ${colour.line}`,
    padding: '0.25rem 0.5rem',
    minHeight: '2.5rem',
    cursor: 'pointer',
    '& b': { fontVariantNumeric: 'tabular-nums' },
    '&[aria-pressed="true"]': { borderColor: colour.ink, boxShadow: `inset 0 -4px 0 ${colour.blue}` },
    '&:hover': { background: colour.faint },
    '&:focus-visible': { outline: `3px solid ${colour.focus}`, boxShadow: `inset 0 0 0 2px ${colour.ink}` },
  },
})

const Rows = styled('table')({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  '& caption': { textAlign: 'left', color: colour.secondary, paddingBottom: '0.375rem' },
  '& thead th': {
    textAlign: 'left',
    verticalAlign: 'bottom',
    padding: '0.375rem 1rem 0.375rem 0',
    borderBottom: `2px solid ${colour.ink}`,
  },
  '& tbody th, & tbody td': {
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    padding: '0.875rem 1rem 1rem 0',
    borderBottom: `1px solid ${colour.line}`,
    overflowWrap: 'anywhere',
  },
  '& tbody th > span': { display: 'block', fontWeight: 600, marginTop: '0.375rem' },
  '& tbody th > small': { display: 'block', fontSize: '0.9375rem', color: colour.secondary },
  '& tbody th > p': { marginTop: '0.375rem', fontSize: '1rem' },
  '& td > em': { display: 'none' },
  '& td > span': { color: colour.secondary },
  '& td > code': {
    display: 'block',
    padding: '0.5rem 0.625rem',
    marginBottom: '0.375rem',
    background: colour.faint,
    fontFamily: 'ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace',
    fontSize: '0.875rem',
    whiteSpace: 'pre-wrap',
  },
  // Three columns do not fit a phone: each rule is then a block, each side under its title.
  '@media (max-width: 47.99em)': {
    '&, & caption, & tbody, & tr, & th, & td': { display: 'block', width: '100%', boxSizing: 'border-box' },
    '& thead': { position: 'absolute', clipPath: 'inset(50%)', height: 1, width: 1, overflow: 'hidden' },
    '& tbody th, & tbody td': { borderBottom: 0, padding: '0.25rem 0' },
    '& tbody tr': { borderBottom: `1px solid ${colour.line}`, padding: '0.875rem 0' },
    '& td > em': { display: 'block', fontStyle: 'normal', fontWeight: 600, fontSize: '0.9375rem' },
  },
})
