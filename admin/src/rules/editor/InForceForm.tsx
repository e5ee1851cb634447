/** Puts the date from which a text is to be in force into the text. */
import { styled } from '@mui/material/styles'
import { type FormEvent, useState } from 'react'
import { Button } from '../../form/Button.tsx'
import { DateBoxes } from '../../form/DateBoxes.tsx'
import { dateTyped, noDate, typedFrom, wrongWith } from '../../form/typed-date.ts'
import { Fold } from '../../layout/Fold.tsx'
import { useWords } from '../../messages/use-words.ts'
import { inForceOf } from '../in-force.ts'

export function InForceForm({ text, onSet }: { readonly text: string; readonly onSet: (from: string) => void }) {
  const t = useWords()
  const now = inForceOf(text)
  const [date, setDate] = useState(() => (now === null ? noDate : typedFrom(now)))
  const [wrong, setWrong] = useState<string>()
  const set = (submitted: FormEvent) => {
    submitted.preventDefault()
    const from = dateTyped(date)
    setWrong(from === null ? t(wrongWith(date)) : undefined)
    if (from !== null) onSet(from)
  }
  return (
    <Fold summary={t('editor.inForce')}>
      <Form noValidate data-passing onSubmit={set}>
        <DateBoxes
          id="in-force"
          label={t('editor.inForceFrom')}
          hint={t('editor.inForceHint')}
          error={wrong}
          value={date}
          onChange={setDate}
        />
        <Button kind="second" type="submit">
          {t('editor.setInForce')}
        </Button>
      </Form>
    </Fold>
  )
}

const Form = styled('form')({ '& > fieldset': { marginBottom: '0.75rem' } })
