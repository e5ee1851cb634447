/** Chooses a file of cases and has it checked; nothing is taken in before that was asked once more. */
import { styled } from '@mui/material/styles'
import { type FormEvent, useState } from 'react'
import { Form } from '../agency/rows.ts'
import { Wrong } from '../agency/Wrong.tsx'
import { importCasesDocument } from '../data/import-documents.ts'
import { newKey } from '../data/new-key.ts'
import { send } from '../data/send.ts'
import { useCommand } from '../data/use-command.ts'
import { Button } from '../form/Button.tsx'
import { describedBy, Field, TextBox } from '../form/Field.tsx'
import { useWords } from '../messages/use-words.ts'
import { colour } from '../theme.ts'
import { Checked, type Found } from './Checked.tsx'
import { type CaseFile, fileOfCases } from './file-of-cases.ts'
import { HowWritten } from './HowWritten.tsx'

export function CheckFile({ onTaken }: { readonly onTaken: (importId: string) => void }) {
  const t = useWords()
  const { run, sending, wrong } = useCommand()
  const [file, setFile] = useState<CaseFile | null>(null)
  const [problem, setProblem] = useState<string>()
  const [found, setFound] = useState<Found | null>(null)
  const choose = async (chosen: File | undefined) => {
    setFound(null)
    const read = chosen ? await fileOfCases(chosen) : null
    setFile(read)
    setProblem(chosen && read === null ? t('wrong.fileLong') : undefined)
  }
  const give = (dryRun: boolean) =>
    file &&
    run(async () => {
      const input = { format: file.format, text: file.text, dryRun, idempotencyKey: newKey() }
      return (await send(importCasesDocument, { input })).importCases
    })
  const check = async (submitted: FormEvent) => {
    submitted.preventDefault()
    setFound(null)
    if (file === null) return setProblem((before) => before ?? t('wrong.file'))
    const answer = await give(true)
    if (answer?.__typename === 'ImportChecked') setFound(answer)
  }
  const take = async () => {
    const answer = await give(false)
    if (answer?.__typename === 'CaseImport') onTaken(answer.id)
    // The rules in use may have changed since it was checked.
    else if (answer) setFound(answer)
  }
  return (
    <>
      <HowWritten />
      <Form noValidate onSubmit={check}>
        <Field id="file" label={t('import.file')} hint={t('import.fileHint')} error={problem}>
          <FileBox
            id="file"
            type="file"
            accept=".csv,.ndjson,.jsonl,.json,.txt"
            aria-describedby={describedBy({ id: 'file', hint: 'hint', error: problem })}
            aria-invalid={problem ? true : undefined}
            // A file that was mended meanwhile is chosen again under the same name.
            onClick={({ currentTarget }) => {
              currentTarget.value = ''
            }}
            onChange={({ target }) => choose(target.files?.[0])}
          />
        </Field>
        <Button kind={found?.faultCount === 0 ? 'second' : 'main'} type="submit" disabled={sending}>
          {t(sending ? 'import.checking' : 'import.check')}
        </Button>
        <Wrong text={wrong} />
      </Form>
      {found && <Checked found={found} disabled={sending} onTake={take} />}
    </>
  )
}

const FileBox = styled(TextBox)({
  '&::file-selector-button': {
    font: 'inherit',
    color: colour.ink,
    background: colour.faint,
    border: `1px solid ${colour.ink}`,
    padding: '0.125rem 0.75rem',
    marginRight: '0.75rem',
    cursor: 'pointer',
  },
})
