/** Lets new cases run by an edition from a date on: the newest as they come, or this one, to go back to it. */
import { styled } from '@mui/material/styles'
import { useDataProvider, useGetList, useGetOne, useNotify, useRefresh } from 'ra-core'
import { type FormEvent, useState } from 'react'
import { useToday } from '../agency/agency-time.tsx'
import { newKey } from '../data/new-key.ts'
import { problemOf } from '../data/problem.ts'
import type { CasewrightProvider } from '../data/provider.ts'
import { plainDate } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import { OneOf } from '../form/Choices.tsx'
import { DateBoxes } from '../form/DateBoxes.tsx'
import { FieldSet } from '../form/Field.tsx'
import { beingSent, useTyped } from '../form/typed.ts'
import { dateTyped, type TypedDate, typedFrom, wrongWith } from '../form/typed-date.ts'
import { Fold } from '../layout/Fold.tsx'
import { useWords } from '../messages/use-words.ts'
import { isGoingBack, type Uses, usageOn } from './in-use.ts'
import type { EditionView, ListedEdition } from './rules-view.ts'
import { type Refused, refusedFrom, Taken } from './Taken.tsx'

type Way = 'follow' | 'this'

interface Typed {
  /** Null: as the page proposes. */
  readonly picked: Way | null
  readonly date: TypedDate
}

export function UseEdition({ edition }: { readonly edition: EditionView }) {
  const t = useWords()
  const today = useToday()
  const provider = useDataProvider<CasewrightProvider>()
  const notify = useNotify()
  const refresh = useRefresh()
  const { data: uses } = useGetOne<Uses>('uses', { id: 'here' })
  const { data: editions = [] } = useGetList<ListedEdition>('editions')
  const { typed, wasKept, type, forget } = useTyped<Typed>(`use ${edition.id}`, () => ({
    picked: null,
    date: typedFrom(edition.isScheduled ? edition.inForceFrom : today),
  }))
  const { picked, date } = typed
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused & { readonly fromOn: string }>()
  if (!uses) return null
  const use = usageOn(uses.rulesets, edition.ruleset, today)
  const isBack = isGoingBack(edition, editions, uses.rulesets, today)
  // Whoever goes back wants this one, which the newest would otherwise take the place of.
  const way = picked ?? (isBack ? 'this' : 'follow')
  const send = async (insteadOf: string | null) => {
    const fromOn = dateTyped(date)
    setWrong(fromOn === null ? t(wrongWith(date)) : undefined)
    setRefused(undefined)
    if (fromOn === null) return
    const hasCome = beingSent()
    setBusy(true)
    const editionId = way === 'this' ? edition.id : null
    const input = { ruleset: edition.ruleset, fromOn, editionId, insteadOf, idempotencyKey: newKey() }
    try {
      const answer = await provider.adoptRuleset(input)
      if (answer.__typename === 'RulesetAdopted') {
        hasCome()
        forget()
        const named = { title: edition.title, edition: plainDate(edition.inForceFrom), date: plainDate(fromOn) }
        notify(t(`use.done.${way}`, named), { type: 'success' })
        refresh()
      } else setRefused({ ...refusedFrom(answer), fromOn })
    } catch (error) {
      const found = problemOf(error)
      setRefused({ message: [t(found.key), found.detail].filter(Boolean).join(' '), taken: null, fromOn })
    }
    setBusy(false)
  }
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    void send(null)
  }
  return (
    <Part>
      <Fold summary={t(isBack ? 'use.back' : 'use.title')} open={wasKept}>
        <form noValidate onSubmit={submit}>
          <p>
            {use
              ? use.edition
                ? t('use.nowPinned', { edition: plainDate(use.edition.inForceFrom), date: plainDate(use.fromOn) })
                : t('use.nowFollows', { date: plainDate(use.fromOn) })
              : t('use.notNow')}
          </p>
          <FieldSet id="use-way" label={t('use.which')}>
            <OneOf
              name="use-way"
              value={way}
              onChange={(value) => type({ picked: value as Way, date })}
              choices={[
                { value: 'follow', label: t('use.follow'), hint: t('use.followHint') },
                {
                  value: 'this',
                  label: t('use.this', { date: plainDate(edition.inForceFrom) }),
                  hint: t('use.thisHint'),
                },
              ]}
            />
          </FieldSet>
          <DateBoxes
            id="use-from"
            label={t('use.from')}
            hint={t('use.fromHint')}
            error={wrong}
            value={date}
            onChange={(chosen) => type({ picked, date: chosen })}
          />
          {refused && (
            <Taken
              refused={refused}
              fromOn={refused.fromOn}
              label={t('use.insteadOf')}
              disabled={busy}
              onInstead={send}
            />
          )}
          <Button kind="main" type="submit" disabled={busy}>
            {t('use.submit')}
          </Button>
        </form>
      </Fold>
    </Part>
  )
}

const Part = styled('div')({ marginBottom: '1.5rem', '& form > p': { marginBottom: '1rem' } })
