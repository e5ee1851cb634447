/** What became of the latest deliveries to a webhook. */
import { styled } from '@mui/material/styles'
import { Link } from 'react-router'
import { dateOf, plainDate, timeOfDay } from '../dates.ts'
import type { WebhooksQuery } from '../gql/graphql.ts'
import { Tag } from '../layout/Tag.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'

type Delivery = WebhooksQuery['webhooks'][number]['deliveries']['nodes'][number]

const tones = { DEAD: 'alarm', DELIVERED: 'done', OWED: 'quiet', QUEUED: 'calm' } as const

export function Deliveries({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const t = useWords()
  if (deliveries.length === 0) return <p>{t('webhooks.noDeliveries')}</p>
  return (
    <List>
      {deliveries.map(({ eventId, kind, state, attempts, lastStatus, lastTrouble, nextTryAt, changedAt, caseId }) => (
        <li key={eventId}>
          {nextTryAt ? (
            <Tag tone="soon">{t('webhooks.again')}</Tag>
          ) : (
            <Tag tone={tones[state]}>{t(`webhooks.delivery.${state}`)}</Tag>
          )}{' '}
          <Link to={`/cases/${encodeURIComponent(caseId)}/show`}>{t(`webhooks.kind.${kind}`)}</Link>
          <small>
            {[
              `${moment(changedAt)}.`,
              t('webhooks.attempts', { smart_count: attempts }),
              lastStatus && t('webhooks.answered', { status: lastStatus }),
              !lastStatus && lastTrouble && t('webhooks.notAnswered', { trouble: lastTrouble }),
              nextTryAt && t('webhooks.nextTry', { at: moment(nextTryAt) }),
            ]
              .filter(Boolean)
              .join(' ')}
          </small>
        </li>
      ))}
    </List>
  )
}

/** `23 November 2026, 3:17pm`. */
function moment(instant: string): string {
  return `${plainDate(dateOf(instant))}, ${timeOfDay(instant)}`
}

const List = styled('ul')({
  display: 'grid',
  gap: '0.5rem',
  '& small': { display: 'block', color: colour.secondary, fontSize: '0.9375rem' },
})
