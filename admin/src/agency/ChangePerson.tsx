/** Changes the entry of somebody in the directory. */
import { type FormEvent, useState } from 'react'
import { changePersonDocument } from '../data/directory-documents.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { ErrorSummary, type Errors } from '../form/ErrorSummary.tsx'
import { useTyped } from '../form/typed.ts'
import type { Access, DirectoryQuery } from '../gql/graphql.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { PersonFields, type PersonTyped, personErrors } from './PersonFields.tsx'
import { Form } from './rows.ts'
import { Wrong } from './Wrong.tsx'

type Colleague = DirectoryQuery['people'][number]

interface Props {
  readonly person: Colleague
  readonly people: readonly Colleague[]
}

export function ChangePerson({ person, people }: Props) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const { id: personId, name, email, access, manager } = person
  // Null: as the directory has it, also after somebody else has changed it.
  const { typed: changed, wasKept, type } = useTyped<PersonTyped | null>(`entry ${personId}`, () => null)
  const typed = changed ?? { name, email, access, managerId: manager?.id ?? '' }
  const [errors, setErrors] = useState<Errors>({})
  const boxes = `-${personId.replaceAll(/\W/g, '')}`
  const change = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const missing = personErrors(boxes, typed, t)
    setErrors(missing)
    if (Object.keys(missing).length > 0) return
    const input = { ...typed, personId, access: typed.access as Access[], managerId: typed.managerId || null }
    const done = await run(
      async () => (await send(changePersonDocument, { input })).changePerson,
      t('people.changed', { name: typed.name }),
    )
    if (done) type(null)
  }
  return (
    <Fold summary={t('people.entry', { name })} open={wasKept}>
      <Form noValidate onSubmit={change}>
        <ErrorSummary errors={errors} />
        <PersonFields
          id={boxes}
          typed={typed}
          errors={errors}
          managers={people.filter(({ id }) => id !== personId)}
          onChange={(part) => type({ ...typed, ...part })}
        />
        <Button kind="second" type="submit" disabled={sending || changed === null}>
          {t('people.changeSubmit')}
        </Button>
        <Wrong text={wrong} />
      </Form>
    </Fold>
  )
}
