/** Asks what happens next in a trial of the rules, and when. */
import type { Machine } from '@casewright/dsl'
import { type FormEvent, useState } from 'react'
import { plainDate } from '../../dates.ts'
import { Button } from '../../form/Button.tsx'
import { DateBoxes } from '../../form/DateBoxes.tsx'
import { Field, Select } from '../../form/Field.tsx'
import { dateTyped, type TypedDate, typedFrom, wrongWith } from '../../form/typed-date.ts'
import { useWords } from '../../messages/use-words.ts'
import { choicesOf, isTooEarly, type Outcome, type Supposed } from './suppose.ts'

interface Props {
  readonly machine: Machine
  readonly outcome: Outcome
  /** The date that stands in the boxes until another is typed. */
  readonly from: string
  readonly onAdd: (supposed: Supposed) => void
}

const nothing = '-1'

export function AddSupposed({ machine, outcome, from, onAdd }: Props) {
  const t = useWords()
  const choices = choicesOf(machine, outcome)
  const [chosen, choose] = useState('0')
  const [typed, type] = useState<TypedDate | null>(null)
  const date = typed ?? typedFrom(from)
  const [wrong, setWrong] = useState<string>()
  const add = (submitted: FormEvent) => {
    submitted.preventDefault()
    const on = dateTyped(date)
    if (on === null) return setWrong(t(wrongWith(date)))
    const added = { on, happens: choices[Number(chosen)] ?? null }
    if (isTooEarly(added, outcome)) return setWrong(t('whatIf.tooEarly', { date: plainDate(outcome.openedOn!) }))
    setWrong(undefined)
    onAdd(added)
    choose('0')
    type(null)
  }
  return (
    <form noValidate data-passing onSubmit={add}>
      <Field id="what-if-event" label={t('whatIf.next')}>
        <Select
          id="what-if-event"
          value={choices[Number(chosen)] ? chosen : nothing}
          onChange={({ target }) => choose(target.value)}
        >
          {choices.map(({ label }, nth) => (
            <option key={label} value={nth}>
              {label}
            </option>
          ))}
          <option value={nothing}>{t('whatIf.nothing')}</option>
        </Select>
      </Field>
      <DateBoxes id="what-if-date" label={t('whatIf.on')} error={wrong} value={date} onChange={type} />
      <Button kind="second" type="submit">
        {t('whatIf.add')}
      </Button>
    </form>
  )
}
