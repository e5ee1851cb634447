/** Takes in a bank holiday that was announced after the lists were published. */
import { styled } from '@mui/material/styles'
import { type FormEvent, useMemo, useState } from 'react'
import { announceHolidayDocument } from '../data/holiday-documents.ts'
import { newKey } from '../data/new-key.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { DateBoxes } from '../form/DateBoxes.tsx'
import { ErrorSummary, type Errors } from '../form/ErrorSummary.tsx'
import { describedBy, Field, Select, TextBox } from '../form/Field.tsx'
import { useTyped } from '../form/typed.ts'
import { dateTyped, noDate, wrongWith } from '../form/typed-date.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { placeName } from '../wording.ts'
import { Form } from './rows.ts'
import { Wrong } from './Wrong.tsx'

interface Props {
  readonly calendars: readonly string[]
  readonly onAnnounced: (previewId: string) => void
}

export function AnnounceHoliday({ calendars, onAnnounced }: Props) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const { typed, wasKept, type, forget } = useTyped('holiday', () => ({
    calendar: calendars[0] ?? '',
    name: '',
    date: noDate,
  }))
  const [errors, setErrors] = useState<Errors>({})
  const idempotencyKey = useMemo(newKey, [typed])
  const announce = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const on = dateTyped(typed.date)
    const missing = {
      ...(typed.name.trim() === '' ? { 'holiday-name': t('wrong.holidayName') } : {}),
      ...(on === null ? { 'holiday-on': t(wrongWith(typed.date)) } : {}),
    }
    setErrors(missing)
    if (on === null || Object.keys(missing).length > 0) return
    const input = { calendar: typed.calendar, name: typed.name.trim(), on, idempotencyKey }
    const answer = await run(
      async () => (await send(announceHolidayDocument, { input })).announceHoliday,
      t('holidays.done'),
    )
    if (answer?.__typename !== 'SwitchPreview') return
    type({ ...typed, name: '', date: noDate })
    forget()
    onAnnounced(answer.id)
  }
  return (
    <Fold summary={t('holidays.announce')} open={wasKept}>
      <Form noValidate onSubmit={announce}>
        <Hint>{t('holidays.announceHint')}</Hint>
        <ErrorSummary errors={errors} />
        <Field id="holiday-name" label={t('holidays.name')} error={errors['holiday-name']}>
          <TextBox
            id="holiday-name"
            autoComplete="off"
            aria-describedby={describedBy({ id: 'holiday-name', error: errors['holiday-name'] })}
            aria-invalid={errors['holiday-name'] ? true : undefined}
            value={typed.name}
            onChange={({ target }) => type({ ...typed, name: target.value })}
          />
        </Field>
        <DateBoxes
          id="holiday-on"
          label={t('holidays.on')}
          error={errors['holiday-on']}
          value={typed.date}
          onChange={(date) => type({ ...typed, date })}
        />
        <Field id="holiday-calendar" label={t('holidays.where')}>
          <Select
            id="holiday-calendar"
            value={typed.calendar}
            onChange={({ target }) => type({ ...typed, calendar: target.value })}
          >
            {calendars.map((calendar) => (
              <option key={calendar} value={calendar}>
                {placeName(calendar)}
              </option>
            ))}
          </Select>
        </Field>
        <Button kind="main" type="submit" disabled={sending}>
          {t('holidays.submit')}
        </Button>
        <Wrong text={wrong} />
      </Form>
    </Fold>
  )
}

const Hint = styled('p')({ marginBottom: '1rem !important' })
