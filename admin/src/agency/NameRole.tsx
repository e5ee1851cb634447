/** Puts somebody into a role of the rules. */
import { type FormEvent, useState } from 'react'
import { nameRoleHolderDocument } from '../data/directory-documents.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { Field, TextBox } from '../form/Field.tsx'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { Form } from './rows.ts'
import { Wrong } from './Wrong.tsx'

interface Props {
  readonly person: { readonly id: string; readonly name: string }
}

export function NameRole({ person }: Props) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const [role, setRole] = useState('')
  const id = `role-${person.id.replaceAll(/\W/g, '')}`
  const name = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const input = { personId: person.id, role: role.trim().toLowerCase().replaceAll(/\s+/g, '_') }
    const done = await run(
      async () => (await send(nameRoleHolderDocument, { input })).nameRoleHolder,
      t('people.named', { name: person.name }),
    )
    if (done) setRole('')
  }
  return (
    <Fold summary={t('people.nameRole', { name: person.name })}>
      <Form noValidate onSubmit={name}>
        <Field id={id} label={t('people.role')} hint={t('people.roleHint')}>
          <TextBox id={id} value={role} autoComplete="off" onChange={({ target }) => setRole(target.value)} />
        </Field>
        <Button kind="second" type="submit" disabled={sending}>
          {t('people.nameRoleSubmit')}
        </Button>
        <Wrong text={wrong} />
      </Form>
    </Fold>
  )
}
