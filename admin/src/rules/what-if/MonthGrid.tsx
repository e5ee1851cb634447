/** A month of a count as a table: day zero, each counted day by its number, each skipped day with its reason. */
import { styled } from '@mui/material/styles'
import { monthAndYear, weekdayNames } from '../../dates.ts'
import { Unseen, unseen } from '../../form/Field.tsx'
import { useWords } from '../../messages/use-words.ts'
import { colour, phone } from '../../theme.ts'
import type { Day, Month } from './month-weeks.ts'

export function MonthGrid({ month: { month, weeks } }: { readonly month: Month }) {
  return (
    <Grid>
      <caption>{monthAndYear(month)}</caption>
      <thead>
        <tr>
          {weekdayNames.map((name) => (
            <th key={name} scope="col">
              <abbr title={name}>{name.slice(0, 3)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, nth) => (
          <tr key={nth}>
            {week.map((day, at) => (day === null ? <td key={at} /> : <DayCell key={day.on} day={day} />))}
          </tr>
        ))}
      </tbody>
    </Grid>
  )
}

function DayCell({ day: { on, is, isDue } }: { readonly day: Day }) {
  const t = useWords()
  return (
    <td data-kind={is.kind} data-due={isDue || undefined}>
      <b>{Number(on.slice(8))}</b>
      {is.kind === 'zero' && <small>{t('whatIf.dayZero')}</small>}
      {is.kind === 'counted' && <small>{t('whatIf.dayNth', { nth: is.nth })}</small>}
      {is.kind === 'skipped' && (
        <small>
          <Unseen>{t('whatIf.skippedHere')}</Unseen> {is.why}
        </small>
      )}
      {isDue && <small>{t('whatIf.due')}</small>}
    </td>
  )
}

const Grid = styled('table')({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  marginTop: '0.75rem',
  '& caption': { textAlign: 'left', fontWeight: 600, paddingBottom: '0.25rem' },
  '& th': { fontSize: '0.8125rem', fontWeight: 600, textAlign: 'left', padding: '0.125rem 0 0.125rem 0.25rem' },
  '& th abbr': { textDecoration: 'none', whiteSpace: 'nowrap' },
  '& td': {
    border: `1px solid ${colour.line}`,
    height: '3.25rem',
    padding: '0.125rem 0.25rem',
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
    overflow: 'hidden',
  },
  '& td b': { display: 'block', fontSize: '0.875rem', fontWeight: 600, lineHeight: 1.3 },
  '& td small': { display: 'block', fontSize: '0.6875rem', lineHeight: 1.2, overflowWrap: 'anywhere' },
  '& td[data-kind="outside"] b': { color: colour.secondary, fontWeight: 400 },
  '& td[data-kind="zero"]': { background: colour.amber, color: colour.darkAmber },
  '& td[data-kind="counted"]': { background: colour.paleBlue },
  '& td[data-kind="skipped"]': {
    color: '#3d464a',
    background: `repeating-linear-gradient(135deg, ${colour.faint} 0 6px, #e4e7e8 6px 8px)`,
  },
  [phone]: {
    '& th, & td': { paddingLeft: 1, paddingRight: 1 },
    '& th': { fontSize: '0.6875rem' },
    // No word fits; the list below says of every day why it is skipped.
    '& td[data-kind="skipped"] small': unseen,
  },
  '& td[data-due]': { background: colour.green, color: colour.paper },
})
