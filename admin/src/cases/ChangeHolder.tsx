/** Puts somebody else of the agency into a role on one case. */
import { styled } from '@mui/material/styles'
import { type FormEvent, useState } from 'react'
import { Wrong } from '../agency/Wrong.tsx'
import { changeHolderDocument } from '../data/correction-documents.ts'
import { newKey } from '../data/new-key.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { useTyped } from '../form/typed.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { plainName } from '../wording.ts'
import type { CaseView } from './case-view.ts'
import { PersonSelect } from './PersonSelect.tsx'

interface Props {
  readonly of: CaseView
  readonly role: string
}

export function ChangeHolder({ of, role }: Props) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const { typed, wasKept, type } = useTyped(`holder ${of.id} ${role}`, () => ({ personId: '' }))
  const { personId } = typed
  const [missing, setMissing] = useState<string>()
  const change = async (submitted: FormEvent) => {
    submitted.preventDefault()
    setMissing(personId === '' ? t('wrong.person') : undefined)
    if (personId === '') return
    const input = { caseId: of.id, role, personId, expectedVersion: of.version, idempotencyKey: newKey() }
    const done = await run(
      async () => (await send(changeHolderDocument, { input })).changeHolder,
      t('holder.changed', { role: plainName(role) }),
    )
    if (done) type({ personId: '' })
  }
  return (
    <Fold summary={t('holder.change', { role: plainName(role) })} open={wasKept}>
      <Narrow noValidate onSubmit={change}>
        <PersonSelect
          id={`holder-${role}`}
          label={t('holder.who', { role: plainName(role) })}
          value={personId}
          error={missing}
          onChange={(chosen) => type({ personId: chosen })}
        />
        <p>{t('holder.hint')}</p>
        <Button kind="second" type="submit" disabled={sending}>
          {t('holder.submit')}
        </Button>
        <Wrong text={wrong} />
      </Narrow>
    </Fold>
  )
}

const Narrow = styled('form')({
  '& > div': { marginBottom: '0.75rem' },
  '& > p': { marginBottom: '0.75rem !important', fontSize: '0.9375rem' },
})
