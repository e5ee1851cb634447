/** Where somebody is signed in with a browser: each of them seen, and ended. */

import { send } from '../data/send.ts'
import { endSessionDocument, sessionsDocument } from '../data/session-documents.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { dateOf, plainDate, timeOfDay } from '../dates.ts'
import { AskFirst } from '../form/AskFirst.tsx'
import type { SessionsQuery } from '../gql/graphql.ts'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { Rows } from './rows.ts'
import { Wrong } from './Wrong.tsx'

type Session = SessionsQuery['sessions'][number]

export function Sessions() {
  const t = useWords()
  const { data, error } = useAsked('agency', sessionsDocument, {})
  const { run, sending, wrong } = useCommand()
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const others = data.sessions.filter(({ isThisOne }) => !isThisOne)
  const endOthers = () =>
    run(async () => {
      // One that has ended by itself meanwhile is as it should be.
      for (const { id } of others) await send(endSessionDocument, { id })
      return {}
    }, t('sessions.endedOthers'))
  return (
    <>
      <p>{t('sessions.lead')}</p>
      {others.length === 0 && <p>{t('sessions.noOthers')}</p>}
      {others.length > 1 && (
        <AskFirst
          label={t('sessions.endOthers')}
          question={t('sessions.endAsked')}
          disabled={sending}
          onYes={endOthers}
        />
      )}
      <Wrong text={wrong} />
      <Rows>
        {data.sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </Rows>
    </>
  )
}

function SessionRow({ session: { id, startedAt, usedAt, endsAt, isThisOne } }: { readonly session: Session }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const end = () => run(async () => (await send(endSessionDocument, { id })).endSession, t('sessions.ended'))
  return (
    <li>
      <div>
        <h2>{t('sessions.startedAt', moment(startedAt))}</h2>
        <small>{t('sessions.usedAt', moment(usedAt))}</small>
        <small>{t('sessions.endsAt', moment(endsAt))}</small>
      </div>
      <div>
        {isThisOne ? (
          <>
            <Tag tone="calm">{t('sessions.thisOne')}</Tag>
            <small>{t('sessions.endThisOne')}</small>
          </>
        ) : (
          <AskFirst
            label={t('sessions.end', moment(startedAt))}
            question={t('sessions.endAsked')}
            disabled={sending}
            onYes={end}
          />
        )}
        <Wrong text={wrong} />
      </div>
    </li>
  )
}

function moment(instant: string) {
  return { date: plainDate(dateOf(instant)), time: timeOfDay(instant) }
}
