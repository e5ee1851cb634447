/** Opens a case: which procedure, when, under what reference, and what the rules ask. */
import { styled } from '@mui/material/styles'
import { useDataProvider, useGetList, useNotify } from 'ra-core'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { useToday } from '../agency/agency-time.tsx'
import { newKey } from '../data/new-key.ts'
import { inPlaceOf, problemOf } from '../data/problem.ts'
import type { CasewrightProvider } from '../data/provider.ts'
import { plainDate } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import { OneOf } from '../form/Choices.tsx'
import { DateBoxes } from '../form/DateBoxes.tsx'
import { ErrorSummary, type Errors, noBox } from '../form/ErrorSummary.tsx'
import { describedBy, Field, FieldSet, TextArea, TextBox } from '../form/Field.tsx'
import { useTyped } from '../form/typed.ts'
import { typedFrom } from '../form/typed-date.ts'
import type { OpenCaseMutation, ProceduresQuery } from '../gql/graphql.ts'
import { Empty } from '../layout/Empty.tsx'
import { pageFor } from '../layout/Only.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { titleOf } from '../wording.ts'
import { type Opening, openingOf } from './opening.ts'
import { Questions } from './Questions.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'
import { noAnswers } from './typed-facts.ts'

type Procedure = ProceduresQuery['procedures'][number] & { readonly id: string }
type Result = OpenCaseMutation['openCase']

export default pageFor('RECORD', OpenCase)

function OpenCase() {
  const t = useWords()
  const today = useToday()
  const { data: procedures, error, isPending } = useGetList<Procedure>('procedures')
  const provider = useDataProvider<CasewrightProvider>()
  const navigate = useNavigate()
  const notify = useNotify()
  const {
    typed: opening,
    type,
    forget,
  } = useTyped<Opening>('open', () => ({
    procedure: null,
    event: null,
    date: typedFrom(today),
    reference: '',
    words: '',
    typed: noAnswers,
    idempotencyKey: newKey(),
  }))
  const [errors, setErrors] = useState<Errors>({})
  const [result, setResult] = useState<Result | null>(null)
  const [sending, setSending] = useState(false)
  const change = (part: Partial<Opening>) => type({ ...opening, ...part, idempotencyKey: newKey() })

  const failed = inPlaceOf(procedures, error)
  if (failed) return <ProblemNotice error={failed} />
  if (isPending || !procedures) return <Waiting />
  if (procedures.length === 0)
    return (
      <>
        <PageTitle title={t('open.title')} />
        <Empty title={t('open.none')}>
          <p>{t('open.noneNext')}</p>
        </Empty>
      </>
    )
  const chosen = procedures.length === 1 ? procedures[0] : procedures.find(({ name }) => name === opening.procedure)

  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const made = openingOf(chosen, opening, today)
    setResult(null)
    if ('wrong' in made) {
      setErrors(Object.fromEntries(Object.entries(made.wrong).map(([id, key]) => [id, t(key)])))
      return
    }
    setErrors({})
    setSending(true)
    // Whoever comes back before the answer does sends the same.
    type(opening)
    try {
      const answer = await provider.openCase(made.input)
      if (answer.__typename === 'CaseOpened') {
        forget()
        notify(t(answer.case.status === 'WAITING' ? 'open.doneWaiting' : 'open.done'), { type: 'success' })
        navigate(`/cases/${encodeURIComponent(answer.case.id)}/show`)
      } else {
        setResult(answer)
        change({})
      }
    } catch (failed) {
      const problem = problemOf(failed)
      setErrors({ [noBox]: [t(problem.key), problem.detail].filter(Boolean).join(' ') })
    } finally {
      setSending(false)
    }
  }

  return (
    <Form noValidate onSubmit={submit}>
      <PageTitle title={t('open.title')} />
      <ErrorSummary errors={errors} />
      {result && result.__typename !== 'CaseOpened' && <RefusalNotice result={result} />}
      {procedures.length > 1 && (
        <FieldSet id="procedure" label={t('open.procedure')} error={errors.procedure}>
          <OneOf
            name="procedure"
            value={opening.procedure}
            onChange={(procedure) => change({ procedure, event: null })}
            choices={procedures.map(({ name, title, edition }) => ({
              value: name,
              label: title,
              hint: t('open.under', { title: edition.title, date: plainDate(edition.inForceFrom) }),
            }))}
          />
        </FieldSet>
      )}
      {chosen && chosen.startsWhen.length > 1 && (
        <FieldSet id="event" label={t('open.event')} error={errors.event}>
          <OneOf
            name="event"
            value={opening.event}
            onChange={(event) => change({ event })}
            choices={chosen.startsWhen.map((name) => ({ value: name, label: titleOf(name) }))}
          />
        </FieldSet>
      )}
      <DateBoxes
        id="date"
        label={
          chosen?.startsWhen.length === 1
            ? t('open.dateOf', { event: titleOf(chosen.startsWhen[0] ?? '') })
            : t('open.date')
        }
        error={errors.date}
        value={opening.date}
        onChange={(date) => change({ date })}
      />
      <Field id="reference" label={t('open.reference')} hint={t('open.referenceHint')}>
        <TextBox
          id="reference"
          autoComplete="off"
          aria-describedby={describedBy({ id: 'reference', hint: 'hint' })}
          value={opening.reference}
          onChange={({ target }) => change({ reference: target.value })}
        />
      </Field>
      {chosen && chosen.questions.length > 0 && (
        <Asked>
          <h2>{t('open.questions')}</h2>
          <p>{t('open.questionsHint')}</p>
          <Questions
            questions={chosen.questions}
            typed={opening.typed}
            errors={errors}
            onChange={(typed) => change({ typed })}
          />
        </Asked>
      )}
      <Field id="words" label={t('record.words')} hint={t('record.wordsHint')}>
        <TextArea
          id="words"
          aria-describedby={describedBy({ id: 'words', hint: 'hint' })}
          value={opening.words}
          onChange={({ target }) => change({ words: target.value })}
        />
      </Field>
      <Button kind="main" type="submit" disabled={sending}>
        {t('open.submit')}
      </Button>
    </Form>
  )
}

const Form = styled('form')({ maxWidth: '40rem' })
const Asked = styled('div')({ margin: '2.5rem 0', '& > p': { margin: '0.25rem 0 1.25rem !important' } })
