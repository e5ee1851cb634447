/** Says who stands in while somebody is away. */
import { type FormEvent, useState } from 'react'
import { nameDeputyDocument } from '../data/directory-documents.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { DateBoxes } from '../form/DateBoxes.tsx'
import { ErrorSummary, type Errors } from '../form/ErrorSummary.tsx'
import { describedBy, Field, Select } from '../form/Field.tsx'
import { useTyped } from '../form/typed.ts'
import { dateTyped, noDate } from '../form/typed-date.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { Form } from './rows.ts'
import { Wrong } from './Wrong.tsx'

const sides = ['personId', 'deputyId'] as const
const ends = ['fromOn', 'untilOn'] as const
const blank = { personId: '', deputyId: '', fromOn: noDate, untilOn: noDate }

export function NameDeputy({ people }: { readonly people: readonly { readonly id: string; readonly name: string }[] }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const { typed, wasKept, type } = useTyped('deputy', () => blank)
  const [errors, setErrors] = useState<Errors>({})
  const name = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const { personId, deputyId } = typed
    const [fromOn, untilOn] = [dateTyped(typed.fromOn), dateTyped(typed.untilOn)]
    setErrors({
      ...(personId ? {} : { personId: t('wrong.away') }),
      ...(deputyId ? {} : { deputyId: t('wrong.deputy') }),
      ...(fromOn === null ? { fromOn: t('wrong.firstDay') } : {}),
      ...(untilOn === null ? { untilOn: t('wrong.lastDay') } : {}),
      ...(fromOn !== null && untilOn !== null && untilOn < fromOn ? { untilOn: t('wrong.order') } : {}),
    })
    if (!personId || !deputyId || fromOn === null || untilOn === null || untilOn < fromOn) return
    const input = { personId, deputyId, fromOn, untilOn }
    const done = await run(async () => (await send(nameDeputyDocument, { input })).nameDeputy, t('people.deputyNamed'))
    if (done) type(blank)
  }
  return (
    <Fold summary={t('people.nameDeputy')} open={wasKept}>
      <Form noValidate onSubmit={name}>
        <ErrorSummary errors={errors} />
        {sides.map((side) => (
          <Field key={side} id={side} label={t(`people.${side}`)} error={errors[side]}>
            <Select
              id={side}
              aria-describedby={describedBy({ id: side, error: errors[side] })}
              aria-invalid={errors[side] ? true : undefined}
              value={typed[side]}
              onChange={({ target }) => type({ ...typed, [side]: target.value })}
            >
              <option value="">{t('record.choosePerson')}</option>
              {people.map(({ id, name: who }) => (
                <option key={id} value={id}>
                  {who}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        {ends.map((end) => (
          <DateBoxes
            key={end}
            id={end}
            label={t(`people.${end}`)}
            error={errors[end]}
            value={typed[end]}
            onChange={(date) => type({ ...typed, [end]: date })}
          />
        ))}
        <Button kind="second" type="submit" disabled={sending}>
          {t('people.nameDeputySubmit')}
        </Button>
        <Wrong text={wrong} />
      </Form>
    </Fold>
  )
}
