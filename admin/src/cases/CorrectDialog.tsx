/** Corrects an entry of the log: what is wrong with it is asked, what that changes is shown, then it is made. */
import Dialog from '@mui/material/Dialog'
import { styled, useTheme } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useNotify } from 'ra-core'
import { type FormEvent, useMemo, useState } from 'react'
import { useToday } from '../agency/agency-time.tsx'
import { correctEventDocument } from '../data/correction-documents.ts'
import { newKey } from '../data/new-key.ts'
import { problemOf } from '../data/problem.ts'
import { send } from '../data/send.ts'
import { useReadAgain } from '../data/use-read-again.ts'
import { longDate, timeOfDay } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import { OneOf } from '../form/Choices.tsx'
import { DateBoxes } from '../form/DateBoxes.tsx'
import { ErrorSummary, type Errors, noBox } from '../form/ErrorSummary.tsx'
import { describedBy, Field, FieldSet, TextArea, TextBox } from '../form/Field.tsx'
import { useTyped } from '../form/typed.ts'
import { dateTyped, typedFrom } from '../form/typed-date.ts'
import type { CorrectEventInput, CorrectEventMutation } from '../gql/graphql.ts'
import { useWords } from '../messages/use-words.ts'
import { sentenceCase } from '../wording.ts'
import type { CaseView, LogLine } from './case-view.ts'
import { type CorrectionDraft, correctionOf, type Fault, faultsOf } from './correcting.ts'
import { asItCounts } from './log-lines.ts'
import { RefusalNotice } from './RefusalNotice.tsx'
import { WhatChanges } from './WhatChanges.tsx'

interface Props {
  readonly line: LogLine
  readonly of: CaseView
  readonly onClose: () => void
}

type Result = CorrectEventMutation['correctEvent']

export function CorrectDialog({ line, of, onClose }: Props) {
  const t = useWords()
  const today = useToday()
  const notify = useNotify()
  const readAgain = useReadAgain()
  const fullScreen = useMediaQuery(useTheme().breakpoints.down('sm'))
  const faults = faultsOf(line)
  // What an earlier correction made of it is what may be wrong now.
  const stands = asItCounts(line, of.log)
  // The case that was looked at: the page beneath follows what colleagues record meanwhile.
  const [version] = useState(of.version)
  const {
    typed: draft,
    type,
    forget,
  } = useTyped<CorrectionDraft>(`correct ${of.id} ${line.seq}`, () => ({
    fault: faults.length === 1 ? faults[0]! : null,
    date: typedFrom(stands.happenedOn),
    time: stands.happenedAt ? timeOfDay(stands.happenedAt) : '',
    reasons: '',
  }))
  const [errors, setErrors] = useState<Errors>({})
  const [result, setResult] = useState<Result | null>(null)
  const [sending, setSending] = useState(false)
  const idempotencyKey = useMemo(newKey, [draft])
  const change = (part: Partial<CorrectionDraft>) => type({ ...draft, ...part })
  const newDate = draft.fault === 'date' ? dateTyped(draft.date) : null
  const tried = result?.__typename === 'CorrectionTried' ? result : null

  const reload = async () => {
    await readAgain()
    onClose()
  }
  const giveUp = () => {
    forget()
    onClose()
  }
  const give = async (input: CorrectEventInput) => {
    setSending(true)
    try {
      const { correctEvent } = await send(correctEventDocument, { input })
      if (correctEvent.__typename === 'EventCorrected') {
        forget()
        notify(t('correct.done'), { type: 'success' })
        await reload()
      } else setResult(correctEvent)
    } catch (error) {
      const problem = problemOf(error)
      setErrors({ [noBox]: [t(problem.key), problem.detail].filter(Boolean).join(' ') })
    } finally {
      setSending(false)
    }
  }
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    const correction = correctionOf(stands, draft, { caseId: of.id, version, today, idempotencyKey })
    if ('wrong' in correction) {
      setErrors(Object.fromEntries(Object.entries(correction.wrong).map(([id, key]) => [id, t(key)])))
      return
    }
    setErrors({})
    void give({ ...correction.input, dryRun: tried === null })
  }

  return (
    <Dialog
      open
      fullScreen={fullScreen}
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby="correct-title"
      scroll="body"
    >
      <Form noValidate onSubmit={submit}>
        <h2 id="correct-title">{t('correct.title', { label: sentenceCase(line.label) })}</h2>
        <p>
          {t(wasSaidOf(line, stands), {
            date: longDate(line.happenedOn),
            right: longDate(stands.happenedOn),
            who: line.by?.name ?? '',
          })}
        </p>
        <ErrorSummary errors={errors} />
        {tried === null ? (
          <>
            {result && result.__typename !== 'CorrectionTried' && result.__typename !== 'EventCorrected' && (
              // What else could be recorded mends nothing that was.
              <RefusalNotice
                result={result.__typename === 'Refusal' ? { ...result, accepted: [] } : result}
                onReload={reload}
              />
            )}
            <Asked line={stands} faults={faults} draft={draft} errors={errors} onChange={change} />
          </>
        ) : (
          <>
            {newDate && <p>{t('correct.newDate', { date: longDate(newDate) })}</p>}
            {draft.fault === 'never' && <p>{t('correct.struck')}</p>}
            <WhatChanges tried={tried} of={of} />
          </>
        )}
        <Buttons>
          <Button kind="main" type="submit" disabled={sending}>
            {t(tried ? 'correct.submit' : 'correct.tryOut')}
          </Button>
          {tried && (
            <Button kind="second" onClick={() => setResult(null)}>
              {t('correct.again')}
            </Button>
          )}
          <Button kind="second" onClick={giveUp}>
            {t('record.cancel')}
          </Button>
        </Buttons>
      </Form>
    </Dialog>
  )
}

/** Under which words it is told what is on record. */
function wasSaidOf(line: LogLine, stands: LogLine) {
  if (line.isStruckOut) return 'correct.wasStruck'
  return stands.happenedOn === line.happenedOn ? 'correct.was' : 'correct.wasCorrected'
}

interface AskedProps {
  readonly line: LogLine
  readonly faults: readonly Fault[]
  readonly draft: CorrectionDraft
  readonly errors: Errors
  readonly onChange: (part: Partial<CorrectionDraft>) => void
}

function Asked({ line, faults, draft, errors, onChange }: AskedProps) {
  const t = useWords()
  return (
    <>
      {faults.length > 1 && (
        <FieldSet id="fault" label={t('correct.fault')} error={errors.fault}>
          <OneOf
            name="fault"
            value={draft.fault}
            onChange={(fault) => onChange({ fault: fault as Fault })}
            choices={faults.map((value) => ({
              value,
              label: t(`correct.faults.${value}`),
              hint: t(`correct.faultHints.${value}`),
            }))}
          />
        </FieldSet>
      )}
      {draft.fault === 'date' && (
        <DateBoxes
          id="date"
          label={t('correct.date')}
          error={errors.date}
          value={draft.date}
          onChange={(date) => onChange({ date })}
        />
      )}
      {draft.fault === 'date' && line.happenedAt !== null && (
        <Field id="time" label={t('record.time')} hint={t('correct.timeHint')} error={errors.time}>
          <TextBox
            id="time"
            autoComplete="off"
            style={{ width: '6rem' }}
            aria-describedby={describedBy({ id: 'time', hint: 'hint', error: errors.time })}
            aria-invalid={errors.time ? true : undefined}
            value={draft.time}
            onChange={({ target }) => onChange({ time: target.value })}
          />
        </Field>
      )}
      <Field id="reasons" label={t('correct.reasons')} hint={t('correct.reasonsHint')} error={errors.reasons}>
        <TextArea
          id="reasons"
          aria-describedby={describedBy({ id: 'reasons', hint: 'hint', error: errors.reasons })}
          aria-invalid={errors.reasons ? true : undefined}
          value={draft.reasons}
          onChange={({ target }) => onChange({ reasons: target.value })}
        />
      </Field>
    </>
  )
}

const Form = styled('form')({
  padding: '1.5rem 1.75rem 1.75rem',
  '& > p': { marginBottom: '1.25rem !important' },
  '@media (max-width: 37.49em)': { padding: '1.25rem 1rem 2rem' },
})

const Buttons = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '0.75rem' })
