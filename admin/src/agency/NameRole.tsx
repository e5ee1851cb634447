/** Puts somebody into one of the roles that the rules name. */
import type { FormEvent } from 'react'
import { nameRoleHolderDocument } from '../data/directory-documents.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { Field, Select } from '../form/Field.tsx'
import { useTyped } from '../form/typed.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { titleOf } from '../wording.ts'
import { Form } from './rows.ts'
import { Wrong } from './Wrong.tsx'

interface Props {
  readonly person: { readonly id: string; readonly name: string; readonly roles: readonly string[] }
  readonly roles: readonly string[]
}

export function NameRole({ person, roles }: Props) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const { typed, wasKept, type } = useTyped(`role ${person.id}`, () => ({ chosen: '' }))
  const left = roles.filter((role) => !person.roles.includes(role))
  // The one that was chosen may be held by now.
  const role = left.includes(typed.chosen) ? typed.chosen : (left[0] ?? '')
  const id = `role-${person.id.replaceAll(/\W/g, '')}`
  const name = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const input = { personId: person.id, role }
    const done = await run(
      async () => (await send(nameRoleHolderDocument, { input })).nameRoleHolder,
      t('people.named', { name: person.name }),
    )
    if (done) type({ chosen: '' })
  }
  if (left.length === 0) return null
  return (
    <Fold summary={t('people.nameRole', { name: person.name })} open={wasKept}>
      <Form noValidate onSubmit={name}>
        <Field id={id} label={t('people.role')}>
          <Select id={id} value={role} onChange={({ target }) => type({ chosen: target.value })}>
            {left.map((each) => (
              <option key={each} value={each}>
                {titleOf(each)}
              </option>
            ))}
          </Select>
        </Field>
        <Button kind="second" type="submit" disabled={sending}>
          {t('people.nameRoleSubmit')}
        </Button>
        <Wrong text={wrong} />
      </Form>
    </Fold>
  )
}
