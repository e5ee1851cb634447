/** Lets somebody belong to the agency from now on. */
import { type FormEvent, useState } from 'react'
import { addPersonDocument } from '../data/directory-documents.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { SomeOf } from '../form/Choices.tsx'
import { Field, FieldSet, Select, TextBox } from '../form/Field.tsx'
import type { Access } from '../gql/graphql.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { Form } from './rows.ts'
import { Wrong } from './Wrong.tsx'

const kinds: readonly Access[] = [
  'CASE_WORKER',
  'MANAGER',
  'POLICY_LEAD',
  'PUBLISHER',
  'ADMINISTRATOR',
  'INSPECTOR',
  'INTEGRATOR',
]

const nobody = { name: '', email: '', managerId: '', access: ['CASE_WORKER'] as readonly string[] }

export function AddPerson({ people }: { readonly people: readonly { readonly id: string; readonly name: string }[] }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const [typed, setTyped] = useState(nobody)
  const add = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const input = { ...typed, access: typed.access as Access[], managerId: typed.managerId || null }
    const done = await run(
      async () => (await send(addPersonDocument, { input })).addPerson,
      t('people.added', { name: typed.name }),
    )
    if (done) setTyped(nobody)
  }
  return (
    <Fold summary={t('people.add')}>
      <Form noValidate onSubmit={add}>
        <Field id="name" label={t('people.name')}>
          <TextBox
            id="name"
            value={typed.name}
            autoComplete="off"
            onChange={({ target }) => setTyped({ ...typed, name: target.value })}
          />
        </Field>
        <Field id="email" label={t('people.email')} hint={t('people.emailHint')}>
          <TextBox
            id="email"
            type="email"
            aria-describedby="email-hint"
            value={typed.email}
            autoComplete="off"
            onChange={({ target }) => setTyped({ ...typed, email: target.value })}
          />
        </Field>
        <FieldSet id="access" label={t('people.accessAsked')}>
          <SomeOf
            name="access"
            values={typed.access}
            onChange={(access) => setTyped({ ...typed, access })}
            choices={kinds.map((value) => ({ value, label: t(`people.access.${value}`) }))}
          />
        </FieldSet>
        <Field id="manager" label={t('people.manager')}>
          <Select
            id="manager"
            value={typed.managerId}
            onChange={({ target }) => setTyped({ ...typed, managerId: target.value })}
          >
            <option value="">{t('people.nobody')}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button kind="main" type="submit" disabled={sending}>
          {t('people.addSubmit')}
        </Button>
        <Wrong text={wrong} />
      </Form>
    </Fold>
  )
}
