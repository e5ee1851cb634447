/** Moves a sandbox's clock on: to the next working day, by a week, or to a date. */
import { styled } from '@mui/material/styles'
import { useDataProvider, useNotify, useRefresh } from 'ra-core'
import { type FormEvent, useState } from 'react'
import { problemOf } from '../data/problem.ts'
import type { CasewrightProvider } from '../data/provider.ts'
import { dateOf, longDate } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import { DateBoxes } from '../form/DateBoxes.tsx'
import { noDate } from '../form/typed-date.ts'
import { useWords } from '../messages/use-words.ts'
import { momentTyped, morningOf, weekAfter } from './move-clock.ts'

export function MoveClock({ now }: { readonly now: string }) {
  const t = useWords()
  const today = dateOf(now)
  const provider = useDataProvider<CasewrightProvider>()
  const notify = useNotify()
  const refresh = useRefresh()
  const [typed, setTyped] = useState(noDate)
  const [wrong, setWrong] = useState<string>()
  const [moving, setMoving] = useState(false)

  const move = async (find: () => string | Promise<string>) => {
    setWrong(undefined)
    setMoving(true)
    try {
      const answer = await provider.advanceClock(await find())
      if (answer.__typename === 'InvalidInput') setWrong(answer.message)
      else {
        setTyped(noDate)
        const done = t('sandbox.moved', { date: longDate(dateOf(answer.now)) })
        notify(`${done} ${t('sandbox.fired', { smart_count: answer.moved })}`, { type: 'success' })
        refresh()
      }
    } catch (error) {
      const problem = problemOf(error)
      setWrong([t(problem.key), problem.detail].filter(Boolean).join(' '))
    } finally {
      setMoving(false)
    }
  }

  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    const moment = momentTyped(typed, today)
    if ('wrong' in moment) setWrong(t(moment.wrong))
    else move(() => moment.to)
  }

  return (
    <Form noValidate data-passing onSubmit={submit}>
      <p>{t('sandbox.hint')}</p>
      <Row>
        <Button
          kind="second"
          disabled={moving}
          onClick={() => move(async () => morningOf(await provider.nextWorkingDay(now)))}
        >
          {t('sandbox.nextWorkingDay')}
        </Button>
        <Button kind="second" disabled={moving} onClick={() => move(() => weekAfter(today))}>
          {t('sandbox.week')}
        </Button>
      </Row>
      <Row>
        <DateBoxes id="clock" label={t('sandbox.toDate')} error={wrong} value={typed} onChange={setTyped} />
        <Button kind="second" type="submit" disabled={moving}>
          {t('sandbox.submit')}
        </Button>
      </Row>
    </Form>
  )
}

const Form = styled('form')({
  display: 'grid',
  gap: '1.25rem',
  '& > p': { fontWeight: 400 },
  '& fieldset': { marginBottom: 0 },
})

const Row = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '0.75rem 1rem' })
