/** Asks for what an event needs, records it, and shows a refusal with what would be accepted. */
import Dialog from '@mui/material/Dialog'
import { styled, useTheme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useDataProvider, useGetList, useNotify } from 'ra-core'
import { type FormEvent, useMemo, useState } from 'react'
import { useToday } from '../agency/agency-time.tsx'
import { newKey } from '../data/new-key.ts'
import { problemOf } from '../data/problem.ts'
import type { CasewrightProvider } from '../data/provider.ts'
import { useReadAgain } from '../data/use-read-again.ts'
import { Button } from '../form/Button.tsx'
import { ErrorSummary, type Errors, noBox } from '../form/ErrorSummary.tsx'
import { useTyped } from '../form/typed.ts'
import { typedFrom } from '../form/typed-date.ts'
import type { ProceduresQuery, RecordEventMutation } from '../gql/graphql.ts'
import { useWords } from '../messages/use-words.ts'
import { sentenceCase } from '../wording.ts'
import type { CaseView, Possible } from './case-view.ts'
import { keyOf } from './next-events.ts'
import { RecordFields } from './RecordFields.tsx'
import { RefusalNotice } from './RefusalNotice.tsx'
import { type Draft, recordingOf, units } from './recording.ts'
import { noAnswers } from './typed-facts.ts'

interface Props {
  readonly event: Possible
  readonly of: CaseView
  readonly onOther: (event: Possible) => void
  readonly onClose: () => void
}

type Procedure = ProceduresQuery['procedures'][number] & { readonly id: string }
type Result = RecordEventMutation['recordEvent']

export function RecordDialog({ event, of, onOther, onClose }: Props) {
  const t = useWords()
  const today = useToday()
  const provider = useDataProvider<CasewrightProvider>()
  const notify = useNotify()
  const readAgain = useReadAgain()
  // The case that was looked at: the page beneath follows what colleagues record meanwhile.
  const [version] = useState(of.version)
  const { typed: draft, type, forget } = useTyped<Draft>(`record ${of.id} ${keyOf(event)}`, () => blank(today))
  const [errors, setErrors] = useState<Errors>({})
  const [result, setResult] = useState<Result | null>(null)
  const [sending, setSending] = useState(false)
  // What is sent twice is recorded once; what was changed in between needs a key of its own.
  const idempotencyKey = useMemo(newKey, [draft])
  const { data: procedures } = useGetList<Procedure>(
    'procedures',
    { filter: { on: of.openedOn } },
    { enabled: event.kind === 'ANSWER' },
  )
  const questions =
    event.kind === 'ANSWER'
      ? (procedures?.find(({ name }) => name === of.procedure)?.questions ?? []).filter(
          ({ name }) => event.about === null || event.about === name,
        )
      : []
  const fullScreen = useMediaQuery(useTheme().breakpoints.down('sm'))

  const reload = async () => {
    await readAgain()
    onClose()
  }
  const giveUp = () => {
    forget()
    onClose()
  }
  const takeOther = (other: Possible) => {
    forget()
    onOther(other)
  }

  const record = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const recording = recordingOf(event, draft, {
      caseId: of.id,
      version,
      today,
      questions,
      idempotencyKey,
    })
    if ('wrong' in recording) {
      setErrors(Object.fromEntries(Object.entries(recording.wrong).map(([id, key]) => [id, t(key)])))
      return
    }
    setErrors({})
    setSending(true)
    try {
      const answer = await provider.recordEvent(recording.input)
      if (answer.__typename === 'EventRecorded') {
        forget()
        notify(t('record.done', { label: sentenceCase(event.label) }), { type: 'success' })
        await reload()
      } else setResult(answer)
    } catch (error) {
      const problem = problemOf(error)
      setErrors({ [noBox]: [t(problem.key), problem.detail].filter(Boolean).join(' ') })
    } finally {
      setSending(false)
    }
  }

  return (
    <Dialog
      open
      fullScreen={fullScreen}
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby="record-title"
      scroll="body"
    >
      <Form noValidate onSubmit={record}>
        <h2 id="record-title">{sentenceCase(event.label)}</h2>
        <p>
          {of.title} {of.reference}
        </p>
        <ErrorSummary errors={errors} />
        {result && result.__typename !== 'EventRecorded' && (
          <RefusalNotice result={result} onOther={takeOther} onReload={reload} />
        )}
        <RecordFields
          event={event}
          of={of}
          questions={questions}
          draft={draft}
          errors={errors}
          onChange={(part) => type({ ...draft, ...part })}
        />
        <Buttons>
          <Button kind="main" type="submit" disabled={sending}>
            {t('record.submit')}
          </Button>
          <Button kind="second" onClick={giveUp}>
            {t('record.cancel')}
          </Button>
        </Buttons>
      </Form>
    </Dialog>
  )
}

function blank(today: string): Draft {
  return {
    date: typedFrom(today),
    time: '',
    yesNo: null,
    typed: noAnswers,
    number: '',
    grade: null,
    criteria: [],
    about: null,
    length: '',
    unit: units[0],
    agreed: false,
    inWriting: false,
    reasons: '',
    words: '',
    answers: [],
    people: {},
  }
}

const Form = styled('form')({
  padding: '1.5rem 1.75rem 1.75rem',
  '& > p': { marginBottom: '1.25rem !important' },
  '@media (max-width: 37.49em)': { padding: '1.25rem 1rem 2rem' },
})

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' })
