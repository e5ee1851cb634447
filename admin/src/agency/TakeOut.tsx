/** Saves the cases of one kind that were opened in a time as a file. */
import { styled } from '@mui/material/styles'
import { type FormEvent, useState } from 'react'
import { exportCasesDocument, kindsDocument } from '../data/keeping-documents.ts'
import { saveFile } from '../data/save-file.ts'
import { send } from '../data/send.ts'
import { useAsked } from '../data/use-asked.ts'
import { useCommand } from '../data/use-command.ts'
import { daysAfter } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import { DateBoxes } from '../form/DateBoxes.tsx'
import { ErrorSummary, type Errors } from '../form/ErrorSummary.tsx'
import { Field, Select } from '../form/Field.tsx'
import { dateTyped, typedFrom, wrongWith } from '../form/typed-date.ts'
import type { ExportCasesQuery, ExportFormat, KindsQuery } from '../gql/graphql.ts'
import { NotShown } from '../layout/NotShown.tsx'
import { ProblemNotice } from '../layout/ProblemNotice.tsx'
import { Waiting } from '../layout/Waiting.tsx'
import { useWords } from '../messages/use-words.ts'
import { useToday } from './agency-time.tsx'
import { FormatChoice } from './FormatChoice.tsx'
import { Form } from './rows.ts'
import { Wrong } from './Wrong.tsx'

const yearDays = 365

export function TakeOut() {
  const t = useWords()
  const { data, error } = useAsked('agency', kindsDocument, {})
  if (error) return <ProblemNotice error={error} />
  if (!data) return <Waiting />
  return (
    <Part aria-labelledby="take-out-title">
      <h2 id="take-out-title">{t('records.takeOut')}</h2>
      <p>{t('records.takeOutLead')}</p>
      {data.procedures.length === 0 ? <p>{t('open.noneNext')}</p> : <Asked kinds={data.procedures} />}
    </Part>
  )
}

function Asked({ kinds }: { readonly kinds: KindsQuery['procedures'] }) {
  const t = useWords()
  const today = useToday()
  const { run, sending, wrong } = useCommand()
  const [procedure, setProcedure] = useState(kinds[0]?.name ?? '')
  const [from, setFrom] = useState(() => typedFrom(daysAfter(today, -yearDays)))
  const [to, setTo] = useState(() => typedFrom(today))
  const [format, setFormat] = useState<ExportFormat>('CSV')
  const [errors, setErrors] = useState<Errors>({})
  const [file, setFile] = useState<ExportCasesQuery['exportCases'] | null>(null)
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const [first, last] = [dateTyped(from), dateTyped(to)]
    setFile(null)
    setErrors({
      ...(first === null ? { 'opened-from': t(wrongWith(from)) } : {}),
      ...(last === null ? { 'opened-to': t(wrongWith(to)) } : {}),
      ...(first !== null && last !== null && last < first ? { 'opened-to': t('wrong.order') } : {}),
    })
    if (first === null || last === null || last < first) return
    const asked = { procedure, from: first, to: last, as: format }
    const given = await run(async () => (await send(exportCasesDocument, asked)).exportCases)
    if (!given) return
    if (given.cases > 0) saveFile(given)
    setFile(given)
  }
  return (
    <Form noValidate data-passing onSubmit={save}>
      <ErrorSummary errors={errors} />
      <Field id="kind" label={t('records.kind')}>
        <Select id="kind" value={procedure} onChange={({ target }) => setProcedure(target.value)}>
          {kinds.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <DateBoxes
        id="opened-from"
        label={t('records.from')}
        error={errors['opened-from']}
        value={from}
        onChange={setFrom}
      />
      <DateBoxes id="opened-to" label={t('records.to')} error={errors['opened-to']} value={to} onChange={setTo} />
      <FormatChoice id="cases-as" value={format} onChange={setFormat} />
      <Button kind="main" type="submit" disabled={sending}>
        {t(sending ? 'records.saving' : 'records.save')}
      </Button>
      <Wrong text={wrong} />
      {file && <Outcome file={file} />}
    </Form>
  )
}

function Outcome({ file: { name, cases, notShown } }: { readonly file: ExportCasesQuery['exportCases'] }) {
  const t = useWords()
  const none = notShown.length > 0 ? 'records.noneShown' : 'records.noneOpened'
  return (
    <div role="status">
      <p>{cases === 0 ? t(none) : t('records.saved', { name, smart_count: cases })}</p>
      <NotShown kinds={notShown} />
    </div>
  )
}

const Part = styled('section')({ '& > p': { margin: '0.25rem 0 1.25rem', maxWidth: '46rem' } })
