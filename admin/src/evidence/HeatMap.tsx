/** Every standard by month, as a table: what was met of what fell due, the darker the more was late. */
import { styled } from '@mui/material/styles'
import { monthAndYear } from '../dates.ts'
import { Unseen } from '../form/Field.tsx'
import type { EvidenceQuery } from '../gql/graphql.ts'
import { useWords } from '../messages/use-words.ts'
import { colour, phone } from '../theme.ts'
import { sentenceCase } from '../wording.ts'
import { RateShown } from './RateShown.tsx'
import { inMonth, type Rate, summed, warmthOf } from './rates.ts'

export type KeptStandard = EvidenceQuery['evidence']['standards'][number]

interface Props {
  readonly standards: readonly KeptStandard[]
  readonly months: readonly string[]
}

export function HeatMap({ standards, months }: Props) {
  const t = useWords()
  return (
    // What scrolls sideways must be reached by the keyboard.
    <Scroll role="region" aria-labelledby="heat-caption" tabIndex={0}>
      <Grid>
        <caption id="heat-caption">{t('evidence.heatCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('narrow.clock')}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                <abbr title={monthAndYear(month)}>{monthAndYear(month).slice(0, 3)}</abbr>
                <small>{month.slice(0, 4)}</small>
              </th>
            ))}
            <th scope="col">{t('evidence.wholePeriod')}</th>
          </tr>
        </thead>
        <tbody>
          {standards.map((standard) => (
            <tr key={`${standard.ruleset} ${standard.procedure} ${standard.clock}`}>
              <th scope="row">
                {sentenceCase(standard.text)}
                <small>
                  {standard.title}
                  {standard.limit && `, ${standard.limit}`}
                </small>
              </th>
              {months.map((month) => (
                <Cell key={month} of={monthAndYear(month)} rate={inMonth([standard], month)} />
              ))}
              <Cell of={t('evidence.wholePeriod')} rate={standard.rate} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('evidence.together')}</th>
            {months.map((month) => (
              <Cell key={month} of={monthAndYear(month)} rate={inMonth(standards, month)} />
            ))}
            <Cell of={t('evidence.wholePeriod')} rate={summed(standards.map(({ rate }) => rate))} />
          </tr>
        </tfoot>
      </Grid>
    </Scroll>
  )
}

/** `of`: the head of its column, which a phone has no room for. */
function Cell({ of, rate }: { readonly of: string; readonly rate: Rate | null }) {
  const t = useWords()
  if (rate === null)
    return (
      <td>
        <span aria-hidden="true">–</span>
        <Unseen>
          <RateShown rate={null} />
        </Unseen>
      </td>
    )
  return (
    <td data-warmth={warmthOf(rate)} data-of={of}>
      <span aria-hidden="true">{t('evidence.short', { ...rate })}</span>
      <Unseen>
        <RateShown rate={rate} />
      </Unseen>
    </td>
  )
}

const Scroll = styled('div')({
  overflowX: 'auto',
  position: 'relative',
  '&:focus-visible': { outline: `3px solid ${colour.focus}`, boxShadow: `inset 0 0 0 2px ${colour.ink}` },
})

const Grid = styled('table')({
  borderCollapse: 'collapse',
  width: '100%',
  '& caption': { textAlign: 'left', color: colour.secondary, paddingBottom: '0.5rem' },
  '& th': { textAlign: 'left', fontWeight: 600, padding: '0.375rem 0.5rem 0.375rem 0', verticalAlign: 'bottom' },
  '& thead th': { borderBottom: `2px solid ${colour.ink}`, fontSize: '0.9375rem' },
  '& thead th:not(:first-of-type)': { textAlign: 'center', paddingRight: 0 },
  '& abbr': { textDecoration: 'none' },
  '& small': { display: 'block', fontWeight: 400, fontSize: '0.875rem', color: colour.secondary },
  '& tbody th, & tfoot th': { minWidth: '13rem', fontWeight: 500, verticalAlign: 'middle', lineHeight: 1.3 },
  '& tr': { borderBottom: `1px solid ${colour.line}` },
  '& tfoot tr': { borderTop: `2px solid ${colour.ink}` },
  '& td': {
    textAlign: 'center',
    padding: '0.5rem 0.25rem',
    minWidth: '3.5rem',
    whiteSpace: 'nowrap',
    borderLeft: `2px solid ${colour.paper}`,
    borderRight: `2px solid ${colour.paper}`,
    fontVariantNumeric: 'tabular-nums',
    color: colour.secondary,
    position: 'relative',
  },
  '& td[data-warmth]': { color: colour.ink, fontWeight: 600 },
  '& td[data-warmth="all"]': { background: colour.paleGreen },
  '& td[data-warmth="most"]': { background: '#fff4d1' },
  '& td[data-warmth="half"]': { background: '#f6c9a8' },
  '& td[data-warmth="few"]': { background: colour.red, color: colour.paper },
  '@media print': { '& td': { printColorAdjust: 'exact' } },
  // A year of columns does not fit a phone: each standard is then a block, with the months in which something fell due.
  [phone]: {
    '&, & caption, & tbody, & tfoot, & th': { display: 'block' },
    '& thead': { position: 'absolute', clipPath: 'inset(50%)', height: 1, width: 1, overflow: 'hidden' },
    '& tr': { display: 'flex', flexWrap: 'wrap', gap: '0.375rem', padding: '0.625rem 0 0.75rem' },
    '& tbody th, & tfoot th': { width: '100%', padding: 0 },
    '& td': { display: 'block', border: 0, padding: '0.25rem 0.625rem' },
    '& td:not([data-warmth])': { display: 'none' },
    '& td::before': { content: 'attr(data-of)', display: 'block', fontSize: '0.875rem', fontWeight: 400 },
  },
})
