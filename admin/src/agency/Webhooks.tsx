/** The addresses outside that are told of changes, and what became of each delivery. */
import { type FormEvent, useState } from 'react'
import {
  createWebhookDocument,
  deleteWebhookDocument,
  pauseWebhookDocument,
  replayDeliveriesDocument,
  resumeWebhookDocument,
  rotateWebhookSecretDocument,
  webhooksDocument,
} from '../data/connection-documents.ts'
import { send } from '../data/send.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { AskFirst } from '../form/AskFirst.tsx'
import { Button, PlainButton } from '../form/Button.tsx'
import { ErrorSummary, type Errors } from '../form/ErrorSummary.tsx'
import { describedBy, Field, TextBox } from '../form/Field.tsx'
import { useTyped } from '../form/typed.ts'
import type { WebhooksQuery } from '../gql/graphql.ts'
import { Fold } from '../layout/Fold.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { Deliveries } from './Deliveries.tsx'
import { Form, Rows } from './rows.ts'
import { ToldOnce } from './ToldOnce.tsx'
import { Wrong } from './Wrong.tsx'

type Webhook = WebhooksQuery['webhooks'][number]

interface Told {
  readonly url: string
  readonly secret: string
}

const tones = { ACTIVE: 'done', PAUSED: 'quiet', STOPPED: 'alarm' } as const

export function Webhooks() {
  const t = useWords()
  const { data, error } = useAsked('work', webhooksDocument, {}, { again: isAnythingSent })
  const { run, sending, wrong } = useCommand()
  const { typed, type } = useTyped('webhook', () => ({ url: '' }))
  const [errors, setErrors] = useState<Errors>({})
  const [told, tell] = useState<Told | null>(null)
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const make = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const url = typed.url.trim()
    const missing: Errors = url ? {} : { url: t('wrong.url') }
    setErrors(missing)
    if (missing.url) return
    // The secret of the one before is not this one's, also where this one is refused.
    tell(null)
    const made = await run(async () => (await send(createWebhookDocument, { input: { url } })).createWebhook)
    if (made?.__typename !== 'WebhookSecret') return
    tell({ url, secret: made.secret })
    type({ url: '' })
  }
  return (
    <>
      <p>{t('webhooks.lead')}</p>
      <Form noValidate onSubmit={make}>
        <ErrorSummary errors={errors} />
        <Field id="url" label={t('webhooks.url')} hint={t('webhooks.urlHint')} error={errors.url}>
          <TextBox
            id="url"
            type="url"
            aria-describedby={describedBy({ id: 'url', hint: 'hint', error: errors.url })}
            aria-invalid={errors.url ? true : undefined}
            value={typed.url}
            autoComplete="off"
            onChange={({ target }) => type({ url: target.value })}
          />
        </Field>
        <Button kind="second" type="submit" disabled={sending}>
          {t('webhooks.make')}
        </Button>
        <Wrong text={wrong} />
      </Form>
      {told && <ToldOnce key={told.secret} words={t('webhooks.told', { url: told.url })} secret={told.secret} />}
      {data.webhooks.length === 0 ? (
        <p>{t('webhooks.none')}</p>
      ) : (
        <Rows>
          {data.webhooks.map((webhook) => (
            <WebhookRow key={webhook.id} webhook={webhook} onSecret={tell} />
          ))}
        </Rows>
      )}
    </>
  )
}

/** What is sent is sent a moment after what it tells of, which is all that the page hears of by itself. */
function isAnythingSent({ webhooks }: WebhooksQuery): boolean {
  return webhooks.some(({ state }) => state === 'ACTIVE')
}

interface RowProps {
  readonly webhook: Webhook
  readonly onSecret: (told: Told) => void
}

function WebhookRow({ webhook, onSecret }: RowProps) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const { createdAt, deliveries, id, state, url } = webhook
  const rotate = async () => {
    const made = await run(async () => (await send(rotateWebhookSecretDocument, { id })).rotateWebhookSecret)
    if (made?.__typename === 'WebhookSecret') onSecret({ url, secret: made.secret })
  }
  const pause = () => run(async () => (await send(pauseWebhookDocument, { id })).pauseWebhook)
  const resume = () => run(async () => (await send(resumeWebhookDocument, { id })).resumeWebhook)
  const remove = () => run(async () => (await send(deleteWebhookDocument, { id })).deleteWebhook, t('webhooks.deleted'))
  const again = () =>
    run(
      async () =>
        (await send(replayDeliveriesDocument, { input: { webhookId: id, from: createdAt, onlyDead: true } }))
          .replayDeliveries,
      t('webhooks.replayed'),
    )
  const dead = deliveries.nodes.some((each) => each.state === 'DEAD')
  return (
    <li>
      <div>
        <h2>{url}</h2>
        <Tag tone={tones[state]}>{t(`webhooks.state.${state}`)}</Tag>
        <Fold summary={t('webhooks.deliveries')}>
          <Deliveries deliveries={deliveries.nodes} />
        </Fold>
      </div>
      <div>
        <PlainButton type="button" disabled={sending} onClick={state === 'ACTIVE' ? pause : resume}>
          {t(state === 'ACTIVE' ? 'webhooks.pause' : 'webhooks.resume')}
        </PlainButton>
        {dead && (
          <PlainButton type="button" disabled={sending} onClick={again}>
            {t('webhooks.replay')}
          </PlainButton>
        )}
        <AskFirst label={t('webhooks.rotate')} question={t('webhooks.rotateAsked')} disabled={sending} onYes={rotate} />
        <AskFirst label={t('webhooks.delete')} question={t('webhooks.deleteAsked')} disabled={sending} onYes={remove} />
        <Wrong text={wrong} />
      </div>
    </li>
  )
}
