/** Those who have left and whose name is still kept, and taking it out for good. */
import { styled } from '@mui/material/styles'
import { forgetPersonDocument, leaversDocument } from '../data/directory-documents.ts'
import { send } from '../data/send.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { AskFirst } from '../form/AskFirst.tsx'
import type { LeaversQuery } from '../gql/graphql.ts'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { useWords } from '../messages/use-words.ts'
import { Rows } from './rows.ts'
import { Wrong } from './Wrong.tsx'

export function Leavers() {
  const t = useWords()
  const { data, error } = useAsked('agency', leaversDocument, {})
  if (error) return <ProblemNotice error={error} />
  if (!data || data.leavers.length === 0) return null
  return (
    <>
      <Title>{t('people.leavers')}</Title>
      <p>{t('people.leaversLead')}</p>
      <Rows>
        {data.leavers.map((leaver) => (
          <LeaverRow key={leaver.id} leaver={leaver} />
        ))}
      </Rows>
    </>
  )
}

function LeaverRow({ leaver: { id, name, email } }: { readonly leaver: LeaversQuery['leavers'][number] }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const forget = () =>
    run(async () => (await send(forgetPersonDocument, { personId: id })).forgetPerson, t('people.forgotten'))
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <small>{email}</small>
      </div>
      <div>
        <AskFirst
          label={t('people.forget', { name })}
          question={t('people.forgetAsked')}
          disabled={sending}
          onYes={forget}
        />
        <Wrong text={wrong} />
      </div>
    </li>
  )
}

const Title = styled('h2')({ marginTop: '1.25rem !important' })
