/** Lets somebody belong to the agency from now on. */
import { type FormEvent, useState } from 'react'
import { addPersonDocument } from '../data/directory-documents.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { ErrorSummary, type Errors } from '../form/ErrorSummary.tsx'
import { useTyped } from '../form/typed.ts'
import type { Access } from '../gql/graphql.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { PersonFields, type PersonTyped, personErrors } from './PersonFields.tsx'
import { Form } from './rows.ts'
import { Wrong } from './Wrong.tsx'

const nobody: PersonTyped = { name: '', email: '', managerId: '', access: ['CASE_WORKER'] }

export function AddPerson({ people }: { readonly people: readonly { readonly id: string; readonly name: string }[] }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const { typed, wasKept, type } = useTyped('person', () => nobody)
  const [errors, setErrors] = useState<Errors>({})
  const add = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const missing = personErrors('', typed, t)
    setErrors(missing)
    if (Object.keys(missing).length > 0) return
    const input = { ...typed, access: typed.access as Access[], managerId: typed.managerId || null }
    const done = await run(
      async () => (await send(addPersonDocument, { input })).addPerson,
      t('people.added', { name: typed.name }),
    )
    if (done) type(nobody)
  }
  return (
    <Fold summary={t('people.add')} open={wasKept}>
      <Form noValidate onSubmit={add}>
        <ErrorSummary errors={errors} />
        <PersonFields
          id=""
          typed={typed}
          errors={errors}
          managers={people}
          onChange={(part) => type({ ...typed, ...part })}
        />
        <Button kind="main" type="submit" disabled={sending}>
          {t('people.addSubmit')}
        </Button>
        <Wrong text={wrong} />
      </Form>
    </Fold>
  )
}
