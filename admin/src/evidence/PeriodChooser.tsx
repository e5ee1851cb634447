/** Chooses how far back evidence goes, and of which kind of case. */
import { styled } from '@mui/material/styles'
import { useSearchParams } from 'react-router'
import { plainDate } from '../dates.ts'
import { Field, Select } from '../form/Field.tsx'
import { useWords } from '../messages/use-words.ts'
import { lengths, type Period } from './period.ts'

interface Props {
  readonly period: Period
  /** Left out where it is not asked for. */
  readonly procedures?: readonly { readonly name: string; readonly title: string }[]
}

export function PeriodChooser({ period, procedures }: Props) {
  const t = useWords()
  const [search, setSearch] = useSearchParams()
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(search)
    if (value) next.set(name, value)
    else next.delete(name)
    setSearch(next)
  }
  return (
    <>
      <Row className="no-print">
        <Field id="months" label={t('evidence.period')}>
          <Select id="months" value={period.length} onChange={({ target }) => choose('months', target.value)}>
            {lengths.map((count) => (
              <option key={count} value={count}>
                {t('evidence.months', { smart_count: count })}
              </option>
            ))}
          </Select>
        </Field>
        {procedures && (
          <Field id="procedure" label={t('narrow.procedure')}>
            <Select
              id="procedure"
              value={search.get('procedure') ?? ''}
              onChange={({ target }) => choose('procedure', target.value)}
            >
              <option value="">{t('narrow.any')}</option>
              {procedures.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </Row>
      <p>{t('evidence.from', { from: plainDate(period.from), to: plainDate(period.to) })}</p>
    </>
  )
}

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(16rem, 100%), 1fr))',
  columnGap: '1.5rem',
  '& > div': { marginBottom: '0.75rem' },
})
