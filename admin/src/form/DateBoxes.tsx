/** Asks for a date in three boxes, day before month, whatever the browser's own habits. */
import { styled } from '@mui/material/styles'
import { useWords } from '../messages/use-words.ts'
import { FieldSet, TextBox } from './Field.tsx'
import type { TypedDate } from './typed-date.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly value: TypedDate
  readonly onChange: (value: TypedDate) => void
}

const boxes = ['day', 'month', 'year'] as const

export function DateBoxes({ id, label, hint, error, value, onChange }: Props) {
  const t = useWords()
  return (
    <FieldSet id={id} label={label} hint={hint ?? t('form.dateHint')} error={error}>
      <Row>
        {boxes.map((box) => (
          <div key={box}>
            <label htmlFor={`${id}-${box}`}>{t(`form.${box}`)}</label>
            <Digits
              id={`${id}-${box}`}
              inputMode="numeric"
              autoComplete="off"
              data-box={box}
              aria-invalid={error ? true : undefined}
              value={value[box]}
              onChange={(event) => onChange({ ...value, [box]: event.target.value })}
            />
          </div>
        ))}
      </Row>
    </FieldSet>
  )
}

const Row = styled('div')({
  display: 'flex',
  gap: '1rem',
  '& label': { display: 'block', fontSize: '0.9375rem', marginBottom: '0.125rem' },
})

const Digits = styled(TextBox)({ width: '3.25rem', '&[data-box="year"]': { width: '4.75rem' } })
