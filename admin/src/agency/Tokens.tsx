/** The tokens that programs come in by: made, told once, revoked. */
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { createTokenDocument, revokeTokenDocument, tokensDocument } from '../data/connection-documents.ts'
import { send } from '../data/send.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { dateOf, daysAfter, plainDate } from '../dates.ts'
import { AskFirst } from '../form/AskFirst.tsx'
import { Button } from '../form/Button.tsx'
import { SomeOf } from '../form/Choices.tsx'
import { DateBoxes } from '../form/DateBoxes.tsx'
import { ErrorSummary, type Errors } from '../form/ErrorSummary.tsx'
import { describedBy, Field, FieldSet, Select, TextBox } from '../form/Field.tsx'
import { useTyped } from '../form/typed.ts'
import { dateTyped, type TypedDate, typedFrom, wrongWith } from '../form/typed-date.ts'
import type { Permission, TokensQuery } from '../gql/graphql.ts'
import { Fold } from '../layout/Fold.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Tag } from '../layout/Tag.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { joined } from '../wording.ts'
import { Form, Rows } from './rows.ts'
import { ToldOnce } from './ToldOnce.tsx'
import { standingOf } from './token-standing.ts'
import { Wrong } from './Wrong.tsx'

type Person = TokensQuery['people'][number]
type Token = TokensQuery['tokens'][number]

interface Typed {
  readonly name: string
  readonly personId: string
  readonly scopes: readonly string[]
  readonly expires: TypedDate
}

export function Tokens() {
  const t = useWords()
  const { data, error } = useAsked('agency', tokensDocument, {})
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const integrators = data.people.filter(({ access, hasLeft }) => !hasLeft && access.includes('INTEGRATOR'))
  return (
    <>
      <p>{t('tokens.lead')}</p>
      {integrators.length === 0 ? (
        <p>
          {t('tokens.noIntegrator')} <Link to="/agency?view=people">{t('agency.part.people')}</Link>.
        </p>
      ) : (
        <MakeToken integrators={integrators} at={data.me.agency} />
      )}
      {data.tokens.length === 0 ? (
        integrators.length > 0 && <p>{t('tokens.none')}</p>
      ) : (
        <Rows>
          {data.tokens.map((token) => (
            <TokenRow key={token.id} token={token} now={data.me.agency.realNow} />
          ))}
        </Rows>
      )}
    </>
  )
}

interface Making {
  readonly integrators: readonly Person[]
  readonly at: TokensQuery['me']['agency']
}

function MakeToken({ integrators, at }: Making) {
  const t = useWords()
  // By a sandbox's own clock it may be over before it is made.
  const today = dateOf(at.realNow)
  const { run, sending, wrong } = useCommand()
  const { typed, wasKept, type, forget } = useTyped<Typed>('token', () => ({
    name: '',
    personId: integrators[0]?.id ?? '',
    scopes: ['READ'],
    expires: typedFrom(daysAfter(today, 90)),
  }))
  const { name, personId, scopes, expires } = typed
  const change = (part: Partial<Typed>) => type({ ...typed, ...part })
  const [secret, setSecret] = useState<string | null>(null)
  const [errors, setErrors] = useState<Errors>({})
  const may = integrators.find(({ id }) => id === personId)?.may ?? []
  const make = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const expiresOn = dateTyped(expires)
    const missing = {
      ...(name.trim() ? {} : { 'token-name': t('wrong.purpose') }),
      ...(scopes.length > 0 ? {} : { scopes: t('wrong.scopes') }),
      ...(expiresOn === null ? { expires: t(wrongWith(expires)) } : {}),
    }
    setErrors(missing)
    if (expiresOn === null || Object.keys(missing).length > 0) return
    setSecret(null)
    const input = { name, personId, expiresOn, scopes: scopes as Permission[] }
    const made = await run(async () => (await send(createTokenDocument, { input })).createToken)
    if (made?.__typename !== 'TokenCreated') return
    setSecret(made.secret)
    // The next token is another one.
    change({ name: '' })
    forget()
  }
  return (
    <>
      <Fold summary={t('tokens.make')} open={wasKept}>
        <Form noValidate onSubmit={make}>
          <ErrorSummary errors={errors} />
          <Field id="token-name" label={t('tokens.name')} error={errors['token-name']}>
            <TextBox
              id="token-name"
              aria-describedby={describedBy({ id: 'token-name', error: errors['token-name'] })}
              aria-invalid={errors['token-name'] ? true : undefined}
              value={name}
              autoComplete="off"
              onChange={({ target }) => change({ name: target.value })}
            />
          </Field>
          <Field id="token-person" label={t('tokens.whose')}>
            <Select id="token-person" value={personId} onChange={({ target }) => change({ personId: target.value })}>
              {integrators.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </Select>
          </Field>
          <FieldSet id="scopes" label={t('tokens.scopes')} error={errors.scopes}>
            <SomeOf
              name="scopes"
              values={scopes}
              onChange={(chosen) => change({ scopes: chosen })}
              choices={may.map((value) => ({ value, label: t(`tokens.may.${value}`) }))}
            />
          </FieldSet>
          <DateBoxes
            id="expires"
            label={t('tokens.expires')}
            hint={t(at.isSandbox ? 'tokens.expiresHint' : 'form.dateHint', { date: plainDate(today) })}
            error={errors.expires}
            value={expires}
            onChange={(date) => change({ expires: date })}
          />
          <Button kind="main" type="submit" disabled={sending}>
            {t('tokens.makeSubmit')}
          </Button>
          <Wrong text={wrong} />
        </Form>
      </Fold>
      {secret && <ToldOnce key={secret} words={t('tokens.told')} secret={secret} />}
    </>
  )
}

function TokenRow({ token, now }: { readonly token: Token; readonly now: string }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const { createdAt, id, lastUsedOn, name, person, scopes } = token
  const { is, on } = standingOf(token, now)
  const standing = t(`tokens.${is}`, { date: plainDate(on) })
  const revoke = () =>
    run(async () => (await send(revokeTokenDocument, { id })).revokeToken, t('tokens.revoked', { name }))
  return (
    <li>
      <div>
        <h2>{name}</h2>
        <small>{t('tokens.of', { name: person.name, date: plainDate(dateOf(createdAt)) })}</small>
        <small>{scopes ? joined(scopes.map((scope) => t(`tokens.may.${scope}`))) : t('tokens.mayAll')}</small>
        <small>{lastUsedOn ? t('tokens.lastUsed', { date: plainDate(lastUsedOn) }) : t('tokens.neverUsed')}</small>
      </div>
      <div>
        {is !== 'until' ? (
          <Tag tone="quiet">{standing}</Tag>
        ) : (
          <>
            <small>{standing}</small>
            <AskFirst
              label={t('tokens.revoke', { name })}
              question={t('tokens.revokeAsked')}
              disabled={sending}
              onYes={revoke}
            />
          </>
        )}
        <Wrong text={wrong} />
      </div>
    </li>
  )
}
