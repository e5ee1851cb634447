/** Answers a request for access: the cases of a person are found by reference, and what is kept on them is saved as a file. */
import { styled } from '@mui/material/styles'
import { type FormEvent, useState } from 'react'
import { casesOfReferenceDocument, exportRecordDocument } from '../data/keeping-documents.ts'
import { saveFile } from '../data/save-file.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { plainDate } from '../dates.ts'
import { Button } from '../form/Button.tsx'
import { SomeOf } from '../form/Choices.tsx'
import { describedBy, Field, FieldSet, TextBox } from '../form/Field.tsx'
import type { CasesOfReferenceQuery, ExportFormat } from '../gql/graphql.ts'
import { useWords } from '../messages/use-words.ts'
import { FormatChoice } from './FormatChoice.tsx'
import { Form } from './rows.ts'
import { Wrong } from './Wrong.tsx'

type Found = CasesOfReferenceQuery['cases']['nodes'][number]

export function AnswerAccess() {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const [reference, setReference] = useState('')
  const [problem, setProblem] = useState<string>()
  const [found, setFound] = useState<readonly Found[]>([])
  const [chosen, choose] = useState<readonly string[]>([])
  const [saved, setSaved] = useState<string | null>(null)
  // The next request is somebody else's.
  const finish = (said: string) => {
    setSaved(said)
    setFound([])
    choose([])
  }
  const find = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const wanted = reference.trim()
    setSaved(null)
    setProblem(wanted === '' ? t('wrong.reference') : undefined)
    if (wanted === '') return
    const cases = await run(() => casesOf(wanted))
    if (!cases) return
    if (cases.length === 0) return setProblem(t('records.noneFound', { reference: wanted }))
    // To what was found before: somebody may be on cases with several references.
    setFound([...new Map([...found, ...cases].map((each) => [each.id, each])).values()])
    choose([...new Set([...chosen, ...cases.map(({ id }) => id)])])
    setReference('')
  }
  return (
    <Part aria-labelledby="access-title">
      <h2 id="access-title">{t('records.access')}</h2>
      <p>{t('records.accessLead')}</p>
      <Form noValidate data-passing onSubmit={find}>
        <Field id="person-reference" label={t('records.reference')} hint={t('records.referenceHint')} error={problem}>
          <TextBox
            id="person-reference"
            autoComplete="off"
            aria-describedby={describedBy({ id: 'person-reference', hint: 'hint', error: problem })}
            aria-invalid={problem ? true : undefined}
            value={reference}
            onChange={({ target }) => setReference(target.value)}
          />
        </Field>
        <Button kind="second" type="submit" disabled={sending}>
          {t('records.find')}
        </Button>
        <Wrong text={wrong} />
      </Form>
      {found.length > 0 && <SaveThem found={found} chosen={chosen} onChoose={choose} onSaved={finish} />}
      {saved && <p role="status">{saved}</p>}
    </Part>
  )
}

/** All of them, however many: an answer that left one out would be wrong. */
async function casesOf(reference: string): Promise<readonly Found[]> {
  const found: Found[] = []
  for (let after: string | null | undefined = null; ; ) {
    const { cases }: CasesOfReferenceQuery = await send(casesOfReferenceDocument, { reference, after })
    found.push(...cases.nodes)
    if (!cases.pageInfo.hasNextPage) return found
    after = cases.pageInfo.endCursor
  }
}

interface SaveProps {
  readonly found: readonly Found[]
  readonly chosen: readonly string[]
  readonly onChoose: (ids: readonly string[]) => void
  /** Told in words what is in the file. */
  readonly onSaved: (said: string) => void
}

function SaveThem({ found, chosen, onChoose, onSaved }: SaveProps) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const [format, setFormat] = useState<ExportFormat>('TEXT')
  const [missing, setMissing] = useState<string>()
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    setMissing(chosen.length === 0 ? t('wrong.cases') : undefined)
    if (chosen.length === 0) return
    const file = await run(
      async () => (await send(exportRecordDocument, { caseIds: [...chosen], as: format })).exportRecord,
    )
    if (!file) return
    saveFile(file)
    onSaved(t('records.saved', { name: file.name, smart_count: file.cases }))
  }
  return (
    <Form noValidate data-passing onSubmit={save}>
      <FieldSet id="record-cases" label={t('records.cases')} hint={t('records.casesHint')} error={missing}>
        <SomeOf
          name="record-cases"
          values={chosen}
          onChange={onChoose}
          choices={found.map(({ id, reference, title, openedOn }) => ({
            value: id,
            label: reference,
            hint: t('records.openedOn', { title, date: plainDate(openedOn) }),
          }))}
        />
      </FieldSet>
      <FormatChoice id="record-as" value={format} onChange={setFormat} />
      <Button kind="main" type="submit" disabled={sending}>
        {t(sending ? 'records.saving' : 'records.save')}
      </Button>
      <Wrong text={wrong} />
    </Form>
  )
}

const Part = styled('section')({
  marginBottom: '3rem',
  '& > p': { margin: '0.25rem 0 1.25rem', maxWidth: '46rem' },
  '& > form + form': { marginTop: '2rem' },
})
