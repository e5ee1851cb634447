/** Somebody's own calendar feeds: made, told once, ended. */
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { createFeedDocument, feedsDocument, revokeFeedDocument } from '../data/connection-documents.ts'
import { send } from '../data/send.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { dateOf, plainDate } from '../dates.ts'
import { AskFirst } from '../form/AskFirst.tsx'
import { Button } from '../form/Button.tsx'
import type { FeedScope } from '../gql/graphql.ts'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { Rows } from './rows.ts'
import { ToldOnce } from './ToldOnce.tsx'
import { Wrong } from './Wrong.tsx'

const scopes: readonly FeedScope[] = ['MINE', 'TEAM']

export function Feeds() {
  const t = useWords()
  const { data, error } = useAsked('agency', feedsDocument, {})
  const { run, sending, wrong } = useCommand()
  const [address, setAddress] = useState<string | null>(null)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  // An inspector who is also something else here has a feed as anybody has.
  if (data.me.access.every((kind) => kind === 'INSPECTOR')) return <p>{t('feeds.notInspectors')}</p>
  const make = async (scope: FeedScope) => {
    const made = await run(async () => (await send(createFeedDocument, { scope })).createCalendarFeed)
    if (made) setAddress(made.url)
  }
  const end = (id: string) =>
    run(async () => {
      await send(revokeFeedDocument, { id })
      return {}
    }, t('feeds.ended'))
  return (
    <>
      <p>{t('feeds.lead')}</p>
      <Buttons>
        {scopes.map((scope) => (
          <Button key={scope} kind="second" disabled={sending} onClick={() => make(scope)}>
            {t(`feeds.make.${scope}`)}
          </Button>
        ))}
      </Buttons>
      <Wrong text={wrong} />
      {address && <ToldOnce key={address} words={t('feeds.told')} secret={address} />}
      {data.calendarFeeds.length === 0 ? (
        <p>{t('feeds.none')}</p>
      ) : (
        <Rows>
          {data.calendarFeeds.map(({ id, scope, madeAt }) => (
            <li key={id}>
              <div>
                <h2>{t(`feeds.scope.${scope}`)}</h2>
                <small>{t('feeds.madeOn', { date: plainDate(dateOf(madeAt)) })}</small>
              </div>
              <div>
                <AskFirst
                  label={t('feeds.end')}
                  question={t('feeds.endAsked')}
                  disabled={sending}
                  onYes={() => end(id)}
                />
              </div>
            </li>
          ))}
        </Rows>
      )}
    </>
  )
}

const Buttons = styled('p')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' })
