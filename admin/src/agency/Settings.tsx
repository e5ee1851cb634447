/** How the agency's people are told of what concerns them. */
import { type FormEvent, useState } from 'react'
import { directoryDocument, setNoticeSettingDocument } from '../data/directory-documents.ts'
import { send } from '../data/send.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { SomeOf } from '../form/Choices.tsx'
import { Field, FieldSet, TextBox } from '../form/Field.tsx'
import { useTyped } from '../form/typed.ts'
import type { DirectoryQuery } from '../gql/graphql.ts'
import { useMay } from '../layout/Only.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { Form } from './rows.ts'
import { Wrong } from './Wrong.tsx'

type Agency = DirectoryQuery['me']['agency']

interface Typed {
  readonly days: string
  readonly ways: readonly string[]
}

export function Settings() {
  const t = useWords()
  const mayDirect = useMay('DIRECT')
  const { data, error } = useAsked('agency', directoryDocument, {})
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  const { noticeSetting } = data.me.agency
  if (mayDirect) return <Change agency={data.me.agency} />
  return (
    <>
      <p>{t('settings.warned', { smart_count: noticeSetting.warnDays })}</p>
      <p>{t(noticeSetting.mail ? 'settings.mailed' : 'settings.notMailed')}</p>
      <p>{t('settings.whose')}</p>
    </>
  )
}

function Change({ agency: { isSandbox, noticeSetting } }: { readonly agency: Agency }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const { typed, type, forget } = useTyped<Typed>('settings', () => ({
    days: String(noticeSetting.warnDays),
    ways: (['mail', 'sandboxSends'] as const).filter((way) => noticeSetting[way]),
  }))
  const { days, ways } = typed
  const [typo, setTypo] = useState<string>()
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    if (!/^\d+$/.test(days.trim())) return setTypo(t('wrong.number'))
    setTypo(undefined)
    const input = {
      warnDays: Number(days),
      mail: ways.includes('mail'),
      ...(isSandbox ? { sandboxSends: ways.includes('sandboxSends') } : {}),
    }
    const done = await run(
      async () => (await send(setNoticeSettingDocument, { input })).setNoticeSetting,
      t('settings.saved'),
    )
    if (done) forget()
  }
  return (
    <Form noValidate onSubmit={save}>
      <Field id="warn-days" label={t('settings.warnDays')} hint={t('settings.warnHint')} error={typo}>
        <TextBox
          id="warn-days"
          inputMode="numeric"
          aria-describedby="warn-days-hint"
          value={days}
          onChange={({ target }) => type({ days: target.value, ways })}
        />
      </Field>
      <FieldSet id="ways" label={t('settings.ways')}>
        <SomeOf
          name="ways"
          values={ways}
          onChange={(chosen) => type({ days, ways: chosen })}
          choices={[
            { value: 'mail', label: t('settings.mail'), hint: t('settings.mailHint') },
            ...(isSandbox ? [{ value: 'sandboxSends', label: t('settings.sandboxSends') }] : []),
          ]}
        />
      </FieldSet>
      <Button kind="main" type="submit" disabled={sending}>
        {t('settings.save')}
      </Button>
      <Wrong text={wrong} />
    </Form>
  )
}
